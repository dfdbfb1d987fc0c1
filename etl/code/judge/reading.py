"""What the model says of one passage, as probabilities under their names."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

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
        row = self.tags[tag]
        inside = [float(row[i]) for i, (a, b) in enumerate(self.offsets) if b > a and a < end and start < b]
        return sum(inside) / len(inside) if inside else 0.0

    def peak(self, tag: str, start: int, end: int) -> float:
        """Highest probability of `tag` over the tokens that overlap the span; 0 where none does."""
        row = self.tags[tag]
        return max(
            (float(row[i]) for i, (a, b) in enumerate(self.offsets) if b > a and a < end and start < b),
            default=0.0,
        )
