"""Handlers of written dates: days, ranges, months, seasons, years, decades, holidays."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from etl.code.dates import calendar, lexicon
from etl.code.dates.model import Resolved
from etl.code.dates.scope import Scope

Match = re.Match[str]
Found = list[tuple[int, int, Resolved]]
Handler = Callable[[Match, Scope], Found]

_PIVOT = 50
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def _one(m: Match, resolved: Resolved | None) -> Found:
    """A handler's answer over the whole match, or over its group "x" where the pattern has context around it."""
    if resolved is None:
        return []
    group = "x" if "x" in m.re.groupindex and m["x"] is not None else 0
    return [(m.start(group), m.end(group), resolved)]


def _get(m: Match, name: str) -> str | None:
    return m[name] if name in m.re.groupindex else None


def _day_number(word: str) -> int:
    return int(re.sub(r"\D", "", word))


def _date(year: str | None, month: str, day: str, scope: Scope) -> date | None:
    if year:
        return calendar.make(int(year), lexicon.month(month), _day_number(day))
    return calendar.near(scope.published, lexicon.month(month), _day_number(day))


def _single(day: date, daypart: str | None = None, kind: str = "explicit") -> Resolved:
    suffix = f"T{lexicon.values('daypart')[daypart.lower()]}" if daypart else ""
    return Resolved(day, day, day, kind, day.isoformat() + suffix)


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
    found = _date(_get(m, "y"), m["m"], m["d"], scope)
    return _one(m, _single(found, _get(m, "tod")) if found else None)


def numeric(m: Match, scope: Scope) -> Found:
    """ "05/06/2014": day first, with a year of two figures month first; of two dates the one not after publication."""
    a, b, year = int(m["a"]), int(m["b"]), int(m["y"])
    if year < 100:
        a, b, year = b, a, year + (1900 if year >= _PIVOT else 2000)
    options = [d for d in (calendar.make(year, b, a), calendar.make(year, a, b)) if d]
    past = [d for d in options if d <= scope.published]
    chosen = (past or options)[:1]
    return _one(m, _single(chosen[0])) if chosen else []


def span(m: Match, scope: Scope) -> Found:
    """A range of days: "19-20 September", "between 3 May and 5 June 2014"."""
    month2, year2 = _get(m, "m2") or m["m"], _get(m, "y2") or _get(m, "y")
    end = _date(year2, month2, m["d2"], scope)
    if end is None:
        return []
    start = _date(_get(m, "y") or str(end.year), m["m"], m["d"], scope)
    if start is not None and start > end and not _get(m, "y"):
        start = calendar.make(start.year - 1, start.month, start.day)
    return _one(m, _span(start, end) if start else None)


def day_list(m: Match, scope: Scope) -> Found:
    """Two days of one month, each a mention of its own: "June 3 and 5"."""
    out: Found = []
    for name, part in (("d", "s1"), ("d2", "s2")):
        found = _date(_get(m, "y"), m["m"], m[name], scope)
        if found is None:
            return []
        out.append((m.start(part), m.end(part), _single(found)))
    return out


def _month_of(m: Match, scope: Scope) -> tuple[int, int]:
    month, pub = lexicon.month(m["m"]), scope.published
    given, mod = _get(m, "y"), " ".join((_get(m, "mod") or "").lower().split())
    if given:
        return int(given), month
    if mod in ("next", "coming"):
        return pub.year + (month <= pub.month), month
    if mod in ("last", "past", "previous", "this past"):
        return pub.year - (month >= pub.month), month
    if mod == "this" or month <= pub.month:
        return pub.year, month
    ahead = month - pub.month
    return pub.year - (ahead > 3 or not scope.ahead(m.start())), month


def month(m: Match, scope: Scope) -> Found:
    """A month, or its beginning, middle or end, for which its first, middle or last day stands."""
    year, number = _month_of(m, scope)
    start, end = calendar.month_span(year, number)
    part = (_get(m, "part") or "").lower()
    best, value = start.replace(day=15), f"{year:04d}-{number:02d}"
    if part in ("early", "beginning", "start"):
        best, end = start, start.replace(day=10)
    elif part in ("mid", "middle"):
        start, end = start.replace(day=11), start.replace(day=20)
    elif part in ("late", "end"):
        best, start = end, start.replace(day=21)
    return _one(m, Resolved(start, end, best, "month", value, "month"))


def month_range(m: Match, scope: Scope) -> Found:
    """ "From March to June 2014"."""
    last = int(m["y2"])
    end = calendar.month_span(last, lexicon.month(m["m2"]))[1]
    first = int(m["y"]) if m["y"] else last - (lexicon.month(m["m"]) > lexicon.month(m["m2"]))
    start = date(first, lexicon.month(m["m"]), 1)
    best = calendar.shift(start, (end - start).days // 2)
    value = f"{start.isoformat()[:7]}/{end.isoformat()[:7]}"
    return _one(m, Resolved(start, end, best, "range", value, "year")) if start <= end else []


def _years(first: int, last: int, kind: str, value: str, part: str = "") -> Resolved:
    start, end = date(first, 1, 1), date(last, 12, 31)
    length = (end - start).days
    if part in ("early", "beginning", "start"):
        end = calendar.shift(start, length // 3)
    elif part in ("late", "end"):
        start = calendar.shift(end, -(length // 3))
    best = calendar.shift(start, (end - start).days // 2)
    return Resolved(start, end, best, kind, value, "year")


def year(m: Match, scope: Scope) -> Found:
    """A year, or its beginning or end."""
    number = int(m["y"])
    return _one(m, _years(number, number, "year", f"{number:04d}", (_get(m, "part") or "").lower()))


def year_range(m: Match, scope: Scope) -> Found:
    """ "2003-06", "1998 to 2002"."""
    first = int(m["y"])
    last = int(m["y2"]) if len(m["y2"]) == 4 else first // 100 * 100 + int(m["y2"])
    return _one(m, _years(first, last, "range", f"{first:04d}/{last:04d}")) if first < last else []


def season(m: Match, scope: Scope) -> Found:
    """ "Spring 2014", "last summer" (of the northern hemisphere)."""
    code = lexicon.values("season")[m["s"].lower()]
    first, last = _SEASON_MONTHS[code]
    mod = " ".join((_get(m, "mod") or "").lower().split())
    number = int(m["y"]) if _get(m, "y") else scope.published.year
    if mod in ("last", "past", "previous", "this past") and scope.published <= date(
        number, last if last <= 12 else 12, 28
    ):
        number -= 1
    if mod in ("next", "coming") and scope.published >= date(number, first, 1):
        number += 1
    start = date(number, first, 1)
    end = calendar.month_span(number + (last > 12), (last - 1) % 12 + 1)[1]
    best = calendar.shift(start, (end - start).days // 2)
    return _one(m, Resolved(start, end, best, "year", f"{number:04d}-{code}", "year"))


def quarter(m: Match, scope: Scope) -> Found:
    """ "The first quarter of 2014"."""
    number = lexicon.ordinal(m["q"])
    said = (m["y"] or "").lower()
    year_ = int(said) if said.isdecimal() else scope.published.year - said.startswith("last")
    if not said and (number - 1) * 3 + 1 > scope.published.month:
        year_ -= 1
    start, end = date(year_, 3 * number - 2, 1), calendar.month_span(year_, 3 * number)[1]
    best = calendar.shift(start, (end - start).days // 2)
    return _one(m, Resolved(start, end, best, "year", f"{year_:04d}-Q{number}", "year"))


def decade(m: Match, scope: Scope) -> Found:
    """ "The 1990s", "the '90s", "the nineties": value "199"."""
    if _get(m, "w"):
        tens = int(lexicon.values("decade")[m["w"].lower()])
    else:
        tens = int((_get(m, "c") or "19") + m["dd"])
    return _one(m, _years(tens * 10, tens * 10 + 9, "year", f"{tens}", (_get(m, "part") or "").lower()))


def century(m: Match, scope: Scope) -> Found:
    """ "The 20th century": value "19"."""
    number = lexicon.ordinal(m["o"]) - 1
    if not 0 < number < 90:
        return []
    return _one(m, _years(number * 100, number * 100 + 99, "year", f"{number:02d}"))


def ordinal_day(m: Match, scope: Scope) -> Found:
    """ "On the 22nd": the most recent such day of a month."""
    number = _day_number(m["d"])
    year_, month_ = scope.published.year, scope.published.month
    for back in range(4):
        index = year_ * 12 + month_ - 1 - back
        found = calendar.make(index // 12, index % 12 + 1, number)
        if found and found <= scope.published:
            return _one(m, _single(found))
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
        return _one(m, _single(of(int(m["y"]))))
    near = [d for d in (of(scope.published.year + n) for n in (1, 0, -1)) if (d - scope.published).days <= 60]
    return _one(m, _single(near[0]))


def fixed(m: Match, scope: Scope) -> Found:
    """ "9/11" as the name of the attacks of 2001."""
    return _one(m, _single(date(2001, 9, 11)))


HANDLERS: dict[str, Handler] = {
    "day": day,
    "numeric": numeric,
    "range": span,
    "day_list": day_list,
    "month": month,
    "month_range": month_range,
    "year": year,
    "year_range": year_range,
    "season": season,
    "quarter": quarter,
    "decade": decade,
    "century": century,
    "ordinal_day": ordinal_day,
    "holiday": holiday,
    "fixed": fixed,
}
