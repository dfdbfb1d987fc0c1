"""Search keys of place names: what makes two spellings the same name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

SPECIAL = str.maketrans(
    {
        "ø": "o",
        "ł": "l",
        "đ": "d",
        "ə": "a",
        "ı": "i",
        "ß": "ss",
        "æ": "ae",
        "œ": "oe",
        "þ": "th",
        "ð": "d",
        "ħ": "h",
        "ŋ": "n",
    }
)
"""Latin letters that Unicode does not decompose, in lower case."""

NOT_WORD = re.compile(r"[^a-z0-9&]+")
APOSTROPHES = re.compile(r"['’‘ʼʻʿʾ`´′ʹ]")
SHORT_FORMS = {"saint": "st", "sainte": "ste", "mount": "mt", "fort": "ft", "and": "&"}
ARTICLES = frozenset(
    (
        "al",
        "el",
        "ad",
        "as",
        "ash",
        "an",
        "ar",
        "az",
        "at",
        "ath",
        "adh",
        "ed",
        "es",
        "esh",
        "en",
        "er",
        "ez",
        "et",
    )
)
"""Spellings of the Arabic article before sun and moon letters."""


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """`name` as a search key: lower case ASCII words joined by one space, '' where nothing Latin is left.

    Apostrophes vanish, hyphens and dots part words, 'Saint' is 'st', 'Mount' 'mt', 'and' '&'.
    """
    if not name.isascii():
        name = APOSTROPHES.sub("", name.lower().translate(SPECIAL))
        name = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    else:
        name = name.lower().replace("'", "").replace("`", "")
    words = NOT_WORD.sub(" ", name).split()
    return " ".join(SHORT_FORMS.get(w, w) for w in words)


def article_forms(key: str) -> tuple[str, ...]:
    """Keys to try for an Arabic name in `key`: 'ar raqqah' gives 'al raqqah', 'raqqah'; else ()."""
    head, _, rest = key.partition(" ")
    if head not in ARTICLES or not rest:
        return ()
    return ("al " + rest, rest)


def is_latin(name: str) -> bool:
    """True where every letter of `name` is Latin."""
    return name.isascii() or all(
        unicodedata.name(c, "").startswith("LATIN") for c in name if c.isalpha() and not c.isascii()
    )
