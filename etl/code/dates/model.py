"""What the date finder returns: mentions of dates in a text, and the date chosen for an event."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Resolved:
    """A date, period or span of time that an expression stands for; dates None where it names none."""

    start: date | None
    end: date | None
    best: date | None
    kind: str
    value: str
    unit: str = "day"  # day, days, week, month, year, none: what the expression is exact to


@dataclass(frozen=True, slots=True)
class DateMention:
    """A temporal expression. `start`, `end`: code points; `best`: the day that stands for the period.

    `time_precision`: 1 day, 2 within a week, 3 within a month or less exact (ACLED's codes).
    `date_precision`: 1 day, 2 two to six days, 3 week, 4 month, 5 year or more (UCDP's codes).
    `kind`: explicit, relative, weekday, month, year, range, duration, set, since, present, past, historical,
    future, time. `value`: TIMEX3-like ("2014-06-05", "2014-W23", "2014-06", "P3D", "PRESENT_REF").
    """

    start: int
    end: int
    text: str
    date_start: date | None
    date_end: date | None
    best: date | None
    time_precision: int
    date_precision: int
    kind: str
    value: str
    rule: str


@dataclass(frozen=True, slots=True)
class DateChoice:
    """The date of an event: the mention that it is bound to, None where the report's own day is implied."""

    best: date
    date_start: date
    date_end: date
    time_precision: int
    date_precision: int
    mention: int | None
    rule: str
