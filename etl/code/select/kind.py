"""Event type and sub-event type, from the model's probabilities and the words that settle a kind."""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from etl.code.judge import Reading
from schema.derive import event_type


@dataclass(frozen=True, slots=True)
class Kind:
    """The type chosen; `probability` is the model's for the event type, 0-1."""

    event_type: str
    sub_event_type: str
    probability: float


@dataclass(frozen=True, slots=True)
class Telling:
    """Words that settle a kind where the model wavers: (pattern, factor) pairs by sub-event type, as data."""

    factors: Mapping[str, Sequence[tuple[re.Pattern[str], float]]]

    @classmethod
    def load(cls, path: Path) -> Telling:
        """Reads the columns sub_event_type, pattern and factor; raises re.error where a pattern is broken."""
        with path.open(encoding="utf-8", newline="") as f:
            rows = list(csv.DictReader(f))
        factors: dict[str, list[tuple[re.Pattern[str], float]]] = defaultdict(list)
        for r in rows:
            factors[r["sub_event_type"]].append(
                (re.compile(rf"\b(?:{r['pattern']})\b", re.I), float(r["factor"]))
            )
        return cls(factors)

    def factor(self, sub_event_type: str, text: str) -> float:
        """How much the text's words raise a kind: the largest factor of those that it has, else 1."""
        return max(
            (factor for pattern, factor in self.factors.get(sub_event_type, ()) if pattern.search(text)),
            default=1.0,
        )

    def weigh(self, probabilities: Mapping[str, float], text: str) -> dict[str, float]:
        """The probabilities with those of the kinds that the text's words settle raised, summing to 1 again."""
        raised = {s: p * self.factor(s, text) for s, p in probabilities.items()}
        total = sum(raised.values())
        return {s: p / total for s, p in raised.items()}

    def settles(self, sub_event_type: str, text: str) -> bool:
        """Whether the text has words that settle this kind."""
        return self.factor(sub_event_type, text) > 1.0


def choose(reading: Reading, text: str, telling: Telling) -> Kind:
    """The event type with the largest sum over its sub-types, then the likeliest sub-type in it."""
    sums: dict[str, float] = defaultdict(float)
    best: dict[str, tuple[float, str]] = {}
    for sub, p in telling.weigh(reading.heads["sub"], text).items():
        parent = event_type(sub)
        sums[parent] += p
        if p > best.get(parent, (-1.0, ""))[0]:
            best[parent] = (p, sub)
    top = max(sorted(sums), key=lambda t: sums[t])
    return Kind(top, best[top][1], sums[top])
