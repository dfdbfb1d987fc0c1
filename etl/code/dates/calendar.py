"""Small calendar arithmetic: months, weeks, weekdays, seasons, Easter, and days near a publication date."""

from __future__ import annotations

import calendar as _calendar
from datetime import MAXYEAR, MINYEAR, date

_NEAR_FUTURE = 90


def shift(day: date, days: int) -> date:
    """A day moved by some days, kept inside the calendar."""
    ordinal = min(max(day.toordinal() + days, date.min.toordinal()), date.max.toordinal())
    return date.fromordinal(ordinal)


def make(year: int, month: int, day: int) -> date | None:
    """A date, or None where the calendar has no such day."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def month_span(year: int, month: int) -> tuple[date, date]:
    """First and last day of a month."""
    return date(year, month, 1), date(year, month, _calendar.monthrange(year, month)[1])


def add_months(day: date, months: int) -> date:
    """The same day some months on or back, or the month's last day."""
    index = min(max(day.year * 12 + day.month - 1 + months, MINYEAR * 12), MAXYEAR * 12 + 11)
    year, month = divmod(index, 12)
    return date(year, month + 1, min(day.day, _calendar.monthrange(year, month + 1)[1]))


def week_span(day: date) -> tuple[date, date]:
    """Monday and Sunday of a day's week."""
    return shift(day, -day.weekday()), shift(day, 6 - day.weekday())


def week_value(day: date) -> str:
    """TIMEX3 value of a day's ISO week, "2014-W23"."""
    iso = day.isocalendar()
    return f"{iso.year:04d}-W{iso.week:02d}"


def weekday_before(day: date, weekday: int, *, same: bool = True) -> date:
    """The most recent such weekday; `same`: the day itself counts."""
    back = (day.weekday() - weekday) % 7
    return shift(day, -(back or (0 if same else 7)))


def weekday_after(day: date, weekday: int) -> date:
    """The next such weekday, at least one day on."""
    return shift(day, (weekday - day.weekday() - 1) % 7 + 1)


def near(published: date, month: int, day: int) -> date | None:
    """A day without its year: the latest one not more than three months ahead of the publication day."""
    for year in (
        published.year + 1,
        published.year,
        published.year - 1,
        published.year - 2,
        published.year - 4,
    ):
        found = make(year, month, day)
        if found is not None and (found - published).days <= _NEAR_FUTURE:
            return found
    return None


def easter(year: int) -> date:
    """Easter Sunday in the Gregorian calendar (the anonymous computus, Meeus 1991)."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return date(year, month, (h - m + r + month + 19) % 32)
