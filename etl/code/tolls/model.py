"""What the toll finder returns: mentions of people killed, hurt, missing, held or displaced, and a summary."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TollMention:
    """One figure of people in a text.

    `start`, `end`: code points of the number or, where none is written, of the words that imply it.
    `kind`: deaths, injuries, missing, arrested, abducted, displaced. `best` None: people are meant, no number is.
    `low` None: only a ceiling is stated; `high` None: open-ended. `basis`: number, vague, none_stated, implied.
    `group` numbers the predicate: mentions of one group are parts of one list, to be added up.
    `context`: main; cause (of what the event follows on: "riots after ..."); background (of something else);
    hypothetical; negated.
    """

    start: int
    end: int
    kind: str
    low: int | None
    best: int | None
    high: int | None
    basis: str
    victims: str
    group: int
    sentence: int
    trigger_start: int
    trigger_end: int
    rule: str
    is_subcount: bool = False
    is_total: bool = False
    is_attacker: bool = False
    is_additional: bool = False
    is_definite: bool = False
    context: str = "main"
    claimant: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of people in one event; all None where the text says nothing. `evidence`: mention indices."""

    low: int | None
    best: int | None
    high: int | None
    basis: str  # number, vague, none_stated, implied, not_reported
    evidence: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class TollSummary:
    """Deaths and injuries of one event, as a passage tells them."""

    fatalities: Figure
    injuries: Figure
