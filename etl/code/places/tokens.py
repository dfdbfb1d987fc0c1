"""Splits text into the words that place names are made of, in one pass."""

from __future__ import annotations

import re
from typing import NamedTuple

from etl.code.places.keys import fold

WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W_]+(?:['’ʼʿʾ`´‘][^\W_]+)*")
POSSESSIVE = re.compile(r"['’ʼ`´][sS]$")
CAPES = frozenset(("Ra's", "Ra’s", "Raʼs", "Ra`s"))
"""The Arabic word for a cape, which ends like a possessive."""

HYPHENS = frozenset("-‐‑–")
ABBREVIATIONS = frozenset({"st", "ste", "mt", "ft"})


class Token(NamedTuple):
    """A word: code points [start, end) without its possessive ending, its key, how it joins the word before.

    `gap` is 'space', 'hyphen', 'comma', 'break' (any other punctuation) or 'start' (a sentence begins).
    """

    start: int
    end: int
    text: str
    key: str
    capital: bool
    possessive: bool
    gap: str


def gap_kind(gap: str, before: Token | None) -> str:
    """How the text between two words joins them."""
    bare = gap.strip(" \t")
    if before is None or bare.startswith(("\n\n", ".", "!", "?")):
        abbreviation = before is not None and bare == "." and before.key in ABBREVIATIONS
        return "space" if abbreviation else "start"
    if not bare or bare == "\n":
        return "space" if gap else "break"
    if bare.rstrip("‘ʿ`ʻ") in HYPHENS and " " not in gap:
        return "hyphen"
    if bare == ",":
        return "comma"
    return "start" if bare[0] in "\n•*" else "break"


def tokenise(text: str) -> list[Token]:
    """The words of `text` in order; linear time."""
    tokens: list[Token] = []
    before: Token | None = None
    end = 0
    for match in WORD.finditer(text):
        word = match[0]
        possessive = None if word in CAPES else POSSESSIVE.search(word)
        if possessive:
            word = word[: possessive.start()]
        gap = gap_kind(text[end : match.start()], before)
        start = match.start()
        key = word.replace(".", "").lower() if "." in word else fold(word)
        stop = start + len(word)
        before = Token(start, stop, word, key, word[0].isupper(), possessive is not None, gap)
        tokens.append(before)
        end = match.end()
        if "." in word and gap != "start":
            end = stop
    return tokens


def is_upper(tokens: list[Token]) -> bool:
    """True for text in capitals, where capitals tell nothing."""
    words = [t for t in tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(words) >= 3 and sum(t.text.isupper() for t in words) > 0.7 * len(words)


def is_title_case(tokens: list[Token]) -> bool:
    """True for a headline with most words capitalised."""
    words = [t for t in tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(words) >= 4 and sum(t.capital for t in words) > 0.7 * len(words)
