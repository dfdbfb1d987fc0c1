"""Finds the dates of a text: every pattern is tried, the longest leftmost matches win, handlers resolve them."""

from __future__ import annotations

import re
from datetime import date

from etl.code.dates import explicit, lexicon, offsets, periods, relative, spans
from etl.code.dates.model import DateMention, Resolved
from etl.code.dates.scope import Scope

_HANDLERS = explicit.HANDLERS | spans.HANDLERS | relative.HANDLERS | offsets.HANDLERS | periods.HANDLERS
_SINCE = re.compile(
    r"\bsince\s+(?:(?:the|about|at\s+least|around|as\s+early\s+as|back\s+in)\s+)*$", re.IGNORECASE
)
_EXACT = {"day": (1, 1), "days": (2, 2), "week": (2, 3), "month": (3, 4), "year": (3, 5), "none": (3, 5)}
_OLD = 400
_DAYS = frozenset({"dmy", "mdy"})
_DATED = frozenset({"explicit", "relative", "weekday", "month", "year", "range"})


def _kind(resolved: Resolved, text: str, start: int, published: date) -> str:
    """The kind, with since, historical and future put over the way that a date is written."""
    if resolved.kind not in _DATED or resolved.start is None or resolved.end is None:
        return resolved.kind
    if _SINCE.search(text[max(0, start - 40) : start]):
        return "since"
    if resolved.start > published:
        return "future"
    return "historical" if (published - resolved.end).days > _OLD else resolved.kind


def _matches(text: str) -> list[tuple[int, int, lexicon.Pattern, re.Match[str]]]:
    found = []
    open_gates = {""} | {name for name, gate in lexicon.gates().items() if gate.search(text)}
    for order, pattern in enumerate(lexicon.patterns()):
        if pattern.needs not in open_gates:
            continue
        found += [(m.start(), -m.end(), order, pattern, m) for m in pattern.regex.finditer(text)]
    found.sort(key=lambda f: f[:3])
    return [(start, -end, pattern, m) for start, end, _, pattern, m in found]


def _mention(text: str, start: int, end: int, resolved: Resolved, rule: str, published: date) -> DateMention:
    time, ucdp = _EXACT[resolved.unit]
    return DateMention(
        start,
        end,
        text[start:end],
        resolved.start,
        resolved.end,
        resolved.best,
        time,
        ucdp,
        _kind(resolved, text, start, published),
        resolved.value,
        f"date:{rule}",
    )


def _in_name(text: str, end: int, rule: str) -> bool:
    """ "The March 23 Movement": a day within the name of a group or a place."""
    return rule in _DAYS and lexicon.name_noun().match(text, end) is not None


def find_dates(text: str, published: date, anchor: date | None = None) -> list[DateMention]:
    """Temporal expressions of a text in order, resolved against the day that it was published.

    `anchor`: the last day told before this text, for "the next day" where a longer text is given in parts.
    """
    out: list[DateMention] = []
    last, free = anchor or published, 0
    for start, _, pattern, match in _matches(text):
        group = "x" if "x" in match.re.groupindex and match["x"] is not None else 0
        if match.start(group) < free or (start < free and group == 0):
            continue
        if _in_name(text, match.end(), pattern.rule):
            free = match.end()
            continue
        for begin, end, resolved in _HANDLERS[pattern.handler](match, Scope(text, published, last)):
            out.append(_mention(text, begin, end, resolved, pattern.rule, published))
            free = max(free, end)
            if resolved.unit == "day" and resolved.best and resolved.kind != "time":
                last = resolved.best
    return out
