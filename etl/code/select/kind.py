"""Event type and sub-event type, from the model's probabilities."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from etl.code.judge import Reading
from schema.derive import event_type


@dataclass(frozen=True, slots=True)
class Kind:
    """The type chosen; `probability` is the model's for the event type, 0-1."""

    event_type: str
    sub_event_type: str
    probability: float


def choose(reading: Reading) -> Kind:
    """The event type with the largest sum over its sub-types, then the likeliest sub-type in it."""
    sums: dict[str, float] = defaultdict(float)
    best: dict[str, tuple[float, str]] = {}
    for sub, p in reading.heads["sub"].items():
        parent = event_type(sub)
        sums[parent] += p
        if p > best.get(parent, (-1.0, ""))[0]:
            best[parent] = (p, sub)
    top = max(sorted(sums), key=lambda t: sums[t])
    return Kind(top, best[top][1], sums[top])
