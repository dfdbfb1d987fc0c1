"""Handlers of periods around the day of publication and of lengths of time: "last week", "three days"."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from etl.code.dates import calendar, lexicon
from etl.code.dates.handler import Found, Handler, Match, get, one, said
from etl.code.dates.model import Resolved
from etl.code.dates.offsets import moved, unit_of
from etl.code.dates.scope import Scope

_BACK = ("last", "past", "previous", "this past")
_ON = ("next", "coming", "this coming", "following")
_UNKNOWN = "X"
_FEW = 3


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
    unit, mod, when, pub = m["u"].lower(), said(m) or "this", said(m, "when"), scope.published
    step = -1 if mod in _BACK else 1 if mod in _ON else 0
    if "x" in m.re.groupindex and step and not when:
        return one(m, Resolved(None, None, None, "duration", _period(1, unit_of(unit)), "none"))
    makers: dict[str, Callable[[], Resolved]] = {
        "week": lambda: _week(pub, step, when),
        "weekend": lambda: _weekend(pub, step),
        "month": lambda: _month(pub, step, when),
        "quarter": lambda: _quarter(pub, step),
    }
    if unit == "season":
        return []
    resolved = makers.get(unit, lambda: _long(pub, step, unit))()
    return one(m, _edge(resolved, said(m, "part")))


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


def past_span(m: Match, scope: Scope) -> Found:
    """ "The past three days": a duration that ends with the publication day."""
    count, unit = lexicon.number(m["n"]) if m["n"] else None, unit_of(m["u"])
    value = _period(count, unit)
    if count is None:
        return one(m, Resolved(None, None, None, "duration", value, "none"))
    other = moved(scope.published, (1 if said(m) in _ON else -1) * count, unit)
    days = sorted(d for d in (other.best, scope.published) if d)
    best = calendar.shift(days[0], (days[-1] - days[0]).days // 2)
    if unit == "D" and count <= _FEW and other.best and other.best < scope.published:
        return one(m, Resolved(days[0], days[-1], best, "range", value, "days"))
    return one(m, Resolved(days[0], days[-1], best, "duration", value, "none"))


def duration(m: Match, scope: Scope) -> Found:
    """A length of time: "three days", "a decade", "weeks"."""
    count = get(m, "n")
    bare = count is None and m["u"].lower().endswith("s")
    value = _period(None if bare else lexicon.number(count), unit_of(m["u"]))
    return one(m, Resolved(None, None, None, "duration", value, "none"))


def repeated(m: Match, scope: Scope) -> Found:
    """ "Every Friday", "daily"."""
    word = m["u"].lower().removesuffix("s")
    adverbs = lexicon.values("set")
    if word in adverbs:
        value = adverbs[word]
    elif word in lexicon.values("weekday"):
        value = f"XXXX-WXX-{lexicon.weekday(word) + 1}"
    else:
        value = _period(lexicon.number(get(m, "n")), unit_of(word))
    return one(m, Resolved(None, None, None, "set", value, "none"))


HANDLERS: dict[str, Handler] = {
    "period": period,
    "past_span": past_span,
    "duration": duration,
    "set": repeated,
}
