"""A correction, as dataset/corrections holds it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

KINDS = {
    "change": "sets values of a coding",
    "dismiss": "a coding is no event",
    "review": "somebody looked and left the coding as it is",
    "same": "codings tell of one event",
    "distinct": "codings tell of different events",
}
RULE = "correction:"
"""What goes before a correction's id in evidence.rule."""


class CorrectionError(ValueError):
    """Corrections that cannot be read or no longer hold; the message names each."""

    def __init__(self, problems: list[str]) -> None:
        self.problems = problems
        super().__init__(
            "\n".join(["corrections that do not hold:", *(f"  {problem}" for problem in problems)])
        )


@dataclass(frozen=True, slots=True)
class Target:
    """A coding by id, and the values that it must have for the correction to be of it."""

    coding: str
    expect: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction: its id, kind, codings, reason, where that is read, and for `change` what it sets."""

    id: str
    kind: str
    codings: tuple[Target, ...]
    reason: str
    cites: tuple[str, ...]
    file: str
    set: Mapping[str, Any] = field(default_factory=dict)

    @property
    def told(self) -> str:
        """The correction as revisions cite it."""
        return f"correction {self.id}: {self.reason} ({' '.join(self.cites)})"


@dataclass(frozen=True, slots=True)
class Citations:
    """How revisions cite corrections: `told` by the correction's id, `of_coding` the ids by coding_id."""

    told: Mapping[str, str] = field(default_factory=dict)
    of_coding: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
