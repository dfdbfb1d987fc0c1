"""The pairing is the best there is, and always the same one."""

from __future__ import annotations

from itertools import permutations

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.evaluate.pairing import pairing

HALVES = st.integers(0, 8).map(lambda n: n / 2)


@st.composite
def matrices(draw: st.DrawFn) -> list[list[float]]:
    rows, columns = draw(st.integers(1, 5)), draw(st.integers(1, 5))
    return [[draw(HALVES) for _ in range(columns)] for _ in range(rows)]


@settings(max_examples=60, deadline=None)
@given(matrices())
def test_no_pairing_is_better_and_each_event_is_in_one_pair(affinity: list[list[float]]) -> None:
    rows, columns = len(affinity), len(affinity[0])
    pairs = pairing(affinity)
    assert len(pairs) == min(rows, columns)
    assert len({g for g, _ in pairs}) == len({c for _, c in pairs}) == len(pairs)
    turned = affinity if rows <= columns else [list(c) for c in zip(*affinity, strict=True)]
    every = permutations(range(max(rows, columns)), min(rows, columns))
    best = max(sum(turned[i][j] for i, j in enumerate(p)) for p in every)
    assert sum(affinity[g][c] for g, c in pairs) == best


def test_nothing_to_pair() -> None:
    assert pairing([]) == [] and pairing([[], []]) == []


def test_equals_go_to_the_earliest_partner() -> None:
    assert pairing([[1.0, 1.0], [1.0, 1.0]]) == [(0, 0), (1, 1)]


def test_many_events_are_paired_greedily() -> None:
    affinity = [[float(g == c) for c in range(9)] for g in range(8)]
    assert sorted(pairing(affinity)) == [(g, g) for g in range(8)]
