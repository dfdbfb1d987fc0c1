"""Number expressions, one row a case: the text, the expression found in it and what it means."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.code.numbers import find_numbers

ROWS = list(csv.DictReader((Path(__file__).parent / "numbers.csv").open(encoding="utf-8", newline="")))
WORDS = (
    "at least more than two dozen hundred and 12 1,200 between 10 to - several tens of people ( ) . 2014 $"
)


def _value(cell: str) -> int | None:
    return int(cell) if cell else None


@pytest.mark.parametrize("row", ROWS, ids=[r["text"] for r in ROWS])
def test_expression(row: dict[str, str]) -> None:
    found = find_numbers(row["text"])
    if not row["found"]:
        assert found == []
        return
    mention = found[0]
    assert row["text"][mention.start : mention.end] == row["found"]
    got = (mention.low, mention.best, mention.high, mention.basis)
    assert got == (_value(row["low"]), int(row["best"]), _value(row["high"]), row["basis"])


@given(st.lists(st.sampled_from(WORDS.split()), max_size=25).map(" ".join) | st.text(max_size=80))
def test_spans_in_order_and_bounds_hold(text: str) -> None:
    found = find_numbers(text)
    assert found == find_numbers(text)
    last = 0
    for m in found:
        assert last <= m.start < m.end <= len(text)
        last = m.end
        assert (m.low is None or m.low <= m.best) and (m.high is None or m.best <= m.high)


def test_linear_in_the_length_of_the_text() -> None:
    assert len(find_numbers("At least 12 people and two dozen more came. " * 5000)) == 10000
