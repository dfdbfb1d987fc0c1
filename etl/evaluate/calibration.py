"""Whether `confidence` keeps what it promises: events coded with 0.8 are strictly right in 80 of 100 cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

BINS = 10


@dataclass(frozen=True, slots=True)
class Bin:
    """Events with confidence in [low, high) (the last bin: and high): how many, mean confidence, share right."""

    low: float
    high: float
    n: int
    confidence: float
    right: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """Reliability by bin (empty ones left out), Brier score, expected calibration error (ECE), all 0-1.

    `base_brier` is the Brier score of always saying the overall share of right events.
    """

    n: int
    bins: tuple[Bin, ...]
    brier: float
    base_brier: float
    ece: float


def calibration(sure: Sequence[tuple[float, bool]]) -> Calibration | None:
    """From (confidence, strictly right) of each coded event; None where no event has a confidence."""
    if not sure:
        return None
    n = len(sure)
    bins = tuple(_bin(k, inside) for k in range(BINS) if (inside := [s for s in sure if _place(s[0]) == k]))
    share = sum(right for _, right in sure) / n
    return Calibration(
        n=n,
        bins=bins,
        brier=sum((p - right) ** 2 for p, right in sure) / n,
        base_brier=share * (1 - share),
        ece=sum(b.n * abs(b.confidence - b.right) for b in bins) / n,
    )


def _place(confidence: float) -> int:
    return min(int(confidence * BINS + 1e-9), BINS - 1)


def _bin(k: int, inside: Sequence[tuple[float, bool]]) -> Bin:
    n = len(inside)
    mean, right = sum(p for p, _ in inside) / n, sum(r for _, r in inside) / n
    return Bin(k / BINS, (k + 1) / BINS, n, mean, right)
