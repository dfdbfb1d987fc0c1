"""Reads one number without its bounds: figures, words, vague words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from etl.code.numbers.lexicon import phrase, starters, word
from etl.code.numbers.model import Token

JOINS = {"-", "–", "—", "‑"}
MOST = 10_000_000_000
"""No number of people is larger; a string of digits that gives more is none."""


@dataclass(frozen=True, slots=True)
class Core:
    """A number read up to token `stop`, with the bounds that its own words set."""

    stop: int
    low: int
    value: int
    high: int | None
    basis: str


def _multiplier(tokens: list[Token], i: int) -> int | None:
    if i >= len(tokens):
        return None
    for kind in ("hundred", "scale", "dozen"):
        if (value := word(kind, tokens[i])) is not None:
            return value
    return None


def _digits(tokens: list[Token], i: int) -> Core | None:
    token = tokens[i]
    if not token.text[0].isdecimal():
        return None
    value = float(re.sub(r"[,\u00a0\u202f]", "", token.text))
    stop = i + 1
    glued = stop < len(tokens) and tokens[stop].start == token.end
    scale = word("suffix_scale", tokens[stop]) if glued else _multiplier(tokens, stop)
    if scale is not None:
        value, stop = value * scale, stop + 1
    elif glued and tokens[stop].text[0].isalpha():
        return None
    if value > MOST or value != round(value):
        return None
    return Core(stop, round(value), round(value), round(value), "number")


def _next_word(tokens: list[Token], i: int, after: str) -> int:
    """The token after an optional hyphen, or after "and" where a hundred or a scale came before."""
    if i + 1 < len(tokens):
        joined = tokens[i].text in JOINS and tokens[i].start == tokens[i - 1].end and after == "tens"
        if joined or (tokens[i].low == "and" and after in ("hundred", "scale")):
            return i + 1
    return i


def _classify(token: Token) -> tuple[str, int] | None:
    for kind in ("unit", "tens", "hundred", "scale", "dozen"):
        if (value := word(kind, token)) is not None:
            return kind, value
    return None


_FOLLOWS = {
    "": {"unit", "tens", "hundred", "scale", "dozen"},
    "unit": {"hundred", "scale", "dozen"},
    "tens": {"unit", "scale", "dozen", "hundred"},
    "hundred": {"unit", "tens", "scale"},
    "scale": {"unit", "tens", "hundred"},
    "dozen": set(),
}


def _words(tokens: list[Token], i: int) -> Core | None:
    """A number in words, "a hundred and five" and "two dozen" among them."""
    article = tokens[i].low in ("a", "an") and i + 1 < len(tokens)
    place = i + 1 if article else i
    first = _classify(tokens[place])
    if first is None or (article and first[0] in ("unit", "tens")):
        return None
    total, current, after, stop = 0, 0, "", i
    while place < len(tokens):
        found = _classify(tokens[place])
        if found is None or found[0] not in _FOLLOWS[after]:
            break
        after, value = found
        if after in ("unit", "tens"):
            current += value
        elif after == "scale":
            total, current = total + (current or 1) * value, 0
        else:
            current = (current or 1) * value
        stop = place + 1
        place = _next_word(tokens, stop, after) if stop < len(tokens) else stop
    value = min(total + current, MOST)
    return Core(stop, value, value, value, "number")


def _vague(tokens: list[Token], i: int) -> Core | None:
    """A vague word under its declared value: "several", "dozens", "tens of thousands", "a few hundred"."""
    found = phrase("vague", tokens, i)
    amount = tokens[i].low in ("many", "a") and i and tokens[i - 1].low in ("as", "how", "so", "too")
    if found is None or amount or (i and tokens[i - 1].low == "the"):
        return None
    stop, value = found
    if (
        stop == i + 1
        and word("about", tokens[i]) is not None
        and stop < len(tokens)
        and read_core(tokens, stop)
    ):
        return None
    more = _multiplier(tokens, stop)
    if more is not None and value < 10:
        return Core(stop + 1, value * more, value * more, None, "vague")
    if stop + 1 < len(tokens) and tokens[stop].low == "of":
        second = phrase("vague", tokens, stop + 1)
        if second is not None and value >= 10 and second[1] >= 100:
            stop, value = second[0], value * second[1]
    return Core(stop, value, value, None, "vague")


def read_core(tokens: list[Token], i: int) -> Core | None:
    """The number that starts at token i; None where none does."""
    if i >= len(tokens) or (tokens[i].low not in starters() and not tokens[i].text[0].isdecimal()):
        return None
    found = phrase("phrase", tokens, i)
    if found is not None:
        return Core(found[0], found[1], found[1], found[1], "number")
    return _digits(tokens, i) or _words(tokens, i) or _vague(tokens, i)
