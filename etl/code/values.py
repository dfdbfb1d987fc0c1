"""What the coder makes of a passage: a draft of an event with the reason for each of its values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any


@dataclass(frozen=True, slots=True)
class Evidence:
    """Why a column has its value: code points [start, end) of `field`, or none, and the rule."""

    column: str
    field: str | None
    start: int | None
    end: int | None
    rule: str


@dataclass(frozen=True, slots=True)
class Claim:
    """A value that the text attributes to somebody; `claimant_id` is null where the registry lacks them."""

    claimant_id: str | None
    claimant_name: str | None
    column: str
    value: str
    field: str
    start: int
    end: int


@dataclass(slots=True)
class Draft:
    """An event as one passage tells it: `values` by column of `codings`, with evidence and claims."""

    values: dict[str, Any]
    evidence: list[Evidence]
    claims: list[Claim] = field(default_factory=list)
    chance: float = 0.0
    """Probability (0-1) that the passage tells an event, by the model."""
    anchor: tuple[str, int, int] = ("text", 0, 0)
    """Field and span of the words that told it."""

    @property
    def day(self) -> date:
        day: date = self.values["event_date"]
        return day

    @property
    def precision(self) -> int:
        """geo_precision, 1 (the place) to 4 (country only)."""
        return int(self.values["geo_precision"])
