"""How many died and were hurt in the event, from the tolls that the passage gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.code.tolls.model import Figure, TollMention, TollSummary
from etl.code.tolls.summary import summarise

BASIS = {
    "number": "stated",
    "none_stated": "stated",
    "implied": "stated",
    "vague": "vague",
    "not_reported": "not_reported",
}
"""The contract's word for how a figure was told."""

Span = tuple[int, int]


def choose(tolls: Sequence[TollMention], within: Span | None = None) -> tuple[TollSummary, list[TollMention]]:
    """The summary of the tolls inside `within` (default: all), and the tolls that its evidence indices mean."""
    kept = [t for t in tolls if within is None or within[0] <= t.start < within[1]]
    return summarise(kept), kept


def basis(figure: Figure) -> str:
    """The vocabulary code of fatalities_basis for a figure."""
    return BASIS[figure.basis] if figure.best is not None else "not_reported"


def ordered(figure: Figure) -> Figure:
    """The figure with low <= best <= high wherever a bound is stated."""
    if figure.best is None:
        return Figure(None, None, None, "not_reported", ())
    low = None if figure.low is None else min(figure.low, figure.best)
    high = None if figure.high is None else max(figure.high, figure.best)
    return replace(figure, low=low, high=high)
