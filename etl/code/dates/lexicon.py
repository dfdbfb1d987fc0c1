"""The words and patterns of dates, read once from `lexicons/dates/*.csv`."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from etl import paths

_YEAR = r"(?:1[89]\d\d|20\d\d)"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?(?![\d,]\d|\d)"
_PART = r"early|mid|late|beginning|start|middle|end"
_COUNT = (
    r"people|soldiers|civilians|troops|men|women|children|protesters|dead|killed|deaths|homes|others|more"
    r"|ha|hectares?|km|kilomet(?:re|er)s?|met(?:re|er)s?|miles?|tons|tonnes|feet|acres|dollars|euros|votes"
)


@dataclass(frozen=True, slots=True)
class Pattern:
    """One way to write a date: rule, the handler that resolves it, the words a text must have, the expression."""

    rule: str
    handler: str
    needs: str
    regex: re.Pattern[str]


def _folder() -> Path:
    return paths.reference() / "lexicons" / "dates"


def _rows(name: str) -> list[dict[str, str]]:
    with (_folder() / name).open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


@cache
def values(kind: str) -> dict[str, str]:
    """Form -> value of a class of words (month, weekday, number, unit, season, daypart ...)."""
    return {r["form"]: r["value"] for r in _rows("words.csv") if r["class"] == kind}


@cache
def holidays() -> dict[str, dict[str, str]]:
    """Holiday name -> its row: month and day, or days from Easter Sunday."""
    return {r["name"]: r for r in _rows("holidays.csv")}


def month(word: str) -> int:
    """1-12 for a month's name or number."""
    word = word.lower().rstrip(".")
    return int(values("month").get(word) or values("month_short").get(word) or word)


def weekday(word: str) -> int:
    """0 (Monday) to 6 for a weekday's name."""
    word = word.lower().rstrip(".")
    return int(values("weekday").get(word) or values("weekday_short")[word])


def number(word: str | None) -> int | None:
    """The value of a figure or number word; None for a vague one ("several")."""
    text = " ".join((word or "a").lower().split())
    if text.isdecimal():
        return int(text)
    return int(values("number")[text]) if text in values("number") else None


def ordinal(word: str) -> int:
    """The value of "21st" or "twenty-first"."""
    digits = re.match(r"\d+", word)
    return int(digits[0]) if digits else int(values("ordinal")[word.lower()])


def _cased(*kinds: str) -> str:
    """Names that count only when capitalised: "May", "MAY", never "may"."""
    forms = [f for kind in kinds for f in values(kind)]
    names = [v for f in forms for v in (f.title(), f.upper())]
    return "(?-i:" + "|".join(sorted(set(names), key=lambda n: (-len(n), n))) + ")"


def _any(*kinds: str) -> str:
    forms = sorted({f for kind in kinds for f in values(kind)}, key=lambda f: (-len(f), f))
    return "|".join(re.escape(f).replace(r"\ ", r"\s+") for f in forms)


@cache
def _macros() -> dict[str, str]:
    full, short = _cased("month"), _cased("month_short")
    clear = "|".join(n for f in values("month") if f not in ("may", "march") for n in (f.title(), f.upper()))
    return {
        "YEAR": _YEAR,
        "DAY": _DAY,
        "PART": _PART,
        "COUNTNOUN": _COUNT,
        "MONTH": rf"(?:{full}|{short}\b\.?)",
        "CLEARMONTH": f"(?-i:{clear})",
        "WEEKDAY": _cased("weekday"),
        "WDAYSHORT": _cased("weekday_short"),
        "WDAY": rf"(?:{_cased('weekday')}|{_cased('weekday_short')}\.?)",
        "NUM": rf"(?:\d{{1,3}}|{_any('number', 'vague_number')})",
        "UNIT": f"(?:{_any('unit')}|centurie)",
        "SEASON": f"(?:{_any('season')})",
        "TOD": f"(?:{_any('daypart')})",
        "ORDINAL": f"(?:{_any('ordinal')})",
        "DECADE": f"(?:{_any('decade')})",
        "HOLIDAY": "|".join(re.escape(n) for n in sorted(holidays(), key=lambda n: (-len(n), n))),
    }


@cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns in the order of `patterns.csv`, with their macros filled in."""
    out = []
    for row in _rows("patterns.csv"):
        source = re.sub(r"\{([A-Z]+)\}", lambda m: _macros()[m[1]], row["pattern"])
        out.append(Pattern(row["rule"], row["handler"], row["needs"], re.compile(source, re.IGNORECASE)))
    return tuple(out)


@cache
def phrase(kind: str) -> re.Pattern[str]:
    """An expression that matches any form of a class of words as whole words (barrier, other_event)."""
    return re.compile(rf"\b(?:{_any(kind)})\b", re.IGNORECASE)


@cache
def name_noun() -> re.Pattern[str]:
    """A capitalised noun that makes a day before it a name: " Movement", " Brigade"."""
    return re.compile(rf"\s+(?:{_cased('name_noun')})\b", re.IGNORECASE)


@cache
def gates() -> dict[str, re.Pattern[str]]:
    """What a text must hold for a pattern to be worth trying: a month's name, a weekday, a unit, a figure."""
    macros = _macros()
    return {
        "month": re.compile(macros["MONTH"]),
        "weekday": re.compile(macros["WEEKDAY"]),
        "unit": re.compile(rf"{_any('unit')}|centurie", re.IGNORECASE),
        "digit": re.compile(r"\d"),
        "daypart": re.compile(macros["TOD"], re.IGNORECASE),
        "holiday": re.compile(rf"\b(?:{macros['HOLIDAY']})\b", re.IGNORECASE),
    }
