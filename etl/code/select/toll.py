"""How many died and were hurt in the event, from the tolls that the passage gives."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.code.judge import Reading
from etl.code.select.kind import Kind
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
DEADLY = frozenset({"Excessive force against protesters", "Mob violence"})
"""Sub-types of protests and riots in which people are hurt by definition."""

QUIET = frozenset({"Peaceful protest", "Protest with intervention"})
"""Sub-types in which nobody is hurt by definition, besides the strategic developments."""

LEAST = 0.1
"""Below this probability of the model's that deaths (injuries) are told, a number found is not the event's."""

LEAST_QUIET = 0.5
"""The same for events in which nobody is hurt by definition: a toll in their passage is mostly another event's."""


def is_quiet(event_type: str, sub_event_type: str) -> bool:
    """Whether nobody is hurt by definition in events of this type."""
    return event_type == "Strategic developments" or sub_event_type in QUIET


def total(tolls: Sequence[TollMention], event_type: str, sub_event_type: str) -> TollSummary:
    """What the tolls add up to for an event of this type: a riot's are not those that it follows on."""
    harmful = event_type in VIOLENT or sub_event_type in DEADLY
    return summarise(tolls, with_background=harmful, with_causes=harmful)


def choose(
    tolls: Sequence[TollMention], kind: Kind, reading: Reading
) -> tuple[TollSummary, Sequence[TollMention]]:
    """The summary of an event's tolls, and the tolls that its evidence indices mean.

    Where the model sees too little chance that the event's own deaths (injuries) are told, the number is another's.
    """
    summary = total(tolls, kind.event_type, kind.sub_event_type)
    least = LEAST_QUIET if is_quiet(kind.event_type, kind.sub_event_type) else LEAST
    deaths, injuries = summary.fatalities, summary.injuries
    if reading.heads["deaths"]["yes"] < least:
        deaths = NOT_REPORTED
    if reading.heads["injuries"]["yes"] < least:
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
