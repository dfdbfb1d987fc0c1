"""A logistic ranker over named features: the weights are data (JSON), so that a choice can be read and explained.

Trained by dataset/training/fit_rankers.py; a feature that the weights lack counts as 0.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

Features = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Ranker:
    """Weights by feature name; `bias` is the intercept."""

    weights: Mapping[str, float]
    bias: float

    @classmethod
    def load(cls, path: Path) -> Ranker:
        """Reads {"bias": b, "weights": {...}}; raises FileNotFoundError where the file is missing."""
        raw = json.loads(path.read_text("utf-8"))
        return cls(raw["weights"], raw["bias"])

    def score(self, features: Features) -> float:
        """The weighted sum of the features: larger is likelier."""
        return self.bias + sum(
            self.weights.get(name, 0.0) * value for name, value in sorted(features.items())
        )

    def probability(self, features: Features) -> float:
        """Probability (0-1) that the candidate with these features is the right one, seen alone."""
        return 1.0 / (1.0 + math.exp(-max(-40.0, min(40.0, self.score(features)))))

    def choice(self, candidates: Sequence[Features]) -> list[float]:
        """Probability of each candidate to be the one that is right, summing to 1 (conditional logit)."""
        scores = [self.score(f) for f in candidates]
        top = max(scores, default=0.0)
        powers = [math.exp(s - top) for s in scores]
        total = sum(powers)
        return [p / total for p in powers]

    def reasons(self, features: Features, most: int = 3) -> list[str]:
        """The features that spoke most for the candidate, strongest first."""
        parts = sorted(
            ((self.weights.get(n, 0.0) * v, n) for n, v in features.items()), key=lambda p: (-p[0], p[1])
        )
        return [name for part, name in parts[:most] if part > 0]
