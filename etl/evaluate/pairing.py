"""The best one-to-one pairing of the gold and the coded events of an item."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

EXACT = 7
"""Up to this many events a side the best pairing is found; past it pairs are taken greedily."""

Pair = tuple[int, int]


def pairing(affinity: Sequence[Sequence[float]]) -> list[Pair]:
    """(gold index, coded index) of each pair, given affinity[gold][coded]; the smaller side is paired whole.

    Of pairings that are as good the one with the earliest partners counts, so that the result is always the same.
    """
    if not affinity or not affinity[0]:
        return []
    rows, columns = len(affinity), len(affinity[0])
    if max(rows, columns) > EXACT:
        return _greedy(affinity)
    if rows <= columns:
        return list(enumerate(_best(affinity)))
    turned = [list(column) for column in zip(*affinity, strict=True)]
    return [(gold, coded) for coded, gold in enumerate(_best(turned))]


def _best(affinity: Sequence[Sequence[float]]) -> list[int]:
    """For each row the column it is paired with; at least as many columns as rows."""
    columns = range(len(affinity[0]))

    @cache
    def best(row: int, used: int) -> tuple[float, tuple[int, ...]]:
        if row == len(affinity):
            return 0.0, ()
        options = []
        for column in columns:
            if not used >> column & 1:
                rest, partners = best(row + 1, used | 1 << column)
                options.append((affinity[row][column] + rest, (column, *partners)))
        return max(options, key=lambda option: option[0])

    return list(best(0, 0)[1])


def _greedy(affinity: Sequence[Sequence[float]]) -> list[Pair]:
    """The surest pair first, of equals the last one told."""
    cells = [(value, g, c) for g, row in enumerate(affinity) for c, value in enumerate(row)]
    gold: set[int] = set()
    coded: set[int] = set()
    pairs = []
    for _, g, c in sorted(cells, reverse=True):
        if g not in gold and c not in coded:
            pairs.append((g, c))
            gold.add(g)
            coded.add(c)
    return pairs
