"""Handlers of days told from another day: "two days earlier", "the day after", "the same night"."""

from __future__ import annotations

from datetime import date

from etl.code.dates import calendar, lexicon
from etl.code.dates.handler import Found, Handler, Match, one, said, single, tod
from etl.code.dates.model import Resolved
from etl.code.dates.scope import Scope


def moved(anchor: date, count: int, unit: str) -> Resolved:
    """A day some units away from an anchor (negative: before it), as exact as the unit is."""
    if unit in ("D", "NI"):
        return single(calendar.shift(anchor, count), "relative")
    if unit in ("H", "MIN", "S"):
        hours = count if unit == "H" else 0
        return single(calendar.shift(anchor, int(hours / 24)), "relative")
    if unit in ("W", "FN", "WE"):
        day = calendar.shift(anchor, count * (14 if unit == "FN" else 7))
        start, end = calendar.week_span(day)
        return Resolved(start, end, day, "relative", calendar.week_value(day), "week")
    if unit in ("M", "Q"):
        day = calendar.add_months(anchor, count * (3 if unit == "Q" else 1))
        start, end = calendar.month_span(day.year, day.month)
        return Resolved(start, end, day, "relative", day.isoformat()[:7], "month")
    years = count * {"Y": 1, "DE": 10, "CE": 100}[unit]
    day = calendar.add_months(anchor, 12 * years)
    return Resolved(date(day.year, 1, 1), date(day.year, 12, 31), day, "relative", f"{day.year:04d}", "year")


def unit_of(word: str) -> str:
    """The code of a unit of time: "weeks" gives "W"."""
    word = word.lower()
    word = {"centurie": "century", "centuries": "century"}.get(word, word.removesuffix("s"))
    return lexicon.values("unit")[word]


def offset(m: Match, scope: Scope) -> Found:
    """ "Two days ago", "three weeks earlier", "a year later", "three days after ..."."""
    count, unit = lexicon.number(m["n"]), unit_of(m["u"])
    if count is None:
        return one(m, Resolved(None, None, None, "past", "PAST_REF", "none"))
    direction = said(m, "dir") or "from now"
    if direction in ("after", "ago", "back"):
        return one(m, moved(scope.published, -count, unit))
    if direction in ("before", "ahead"):
        open_end = direction == "before" and scope.ends_clause(m.end())
        return one(m, moved(scope.anchor, -count, unit) if open_end else moved(scope.published, count, unit))
    sign = -1 if direction in ("earlier", "prior", "previously") else 1
    return one(m, moved(scope.published if direction == "from now" else scope.anchor, sign * count, unit))


def anchor_offset(m: Match, scope: Scope) -> Found:
    """ "The day after ..." and "a week before": one unit from what it follows or leads to."""
    unit, direction = unit_of(m["u"]), said(m, "dir")
    if direction in ("before", "after", "ahead") and not scope.ends_clause(m.end()):
        sign = -1 if direction == "after" else 1
        return one(m, moved(scope.published, sign, unit))
    sign = -1 if direction in ("before", "prior", "previously", "earlier") else 1
    return one(m, moved(scope.anchor, sign, unit))


def anchor_day(m: Match, scope: Scope) -> Found:
    """ "The same day", "the previous night", "the following week": from the last day told."""
    which, unit = said(m, "w"), m["u"].lower()
    sign = {"previous": -1, "preceding": -1, "the prior": -1, "next": 1, "following": 1}.get(which, 0)
    if unit in ("week", "month", "year"):
        return one(m, moved(scope.anchor, sign, unit_of(unit)))
    suffix = "" if unit == "day" else tod(unit)
    return one(m, single(calendar.shift(scope.anchor, sign), "relative", suffix))


HANDLERS: dict[str, Handler] = {
    "offset": offset,
    "anchor_offset": anchor_offset,
    "anchor_day": anchor_day,
}
