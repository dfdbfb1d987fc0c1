"""The logistic ranker: bounded, order-free, explained."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from etl import paths
from etl.code.rank import Ranker

RANKER = Ranker({"tag": 2.0, "weak": -1.0}, -0.5)


def test_weights_decide() -> None:
    assert RANKER.probability({"tag": 1.0}) > 0.5 > RANKER.probability({"weak": 1.0})
    assert RANKER.reasons({"tag": 1.0, "weak": 1.0}) == ["tag"]


def test_unknown_features_count_nothing() -> None:
    assert RANKER.probability({"tag": 1.0, "other": 9.0}) == RANKER.probability({"tag": 1.0})


@given(st.dictionaries(st.text(max_size=5), st.floats(-1e6, 1e6)))
def test_always_a_probability(features: dict[str, float]) -> None:
    assert 0.0 <= RANKER.probability(features) <= 1.0


def test_the_shipped_weights_load() -> None:
    folder = paths.reference() / "model"
    for name in ("rank_place", "rank_split", "rank_cut", "rank_actor1", "rank_actor2", "confidence"):
        assert Ranker.load(folder / f"{name}.json").weights, name


def test_what_is_read_is_what_is_written(tmp_path: Path) -> None:
    path = tmp_path / "r.json"
    path.write_text(json.dumps({"bias": 0.25, "weights": {"a": 1.5}}), encoding="utf-8")
    assert Ranker.load(path) == Ranker({"a": 1.5}, 0.25)


@given(
    st.lists(st.dictionaries(st.sampled_from(["tag", "weak"]), st.floats(-1e3, 1e3)), min_size=1, max_size=6)
)
def test_a_choice_shares_one_among_all_candidates(candidates: list[dict[str, float]]) -> None:
    shares = RANKER.choice(candidates)
    assert abs(sum(shares) - 1.0) < 1e-9
    scores = [RANKER.score(c) for c in candidates]
    assert shares[scores.index(max(scores))] == max(shares)


def test_of_two_like_candidates_each_has_half() -> None:
    assert RANKER.choice([{"tag": 1.0}, {"tag": 1.0}]) == [0.5, 0.5]
    assert RANKER.choice([]) == []
