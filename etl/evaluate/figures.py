"""From counts to figures, for one count of each kind or for arrays of them (resamples) alike."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from etl.evaluate.tally import Key

Floats = NDArray[np.float64]
Counts = Mapping[Key, Floats]
"""Counts by key; the arrays are all of one shape."""


@dataclass(frozen=True, slots=True)
class Rates:
    """Precision, recall and F1; NaN where there is nothing to divide by."""

    precision: Floats
    recall: Floats
    f1: Floats


def rates(counts: Counts, figure: str) -> Rates:
    """The rates of a figure that counts tp, fp and fn."""
    tp, fp, fn = (counts[figure, sign] for sign in ("tp", "fp", "fn"))
    return Rates(_ratio(tp, tp + fp), _ratio(tp, tp + fn), _ratio(2 * tp, 2 * tp + fp + fn))


def accuracy(counts: Counts, figure: str) -> Floats:
    """The share of a field's verdicts that are right; NaN where it was never judged."""
    return _ratio(counts[figure, "right"], counts[figure, "of"])


def bootstrap(matrix: Floats, resamples: int, seed: int) -> Floats:
    """Sums over items drawn with replacement: (items, keys) to (resamples, keys).

    As many items are drawn as there are; the seed makes it repeatable. Items are drawn, not events, since
    events of one item share its difficulties.
    """
    items = len(matrix)
    draws = np.random.default_rng(seed).multinomial(items, np.full(items, 1 / max(items, 1)), size=resamples)
    sums: Floats = draws.astype(np.float64) @ matrix
    return sums


def interval(values: Floats, share: float) -> tuple[float, float]:
    """The middle `share` (0-1) of resampled values; resamples that have none (NaN) are left out, (0, 0) without any."""
    known = values[~np.isnan(values)]
    if not known.size:
        return 0.0, 0.0
    low, high = np.quantile(known, [(1 - share) / 2, (1 + share) / 2])
    return float(low), float(high)


def by_key(keys: Sequence[Key], rows: Floats) -> dict[Key, Floats]:
    """The columns of (..., keys) under their keys."""
    return {key: rows[..., k] for k, key in enumerate(keys)}


def _ratio(part: Floats, whole: Floats) -> Floats:
    out: Floats = np.full(np.broadcast(part, whole).shape, np.nan)
    return np.divide(part, whole, out=out, where=whole != 0)
