"""What number expressions are made of: tokens, and counts with low, best and high."""

from __future__ import annotations

import re
from dataclasses import dataclass

TOKEN = re.compile(
    r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+|\S"
)


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A count in a text: `start`, `end` in code points; `low` None is a ceiling only, `high` None is open-ended."""

    start: int
    end: int
    low: int | None
    best: int
    high: int | None
    basis: str  # "number" or "vague"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a sign with its span."""

    start: int
    end: int
    text: str
    low: str


def tokenise(text: str) -> list[Token]:
    """Words, figures and signs of a text in order; linear in its length."""
    return [Token(m.start(), m.end(), m[0], m[0].lower()) for m in TOKEN.finditer(text)]
