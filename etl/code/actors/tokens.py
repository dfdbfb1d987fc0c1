"""Words of a text as the actor lexicon compares them: folded keys that keep code-point offsets.

A key is lower case, without accents and apostrophes: `Shi‘ite` and `Shi'ite` are one word, `U.S.` is `us`.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

APOSTROPHES = "'’‘ʼʻʿʾ`´"
_WORD = re.compile(rf"(?:[^\W\d_]\.){{2,}}|[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*")
_DROP = re.compile(rf"[{APOSTROPHES}.]")
_POSSESSIVE = re.compile(rf"[{APOSTROPHES}][sS]$")
_JOIN = re.compile(rf"\)?[\s\"“”«»{APOSTROPHES}]*|[-‐‑–]")
_LOOSE = re.compile(r"[\s\"“”()\[\]/&‐‑–—-]*")

JOINED, LOOSE, BROKEN = 0, 1, 2  # what stands between a word and the one before it
LOWER, CAPITAL, UPPER = 0, 1, 2  # how a word is written


class Token(NamedTuple):
    """A word: code-point span, folded key, written form (no possessive, no dots), case, gap before it."""

    start: int
    end: int
    key: str
    raw: str
    case: int
    gap: int


def fold(word: str) -> str:
    """The comparison key of one word: lower case, no accents, apostrophes or dots."""
    word = _DROP.sub("", word).lower()
    if word.isascii():
        return word
    plain = unicodedata.normalize("NFKD", word)
    return "".join(c for c in plain if c.isalnum() and not unicodedata.combining(c)) or word


def _case(raw: str) -> int:
    if raw.islower():
        return LOWER
    if raw.isupper():
        return UPPER
    return CAPITAL if any(c.isupper() for c in raw) else LOWER


@lru_cache(maxsize=1 << 16)
def _read(word: str) -> tuple[str, str, int, int]:
    """Key, written form, case and length without possessive of one matched word."""
    possessive = _POSSESSIVE.search(word)
    if possessive:
        word = word[: possessive.start()]
    raw = word if word.isalnum() else _DROP.sub("", word)
    return fold(word), raw, _case(raw), len(word)


@lru_cache(maxsize=1 << 12)
def _gap(between: str) -> int:
    if _JOIN.fullmatch(between):
        return JOINED
    return LOOSE if _LOOSE.fullmatch(between) else BROKEN


def tokenize(text: str) -> list[Token]:
    """Tokens of `text` in order. Linear in its length; offsets are code points of `text` as given."""
    tokens: list[Token] = []
    last = 0
    for found in _WORD.finditer(text):
        start, end = found.span()
        key, raw, case, length = _read(found.group())
        gap = _gap(text[last:start]) if tokens else BROKEN
        tokens.append(Token(start, start + length, key, raw, case, gap))
        last = end
    return tokens
