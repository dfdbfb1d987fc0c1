"""Handlers of written days: "5 June 2014", "19-20 September", "on the 22nd", holidays."""

from __future__ import annotations

import re
from datetime import date

from etl.code.dates import calendar, lexicon
from etl.code.dates.handler import Found, Handler, Match, get, one, single, tod
from etl.code.dates.model import Resolved
from etl.code.dates.scope import Scope

_PIVOT = 50


def _day_number(word: str) -> int:
    return int(re.sub(r"\D", "", word))


def _date(year: str | None, month: str, day: str, scope: Scope) -> date | None:
    if year:
        return calendar.make(int(year), lexicon.month(month), _day_number(day))
    return calendar.near(scope.published, lexicon.month(month), _day_number(day))


def _span(start: date, end: date) -> Resolved | None:
    """A range of days; the middle one stands for it, of two the first."""
    length = (end - start).days
    if length < 0:
        return None
    unit = "day" if length == 0 else "days" if length < 7 else "month" if length < 32 else "year"
    value = start.isoformat() if not length else f"{start.isoformat()}/{end.isoformat()}"
    return Resolved(start, end, calendar.shift(start, length // 2), "range", value, unit)


def day(m: Match, scope: Scope) -> Found:
    """A day in figures or with its month's name, the year given or understood."""
    found = _date(get(m, "y"), m["m"], m["d"], scope)
    if found and not get(m, "y") and found > scope.published and scope.of_past_event(m.start(), m.end()):
        found = calendar.make(found.year - 1, found.month, found.day)
    return one(m, single(found, "explicit", tod(get(m, "tod"))) if found else None)


def numeric(m: Match, scope: Scope) -> Found:
    """ "05/06/2014": day first, with a year of two figures month first; of two dates the one not after publication."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if year < 100:
        a, b, year = b, a, year + (1900 if year >= _PIVOT else 2000)
    options = [d for d in (calendar.make(year, b, a), calendar.make(year, a, b)) if d]
    past = [d for d in options if d <= scope.published]
    chosen = (past or options)[:1]
    return one(m, single(chosen[0], "explicit")) if chosen else []


def span(m: Match, scope: Scope) -> Found:
    """A range of days: "19-20 September", "between 3 May and 5 June 2014"."""
    month2, year2 = get(m, "m2") or m["m"], get(m, "y2") or get(m, "y")
    end = _date(year2, month2, m["d2"], scope)
    if end is None:
        return []
    start = _date(get(m, "y") or str(end.year), m["m"], m["d"], scope)
    if start is not None and start > end and not get(m, "y"):
        start = calendar.make(start.year - 1, start.month, start.day)
    return one(m, _span(start, end) if start else None)


def day_list(m: Match, scope: Scope) -> Found:
    """Two days of one month, each a mention of its own: "June 3 and 5"."""
    out: Found = []
    for name, part in (("d", "s1"), ("d2", "s2")):
        found = _date(get(m, "y"), m["m"], m[name], scope)
        if found is None:
            return []
        out.append((m.start(part), m.end(part), single(found, "explicit")))
    return out


def ordinal_day(m: Match, scope: Scope) -> Found:
    """ "On the 22nd": the most recent such day of a month."""
    number = _day_number(m["d"])
    year_, month_ = scope.published.year, scope.published.month
    for back in range(4):
        index = year_ * 12 + month_ - 1 - back
        found = calendar.make(index // 12, index % 12 + 1, number)
        if found and found <= scope.published:
            return one(m, single(found, "explicit"))
    return []


def holiday(m: Match, scope: Scope) -> Found:
    """A holiday with a fixed date or a fixed distance from Easter."""
    names = {name.lower(): row for name, row in lexicon.holidays().items()}
    row = names[" ".join(m["h"].lower().split())]

    def of(number: int) -> date:
        if row["easter_offset"]:
            return calendar.shift(calendar.easter(number), int(row["easter_offset"]))
        return date(number, int(row["month"]), int(row["day"]))

    if m["y"]:
        return one(m, single(of(int(m["y"])), "explicit"))
    near = [d for d in (of(scope.published.year + n) for n in (1, 0, -1)) if (d - scope.published).days <= 60]
    return one(m, single(near[0], "explicit"))


def fixed(m: Match, scope: Scope) -> Found:
    """ "9/11" as the name of the attacks of 2001."""
    return one(m, single(date(2001, 9, 11), "explicit"))


HANDLERS: dict[str, Handler] = {
    "day": day,
    "numeric": numeric,
    "range": span,
    "day_list": day_list,
    "ordinal_day": ordinal_day,
    "holiday": holiday,
    "fixed": fixed,
}
