"""Handlers of written periods: months, years, seasons, quarters, decades, centuries."""

from __future__ import annotations

from datetime import date

from etl.code.dates import calendar, lexicon
from etl.code.dates.handler import Found, Handler, Match, get, one, said
from etl.code.dates.model import Resolved
from etl.code.dates.scope import Scope

_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 14)}


def _month_of(m: Match, scope: Scope) -> tuple[int, int]:
    month, pub = lexicon.month(m["m"]), scope.published
    given, mod = get(m, "y"), " ".join((get(m, "mod") or "").lower().split())
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
    part = (get(m, "part") or "").lower()
    best, value = start.replace(day=15), f"{year:04d}-{number:02d}"
    if part in ("early", "beginning", "start"):
        best, end = start, start.replace(day=10)
    elif part in ("mid", "middle"):
        start, end = start.replace(day=11), start.replace(day=20)
    elif part in ("late", "end"):
        best, start = end, start.replace(day=21)
    return one(m, Resolved(start, end, best, "month", value, "month"))


def month_range(m: Match, scope: Scope) -> Found:
    """ "From March to June 2014"."""
    last = int(m["y2"])
    end = calendar.month_span(last, lexicon.month(m["m2"]))[1]
    first = int(m["y"]) if m["y"] else last - (lexicon.month(m["m"]) > lexicon.month(m["m2"]))
    start = date(first, lexicon.month(m["m"]), 1)
    best = calendar.shift(start, (end - start).days // 2)
    value = f"{start.isoformat()[:7]}/{end.isoformat()[:7]}"
    return one(m, Resolved(start, end, best, "range", value, "year")) if start <= end else []


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
    return one(m, _years(number, number, "year", f"{number:04d}", (get(m, "part") or "").lower()))


def year_range(m: Match, scope: Scope) -> Found:
    """ "2003-06", "1998 to 2002"."""
    first = int(m["y"])
    last = int(m["y2"]) if len(m["y2"]) == 4 else first // 100 * 100 + int(m["y2"])
    return one(m, _years(first, last, "range", f"{first:04d}/{last:04d}")) if first < last else []


def season(m: Match, scope: Scope) -> Found:
    """ "Spring 2014", "last summer" (of the northern hemisphere)."""
    code = lexicon.values("season")[m["s"].lower()]
    first, last = _SEASON_MONTHS[code]
    mod = " ".join((get(m, "mod") or "").lower().split())
    number = int(m["y"]) if get(m, "y") else scope.published.year
    if mod in ("last", "past", "previous", "this past") and scope.published <= date(
        number, last if last <= 12 else 12, 28
    ):
        number -= 1
    if mod in ("next", "coming") and scope.published >= date(number, first, 1):
        number += 1
    start = date(number, first, 1)
    end = calendar.month_span(number + (last > 12), (last - 1) % 12 + 1)[1]
    best = calendar.shift(start, (end - start).days // 2)
    return one(m, Resolved(start, end, best, "year", f"{number:04d}-{code}", "year"))


def quarter(m: Match, scope: Scope) -> Found:
    """ "The first quarter of 2014"."""
    number = lexicon.ordinal(m["q"])
    given = said(m, "y")
    year_ = int(given) if given.isdecimal() else scope.published.year - given.startswith("last")
    if not given and (number - 1) * 3 + 1 > scope.published.month:
        year_ -= 1
    start, end = date(year_, 3 * number - 2, 1), calendar.month_span(year_, 3 * number)[1]
    best = calendar.shift(start, (end - start).days // 2)
    return one(m, Resolved(start, end, best, "year", f"{year_:04d}-Q{number}", "year"))


def decade(m: Match, scope: Scope) -> Found:
    """ "The 1990s", "the '90s", "the nineties": value "199"."""
    word = said(m, "w")
    tens = int(lexicon.values("decade")[word]) if word else int((get(m, "c") or "19") + m["dd"])
    return one(m, _years(tens * 10, tens * 10 + 9, "year", f"{tens}", (get(m, "part") or "").lower()))


def century(m: Match, scope: Scope) -> Found:
    """ "The 20th century": value "19"."""
    number = lexicon.ordinal(m["o"]) - 1
    if not 0 < number < 90:
        return []
    return one(m, _years(number * 100, number * 100 + 99, "year", f"{number:02d}"))


HANDLERS: dict[str, Handler] = {
    "month": month,
    "month_range": month_range,
    "year": year,
    "year_range": year_range,
    "season": season,
    "quarter": quarter,
    "decade": decade,
    "century": century,
}
