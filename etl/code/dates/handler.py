"""What the handlers of date patterns share: their type, their answer, the words a match holds."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from etl.code.dates import lexicon
from etl.code.dates.model import Resolved
from etl.code.dates.scope import Scope

Match = re.Match[str]
Found = list[tuple[int, int, Resolved]]
Handler = Callable[[Match, Scope], Found]


def one(m: Match, resolved: Resolved | None) -> Found:
    """A handler's answer over the whole match, or over its group "x" where the pattern has context around it."""
    if resolved is None:
        return []
    group = "x" if "x" in m.re.groupindex and m["x"] is not None else 0
    return [(m.start(group), m.end(group), resolved)]


def get(m: Match, name: str) -> str | None:
    """A group of a match, None where the pattern has no such group."""
    return m[name] if name in m.re.groupindex else None


def said(m: Match, name: str = "mod") -> str:
    """A group of a match in lower case with single blanks, "" where there is none."""
    return " ".join((get(m, name) or "").lower().split())


def tod(word: str | None) -> str:
    """The TIMEX3 suffix of a part of the day: "night" gives "TNI"."""
    return f"T{lexicon.values('daypart')[word.lower()]}" if word else ""


def single(day: date, kind: str, suffix: str = "") -> Resolved:
    """One day, with the part of the day ("TMO") behind its value where there is one."""
    return Resolved(day, day, day, kind, day.isoformat() + suffix)
