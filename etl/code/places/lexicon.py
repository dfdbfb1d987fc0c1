"""The word lists that tell places from people, organisations and ordinary words; all of it data."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from etl.code.places.keys import fold
from etl.code.places.raw import folder, rows


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Word keys by what they are; `context` maps a kind (title, cue ...) to its words."""

    common: frozenset[str]
    never: frozenset[str]
    first_names: frozenset[str]
    surnames: frozenset[str]
    context: dict[str, frozenset[str]]
    demonyms: dict[str, str]
    masks: dict[str, tuple[tuple[str, ...], ...]]
    neighbours: dict[str, frozenset[str]]

    def kind_of(self, key: str) -> str | None:
        """The feature that a noun such as 'province' or 'airport' names, else None."""
        for kind in ("admin1", "admin2", "city", "facility", "water", "region"):
            if key in self.context[kind]:
                return kind
        return None


def _masks(path: Path) -> dict[str, tuple[tuple[str, ...], ...]]:
    by_head: dict[str, list[tuple[str, ...]]] = {}
    for row in rows(path):
        words = tuple(fold(row["phrase"]).split())
        by_head.setdefault(words[0], []).append(words)
    return {head: tuple(sorted(set(v), key=lambda w: (-len(w), w))) for head, v in by_head.items()}


@lru_cache(maxsize=4)
def load(place_folder: Path | None = None) -> Lexicon:
    """The lexicon from dataset/reference/places."""
    base = place_folder or folder()
    context: dict[str, set[str]] = {}
    for row in rows(base / "context_words.csv"):
        context.setdefault(row["kind"], set()).add(fold(row["word"]))
    names = [(fold(r["word"]), r["kind"]) for r in rows(base / "person_names.csv")]
    common = rows(base / "common_words.csv")
    return Lexicon(
        common=frozenset(fold(r["word"]) for r in common),
        never=frozenset(fold(r["word"]) for r in common if r["strength"] == "never"),
        first_names=frozenset(w for w, kind in names if kind != "last"),
        surnames=frozenset(w for w, kind in names if kind != "first"),
        context={kind: frozenset(words) for kind, words in context.items()},
        demonyms={fold(r["word"]): r["iso3"] for r in rows(base / "demonyms.csv")},
        masks=_masks(base / "not_places.csv"),
        neighbours={r["iso3"]: frozenset(r["neighbours"].split("|")) for r in rows(base / "neighbours.csv")},
    )
