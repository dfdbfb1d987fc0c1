"""What the model says of one passage, as probabilities under their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray


@dataclass(frozen=True, slots=True)
class Reading:
    """Probabilities for one passage.

    heads: head name -> label -> probability (two-valued heads: label "yes").
    offsets: code-point spans of the tokens; tags: tag name -> one probability a token.
    """

    heads: Mapping[str, Mapping[str, float]]
    offsets: Sequence[tuple[int, int]]
    tags: Mapping[str, NDArray[np.float32]]
    _asked: dict[tuple[str, int, int], list[float]] = field(default_factory=dict, repr=False, compare=False)

    @property
    def event(self) -> float:
        """Probability that the passage tells an event that must be coded, half of the optional ones added."""
        detect = self.heads["detect"]
        return detect["event"] + 0.5 * detect["optional"]

    def best(self, head: str) -> tuple[str, float]:
        """The most probable label of a head and its probability; ties go to the label that is listed first."""
        return max(self.heads[head].items(), key=lambda kv: kv[1])

    def score(self, tag: str, start: int, end: int) -> float:
        """Mean probability of `tag` over the tokens that overlap the span [start, end); 0 where none does."""
        inside = self._inside(tag, start, end)
        return sum(inside) / len(inside) if inside else 0.0

    def peak(self, tag: str, start: int, end: int) -> float:
        """Highest probability of `tag` over the tokens that overlap the span; 0 where none does."""
        return max(self._inside(tag, start, end), default=0.0)

    def _inside(self, tag: str, start: int, end: int) -> list[float]:
        """The probabilities of the tokens that overlap a span, looked up once a span: many rules ask for the same."""
        key = (tag, start, end)
        found = self._asked.get(key)
        if found is None:
            row = self.tags[tag]
            found = [
                float(row[i]) for i, (a, b) in enumerate(self.offsets) if b > a and a < end and start < b
            ]
            self._asked[key] = found
        return found
