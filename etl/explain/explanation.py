"""What is shown of a report: fields with marked text, events value by value, refusals, passages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.explain.marks import Segment


@dataclass(frozen=True, slots=True)
class Words:
    """Words of the report and the number that they are marked with."""

    n: int
    text: str


@dataclass(frozen=True, slots=True)
class Value:
    """A coded value, the words that it was read from (none for some rules), and the rules."""

    column: str
    value: str
    words: tuple[Words, ...]
    rule: str


@dataclass(frozen=True, slots=True)
class Said:
    """A value that the text attributes to somebody."""

    claimant: str
    column: str
    value: str
    words: Words


@dataclass(frozen=True, slots=True)
class Event:
    """One coding: its order in the report, what it is in a few words, its values and claims."""

    n: int
    headline: str
    values: tuple[Value, ...]
    claims: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """The title or the text, in segments."""

    name: str
    segments: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Reading:
    """A passage with the model's probabilities (0-1): that it tells an event, of which sub-type, else why not.

    `needed`: from which probability it tells one; `told`: whether it was coded as telling one.
    """

    field: str
    start: int
    end: int
    begins: str
    event: float
    needed: float
    told: bool
    kind: str
    kind_probability: float
    reason: str
    reason_probability: float


@dataclass(frozen=True, slots=True)
class Refused:
    """A reason of schema/vocab/rejection_reasons.csv, its definition, and what was found."""

    reason: str
    definition: str
    detail: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that is shown of one report."""

    report_id: str
    published: date
    coder_version: str
    fields: tuple[Field, ...]
    events: tuple[Event, ...]
    refusals: tuple[Refused, ...]
    passages: tuple[Reading, ...]
