"""How many died and were hurt in the event, from the tolls that the passage gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.code.judge import Reading
from etl.code.tolls.model import Figure, TollMention, TollSummary
from etl.code.tolls.summary import NOT_REPORTED, summarise

BASIS = {
    "number": "stated",
    "none_stated": "stated",
    "implied": "stated",
    "vague": "vague",
    "not_reported": "not_reported",
}
"""The contract's word for how a figure was told."""

VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
LEAST = 0.1
"""Below this probability of the model's that deaths (injuries) are told, a number found is not the event's."""


def choose(
    tolls: Sequence[TollMention], event_type: str, reading: Reading
) -> tuple[TollSummary, Sequence[TollMention]]:
    """The summary of an event's tolls, and the tolls that its evidence indices mean.

    Where the model sees next to no chance that the event's own deaths (injuries) are told, the number is another's.
    """
    summary = summarise(tolls, with_background=event_type in VIOLENT)
    deaths, injuries = summary.fatalities, summary.injuries
    if reading.heads["deaths"]["yes"] < LEAST:
        deaths = NOT_REPORTED
    if reading.heads["injuries"]["yes"] < LEAST:
        injuries = NOT_REPORTED
    return TollSummary(deaths, injuries), tolls


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
