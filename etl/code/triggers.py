"""The words that tell what happened: patterns by sub-event type, as data (dataset/reference/lexicons/triggers.csv).

They give the type its evidence and the date its anchor; which type it is, the model says.
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from pathlib import Path

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Triggers:
    """Compiled patterns of each sub-event type, the most telling first."""

    patterns: dict[str, tuple[re.Pattern[str], ...]]

    @classmethod
    def load(cls, path: Path) -> Triggers:
        """Reads the columns sub_event_type and pattern; raises re.error where a pattern is broken."""
        found: dict[str, list[re.Pattern[str]]] = {}
        with path.open(encoding="utf-8", newline="") as f:
            for row in csv.DictReader(f):
                pattern = re.compile(rf"(?<!\w)(?:{row['pattern']})(?!\w)", re.I)
                found.setdefault(row["sub_event_type"], []).append(pattern)
        return cls({k: tuple(v) for k, v in found.items()})

    def find_all(self, text: str, sub_event_type: str) -> list[Span]:
        """Every match, those of the most telling pattern first, each pattern's in text order."""
        return [m.span() for p in self.patterns.get(sub_event_type, ()) for m in p.finditer(text)]
