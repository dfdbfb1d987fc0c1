"""Is a text English? A count of common words by language, enough to turn away what cannot be coded."""

from __future__ import annotations

import csv
import re
from functools import lru_cache
from pathlib import Path

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 20_000
_MIN_HITS = 4


@lru_cache(maxsize=1)
def _stop_words() -> dict[str, frozenset[str]]:
    path = Path(__file__).with_name("stop_words.csv")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["language"]: frozenset(row["words"].split()) for row in csv.DictReader(file)}


def foreign(text: str) -> str | None:
    """The language or script that the text is in, where that is plainly not English; else None.

    A text is foreign when most of its letters are not Latin, or when another language's common words come up
    at least four times and oftener than English ones. Short texts without common words pass.
    """
    sample = text[:_SAMPLE]
    letters = [char for char in sample if char.isalpha()]
    latin = sum(1 for char in letters if char < "ɐ" or "Ḁ" <= char <= "ỿ")
    if letters and latin * 2 < len(letters):
        return "a script other than Latin"
    words = [word.lower() for word in _WORD.findall(sample)]
    hits = {name: sum(1 for word in words if word in common) for name, common in _stop_words().items()}
    english = hits.pop("English")
    name, most = max(hits.items(), key=lambda item: (item[1], item[0]))
    return name if most >= _MIN_HITS and most > english else None


def declared_english(language: str) -> bool:
    """Whether a language tag ("en", "en-GB", "eng", "English") says English."""
    return re.split(r"[-_]", language.strip().lower(), maxsplit=1)[0] in {"en", "eng", "english"}
