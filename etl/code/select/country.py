"""Which country an event lies in where the passage names no place: its parties' countries, never a capital."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from etl.code.actors import ActorMention
from etl.code.judge import Reading

VICTIM, DOER, NAMED, HINT = 1.0, 0.6, 0.1, 0.5
"""Weights: where the second party is from counts most (armies strike abroad), then the first, then any mention."""


def guess(
    mentions: Sequence[ActorMention], reading: Reading, hint: str | None
) -> tuple[str, tuple[int, int] | None] | None:
    """(ISO3, span of the words that say so or None for the hint), or None where nothing tells the country."""
    votes: dict[str, float] = defaultdict(float)
    words: dict[str, tuple[float, tuple[int, int]]] = {}
    for m in mentions:
        if not m.country:
            continue
        span = (m.start, m.end)
        weight = VICTIM * reading.score("ACTOR2", *span) + DOER * reading.score("ACTOR1", *span) + NAMED
        votes[m.country] += weight
        if weight > words.get(m.country, (0.0, span))[0]:
            words[m.country] = (weight, span)
    if hint:
        votes[hint] += HINT
    if not votes:
        return None
    best = max(sorted(votes), key=lambda c: votes[c])
    return best, words[best][1] if best in words else None
