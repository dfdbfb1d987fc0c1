"""The number words of `lexicons/numbers.csv` by class, and how they are looked up in a row of tokens."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import cache

from etl import paths
from etl.code.numbers.model import TOKEN, Token


@cache
def lexicon() -> dict[str, dict[tuple[str, ...], int]]:
    """Class -> words of the form -> value (0 where a class has none), from `lexicons/numbers.csv`."""
    out: dict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    with (paths.reference() / "lexicons" / "numbers.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            out[row["class"]][tuple(TOKEN.findall(row["form"]))] = int(row["value"] or 0)
    return dict(out)


@cache
def _by_first(kind: str) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """The forms of a class by their first word, longest first."""
    out: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for form, value in sorted(lexicon()[kind].items(), key=lambda f: (-len(f[0]), f)):
        out[form[0]].append((form, value))
    return dict(out)


@cache
def _by_last(kind: str) -> dict[str, list[tuple[str, ...]]]:
    """The forms of a class by their last word, longest first."""
    out: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in sorted(lexicon()[kind], key=lambda f: (-len(f), f)):
        out[form[-1]].append(form)
    return dict(out)


@cache
def starters() -> frozenset[str]:
    """Words that a number can start with."""
    kinds = ("unit", "tens", "hundred", "scale", "dozen", "vague", "phrase")
    return frozenset({"a", "an"}.union(*(_by_first(kind) for kind in kinds)))


def word(kind: str, token: Token) -> int | None:
    """The value of one word in a class; None where it is not in it."""
    return lexicon()[kind].get((token.low,))


def phrase(kind: str, tokens: list[Token], i: int) -> tuple[int, int] | None:
    """The longest form of a class that starts at token i, as (stop, value)."""
    for form, value in _by_first(kind).get(tokens[i].low, ()):
        if all(i + k < len(tokens) and tokens[i + k].low == word for k, word in enumerate(form)):
            return i + len(form), value
    return None


def before(kind: str, tokens: list[Token], i: int) -> int | None:
    """Where the longest form of a class that ends just before token i starts."""
    for form in _by_last(kind).get(tokens[i - 1].low, ()) if i else ():
        begin = i - len(form)
        if begin >= 0 and all(tokens[begin + k].low == word for k, word in enumerate(form)):
            return begin
    return None
