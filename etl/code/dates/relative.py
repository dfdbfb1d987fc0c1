"""Handlers of days told from the day of publication: weekdays, yesterday, last night; and times of day."""

from __future__ import annotations

from etl.code.dates import calendar, lexicon
from etl.code.dates.handler import Found, Handler, Match, get, one, said, single, tod
from etl.code.dates.model import Resolved
from etl.code.dates.scope import Scope

_BACK = ("last", "past", "previous", "this past")
_ON = ("next", "coming", "this coming", "following")
_NIGHT = {"tonight": "NI", "last night": "NI", "last evening": "EV", "overnight": "NI"}


def weekday(m: Match, scope: Scope) -> Found:
    """A weekday: the most recent one, the publication day included; a later one where the words look ahead."""
    number, mod, week = lexicon.weekday(m["w"]), said(m), said(m, "wk")
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
    return one(m, single(day, "weekday", tod(get(m, "tod"))))


def weekday_range(m: Match, scope: Scope) -> Found:
    """ "Thursday and Friday", "Monday to Wednesday": the days of the last such stretch."""
    end = calendar.weekday_before(scope.published, lexicon.weekday(m["w2"]))
    start = calendar.weekday_before(end, lexicon.weekday(m["w"]), same=False)
    length = (end - start).days
    value = f"{start.isoformat()}/{end.isoformat()}"
    return one(m, Resolved(start, end, calendar.shift(start, length // 2), "range", value, "days"))


def named_day(m: Match, scope: Scope) -> Found:
    """Yesterday, today, tonight, overnight, last night, tomorrow, the day before yesterday."""
    name, pub = said(m, "n"), scope.published
    offset = {"yesterday": -1, "last night": -1, "last evening": -1, "tomorrow": 1}.get(name, 0)
    offset = {"the day before yesterday": -2, "day before yesterday": -2, "the day after tomorrow": 2}.get(
        name, offset
    )
    day = calendar.shift(pub, offset)
    if name == "overnight":
        before = calendar.shift(pub, -1)
        return one(m, Resolved(before, pub, pub, "relative", f"{before.isoformat()}TNI"))
    suffix = f"T{_NIGHT[name]}" if name in _NIGHT else tod(get(m, "tod"))
    if name.startswith("this "):
        suffix = tod(name.split()[1])
    return one(m, single(day, "relative", suffix))


def early_hours(m: Match, scope: Scope) -> Found:
    """ "The early hours of Monday"."""
    day = calendar.weekday_before(scope.published, lexicon.weekday(m["w"])) if m["w"] else scope.published
    return one(m, single(day, "weekday" if m["w"] else "relative", "TMO"))


def clock(m: Match, scope: Scope) -> Found:
    """A time of day, on the last day told."""
    hour, half = int(m["h"]), (get(m, "ap") or "").lower()
    if half:
        hour = hour % 12 + (12 if half.startswith("p") else 0)
    value = f"{scope.anchor.isoformat()}T{hour:02d}:{get(m, 'mi') or '00'}"
    return one(m, Resolved(scope.anchor, scope.anchor, scope.anchor, "time", value))


def daypart(m: Match, scope: Scope) -> Found:
    """ "Before dawn", "in the early morning": a part of the last day told."""
    day = scope.anchor
    return one(m, Resolved(day, day, day, "time", day.isoformat() + tod(m["t"])))


def present(m: Match, scope: Scope) -> Found:
    """ "Now", "currently"."""
    pub = scope.published
    return one(m, Resolved(pub, pub, pub, "present", "PRESENT_REF", "none"))


def past_ref(m: Match, scope: Scope) -> Found:
    """ "Recently": some time before publication."""
    return one(m, Resolved(None, None, None, "past", "PAST_REF", "none"))


def future_ref(m: Match, scope: Scope) -> Found:
    """ "Soon": some time after publication."""
    return one(m, Resolved(None, None, None, "future", "FUTURE_REF", "none"))


HANDLERS: dict[str, Handler] = {
    "weekday": weekday,
    "weekday_range": weekday_range,
    "named_day": named_day,
    "early_hours": early_hours,
    "clock": clock,
    "daypart": daypart,
    "present": present,
    "past_ref": past_ref,
    "future_ref": future_ref,
}
