"""Handlers of dates told from another day: weekdays, yesterday, last week, two days earlier, durations."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from etl.code.dates import calendar, lexicon
from etl.code.dates.explicit import Found, Handler, Match, _get, _one
from etl.code.dates.model import Resolved
from etl.code.dates.scope import Scope

_BACK = ("last", "past", "previous", "this past")
_ON = ("next", "coming", "this coming", "following")
_NIGHT = {"tonight": "NI", "last night": "NI", "last evening": "EV", "overnight": "NI"}
_UNKNOWN = "X"


def _day(day: date, kind: str, suffix: str = "") -> Resolved:
    return Resolved(day, day, day, kind, day.isoformat() + suffix)


def _tod(word: str | None) -> str:
    return f"T{lexicon.values('daypart')[word.lower()]}" if word else ""


def _mod(m: Match, name: str = "mod") -> str:
    return " ".join((_get(m, name) or "").lower().split())


def weekday(m: Match, scope: Scope) -> Found:
    """A weekday: the most recent one, the publication day included; a later one where the words look ahead."""
    number, mod, week = lexicon.weekday(m["w"]), _mod(m), _mod(m, "wk")
    pub = scope.published
    if week in ("last week", "before last", "next week", "this week"):
        monday = calendar.shift(calendar.week_span(pub)[0], {"next week": 7, "this week": 0}.get(week, -7))
        day = calendar.shift(monday, number)
    elif mod in _BACK:
        day = calendar.weekday_before(pub, number, same=False)
    elif mod in _ON or (mod == "this" and scope.ahead(m.start())) or scope.ahead(m.start()):
        day = calendar.weekday_after(pub, number)
    else:
        day = calendar.weekday_before(pub, number)
    return _one(m, _day(day, "weekday", _tod(_get(m, "tod"))))


def weekday_range(m: Match, scope: Scope) -> Found:
    """ "Thursday and Friday", "Monday to Wednesday": the days of the last such stretch."""
    end = calendar.weekday_before(scope.published, lexicon.weekday(m["w2"]))
    start = calendar.weekday_before(end, lexicon.weekday(m["w"]), same=False)
    length = (end - start).days
    value = f"{start.isoformat()}/{end.isoformat()}"
    return _one(m, Resolved(start, end, calendar.shift(start, length // 2), "range", value, "days"))


def named_day(m: Match, scope: Scope) -> Found:
    """Yesterday, today, tonight, overnight, last night, tomorrow, the day before yesterday."""
    name, pub = _mod(m, "n"), scope.published
    offset = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(name, 0)
    offset = {"the day before yesterday": -2, "day before yesterday": -2, "the day after tomorrow": 2}.get(
        name, offset
    )
    day = calendar.shift(pub, offset)
    if name == "overnight":
        before = calendar.shift(pub, -1)
        return _one(m, Resolved(before, pub, pub, "relative", f"{before.isoformat()}TNI"))
    suffix = f"T{_NIGHT[name]}" if name in _NIGHT else _tod(_get(m, "tod"))
    if name.startswith("this "):
        suffix = _tod(name.split()[1])
    return _one(m, _day(day, "relative", suffix))


def early_hours(m: Match, scope: Scope) -> Found:
    """ "The early hours of Monday"."""
    day = calendar.weekday_before(scope.published, lexicon.weekday(m["w"])) if m["w"] else scope.published
    return _one(m, _day(day, "weekday" if m["w"] else "relative", "TMO"))


def _moved(anchor: date, count: int, unit: str) -> Resolved:
    """A day some units away from an anchor (negative: before it), as exact as the unit is."""
    if unit in ("D", "NI"):
        return _day(calendar.shift(anchor, count), "relative")
    if unit in ("H", "MIN", "S"):
        hours = count if unit == "H" else 0
        return _day(calendar.shift(anchor, int(hours / 24)), "relative")
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


def _unit(word: str) -> str:
    word = word.lower()
    word = {"centurie": "century", "centuries": "century"}.get(word, word.removesuffix("s"))
    return lexicon.values("unit")[word]


def offset(m: Match, scope: Scope) -> Found:
    """ "Two days ago", "three weeks earlier", "a year later", "three days after ..."."""
    count, unit = lexicon.number(m["n"]), _unit(m["u"])
    if count is None:
        return _one(m, Resolved(None, None, None, "past", "PAST_REF", "none"))
    direction = _mod(m, "dir") or "from now"
    if direction in ("after", "ago", "back"):
        return _one(m, _moved(scope.published, -count, unit))
    if direction in ("before", "ahead"):
        open_end = direction == "before" and scope.ends_clause(m.end())
        return _one(
            m, _moved(scope.anchor, -count, unit) if open_end else _moved(scope.published, count, unit)
        )
    sign = -1 if direction in ("earlier", "prior", "previously") else 1
    return _one(m, _moved(scope.published if direction == "from now" else scope.anchor, sign * count, unit))


def anchor_offset(m: Match, scope: Scope) -> Found:
    """ "The day after ..." and "a week before": one unit from what it follows or leads to."""
    unit, direction = _unit(m["u"]), _mod(m, "dir")
    if direction in ("before", "after", "ahead") and not scope.ends_clause(m.end()):
        sign = -1 if direction == "after" else 1
        return _one(m, _moved(scope.published, sign, unit))
    sign = -1 if direction in ("before", "prior", "previously", "earlier") else 1
    return _one(m, _moved(scope.anchor, sign, unit))


def anchor_day(m: Match, scope: Scope) -> Found:
    """ "The same day", "the previous night", "the following week": from the last day told."""
    which, unit = _mod(m, "w"), m["u"].lower()
    sign = {"previous": -1, "preceding": -1, "the prior": -1, "next": 1, "following": 1}.get(which, 0)
    if unit in ("week", "month", "year"):
        return _one(m, _moved(scope.anchor, sign, _unit(unit)))
    suffix = "" if unit == "day" else _tod(unit)
    return _one(m, _day(calendar.shift(scope.anchor, sign), "relative", suffix))


def past_span(m: Match, scope: Scope) -> Found:
    """ "The past three days": a duration that ends with the publication day."""
    count, unit = lexicon.number(m["n"]) if m["n"] else None, _unit(m["u"])
    value = _period(count, unit)
    if count is None:
        return _one(m, Resolved(None, None, None, "duration", value, "none"))
    moved = _moved(scope.published, (1 if _mod(m) in _ON else -1) * count, unit)
    days = sorted(d for d in (moved.best, scope.published) if d)
    best = calendar.shift(days[0], (days[-1] - days[0]).days // 2)
    return _one(m, Resolved(days[0], days[-1], best, "duration", value, "none"))


def _week(pub: date, back: int, when: str) -> Resolved:
    day = calendar.shift(pub, 7 * back)
    start, end = calendar.week_span(day)
    if back == 0 and when in ("earlier", "early"):
        end = pub
        day = calendar.shift(start, (end - start).days // 2)
    return Resolved(start, end, day, "relative", calendar.week_value(day), "week")


def _month(pub: date, step: int, when: str) -> Resolved:
    day = calendar.add_months(pub.replace(day=1), step)
    start, end = calendar.month_span(day.year, day.month)
    best = start.replace(day=15)
    if step == 0 and when in ("earlier", "early"):
        end = pub
        best = calendar.shift(start, (end - start).days // 2)
    return Resolved(start, end, best, "relative", day.isoformat()[:7], "month")


def _quarter(pub: date, step: int) -> Resolved:
    index = pub.year * 4 + (pub.month - 1) // 3 + step
    start = date(index // 4, index % 4 * 3 + 1, 1)
    end = calendar.month_span(start.year, start.month + 2)[1]
    best = calendar.shift(start, (end - start).days // 2)
    return Resolved(start, end, best, "year", f"{start.year:04d}-Q{index % 4 + 1}", "year")


def _long(pub: date, step: int, unit: str) -> Resolved:
    if unit == "year":
        year = pub.year + step
        return Resolved(date(year, 1, 1), date(year, 12, 31), date(year, 7, 1), "year", f"{year:04d}", "year")
    size = 10 if unit == "decade" else 100
    first = (pub.year // size + step) * size
    start, end = date(first, 1, 1), date(first + size - 1, 12, 31)
    best = calendar.shift(start, (end - start).days // 2)
    return Resolved(start, end, best, "year", str(first // size), "year")


def _edge(resolved: Resolved, part: str) -> Resolved:
    """The period with its beginning or end, where that is said, as the day that stands for it."""
    best = resolved.start if part in ("beginning", "start", "early") else resolved.end
    return resolved if part in ("", "mid", "middle") else replace(resolved, best=best)


def period(m: Match, scope: Scope) -> Found:
    """ "Last week", "this month", "earlier this year", "next weekend", "the end of the year"."""
    unit, mod, when, pub = m["u"].lower(), _mod(m) or "this", _mod(m, "when"), scope.published
    step = -1 if mod in _BACK else 1 if mod in _ON else 0
    if "x" in m.re.groupindex and step and not when:
        return _one(m, Resolved(None, None, None, "duration", _period(1, _unit(unit)), "none"))
    makers: dict[str, Callable[[], Resolved]] = {
        "week": lambda: _week(pub, step, when),
        "weekend": lambda: _weekend(pub, step),
        "month": lambda: _month(pub, step, when),
        "quarter": lambda: _quarter(pub, step),
    }
    if unit == "season":
        return []
    resolved = makers.get(unit, lambda: _long(pub, step, unit))()
    return _one(m, _edge(resolved, _mod(m, "part")))


def _weekend(pub: date, step: int) -> Resolved:
    saturday = calendar.weekday_before(pub, 5)
    if step > 0:
        saturday = calendar.shift(saturday, 7)
    sunday = calendar.shift(saturday, 1)
    value = calendar.week_value(saturday) + "-WE"
    best = pub if step == 0 and pub in (saturday, sunday) else saturday
    return Resolved(saturday, sunday, best, "relative", value, "days")


def _period(count: int | None, unit: str) -> str:
    amount = _UNKNOWN if count is None else str(count)
    if unit in ("H", "MIN", "S"):
        return f"PT{amount}{unit[0]}"
    if unit in ("DE", "CE"):
        return f"P{amount}{unit}"
    if unit == "FN":
        return f"P{_UNKNOWN if count is None else 2 * count}W"
    if unit == "NI":
        return f"P{amount}NI"
    return f"P{amount}{'M' if unit == 'M' else unit}"


def duration(m: Match, scope: Scope) -> Found:
    """A length of time: "three days", "a decade", "weeks"."""
    said = _get(m, "n")
    bare = said is None and m["u"].lower().endswith("s")
    value = _period(None if bare else lexicon.number(said), _unit(m["u"]))
    return _one(m, Resolved(None, None, None, "duration", value, "none"))


def repeated(m: Match, scope: Scope) -> Found:
    """ "Every Friday", "daily"."""
    word = m["u"].lower().removesuffix("s")
    adverbs = {
        "daily": "P1D",
        "weekly": "P1W",
        "monthly": "P1M",
        "yearly": "P1Y",
        "annually": "P1Y",
        "hourly": "PT1H",
        "nightly": "P1D",
    }
    if word in adverbs:
        value = adverbs[word]
    elif word in lexicon.values("weekday"):
        value = f"XXXX-WXX-{lexicon.weekday(word) + 1}"
    else:
        value = _period(lexicon.number(_get(m, "n")), _unit(word))
    return _one(m, Resolved(None, None, None, "set", value, "none"))


def present(m: Match, scope: Scope) -> Found:
    """ "Now", "currently"."""
    pub = scope.published
    return _one(m, Resolved(pub, pub, pub, "present", "PRESENT_REF", "none"))


def past_ref(m: Match, scope: Scope) -> Found:
    """ "Recently": some time before publication."""
    return _one(m, Resolved(None, None, None, "past", "PAST_REF", "none"))


def future_ref(m: Match, scope: Scope) -> Found:
    """ "Soon": some time after publication."""
    return _one(m, Resolved(None, None, None, "future", "FUTURE_REF", "none"))


def clock(m: Match, scope: Scope) -> Found:
    """A time of day, on the last day told."""
    hour, half = int(m["h"]), (_get(m, "ap") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    value = f"{scope.anchor.isoformat()}T{hour:02d}:{_get(m, 'mi') or '00'}"
    return _one(m, Resolved(scope.anchor, scope.anchor, scope.anchor, "time", value))


def daypart(m: Match, scope: Scope) -> Found:
    """ "Before dawn", "in the early morning": a part of the last day told."""
    day = scope.anchor
    return _one(m, Resolved(day, day, day, "time", day.isoformat() + _tod(m["t"])))


HANDLERS: dict[str, Handler] = {
    "weekday": weekday,
    "weekday_range": weekday_range,
    "named_day": named_day,
    "early_hours": early_hours,
    "offset": offset,
    "anchor_offset": anchor_offset,
    "anchor_day": anchor_day,
    "past_span": past_span,
    "period": period,
    "duration": duration,
    "set": repeated,
    "present": present,
    "past_ref": past_ref,
    "future_ref": future_ref,
    "clock": clock,
    "daypart": daypart,
}
