"""Numbers that count nothing: years, ages, dates, money, measures, labels, parts of names."""

from __future__ import annotations

from etl.code.numbers.core import JOINS, Core
from etl.code.numbers.lexicon import before, phrase, word
from etl.code.numbers.model import Token

_OPENING = set("([{'\"“”‘’«,;—–")
_YEARS = range(1900, 2100)


def is_year(tokens: list[Token], i: int, core: Core, bound: str) -> bool:
    """A bare "2014" that no noun for people follows."""
    token = tokens[i]
    if bound or len(token.text) != 4 or core.value not in _YEARS or not token.text.isdecimal():
        return False
    return core.stop >= len(tokens) or word("count_noun", tokens[core.stop]) is None


def is_age(tokens: list[Token], i: int, core: Core) -> bool:
    """ "Jane Doe, 34, ..." or "(34)": a figure in apposition to a capitalised word."""
    if i < 2 or core.value > 120 or tokens[i - 1].text not in {",", "("} or core.stop >= len(tokens):
        return False
    return tokens[i - 2].text[:1].isupper() and tokens[core.stop].text in {",", ")"}


def is_label(tokens: list[Token], i: int, start: int) -> bool:
    """Part of a name, a date, a sum of money or a code: "AK-47", "March 11", "$5 million", "9/11"."""
    if i == 0:
        return False
    token, last = tokens[i], tokens[i - 1]
    figure = token.text[0].isdecimal()
    if figure and ((last.end == token.start and last.text not in _OPENING) or last.text[0].isdecimal()):
        return True
    if start < i:
        return False
    month = last.text[0].isupper() and word("month", last) is not None
    return month or before("label_before", tokens, i) is not None


def is_measure(tokens: list[Token], i: int, core: Core) -> bool:
    """Followed by a unit, a month, a hyphenated noun ("six-year-old") or a sign of a time or date."""
    j = core.stop
    if j >= len(tokens):
        return False
    following = tokens[j]
    glued = following.start == tokens[j - 1].end
    if glued and following.text in JOINS | {"/", ":", "'", "’"}:
        return j + 1 < len(tokens) and tokens[j + 1].start == following.end
    if phrase("measure", tokens, j) is not None or following.text == "%":
        return True
    return core.value <= 31 and word("month", following) is not None and following.text[:1].isupper()
