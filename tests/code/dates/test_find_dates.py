"""Dates in text, one row a case: the text, its day of publication, the expression and what it stands for."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.code.dates import find_dates

ROWS = list(csv.DictReader((Path(__file__).parent / "expressions.csv").open(encoding="utf-8", newline="")))
DAYS = st.dates(min_value=date(1901, 1, 1), max_value=date(2099, 12, 31))
WORDS = (
    "last next this early late mid - Monday Friday May June 5 31 2014 1999 to between and from the 22nd"
    " week month year two"
    " days ago earlier after since"
    " century first Easter overnight yesterday , . 24 hours every"
)


def _day(cell: str) -> date | None:
    return date.fromisoformat(cell) if cell else None


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['text']} ({r['published']})" for r in ROWS])
def test_expression(row: dict[str, str]) -> None:
    found = find_dates(row["text"], date.fromisoformat(row["published"]))
    if not row["expression"]:
        assert found == []
        return
    mention = found[-1]
    assert mention.text == row["expression"]
    assert (mention.date_start, mention.date_end, mention.best) == tuple(
        _day(row[c]) for c in ("start", "end", "best")
    )
    assert (mention.value, mention.kind) == (row["value"], row["kind"])


@given(st.lists(st.sampled_from(WORDS.split()), max_size=20).map(" ".join) | st.text(max_size=60), DAYS)
def test_spans_in_order_and_periods_hold(text: str, published: date) -> None:
    found = find_dates(text, published)
    assert found == find_dates(text, published)
    last = 0
    for m in found:
        assert last <= m.start < m.end <= len(text) and text[m.start : m.end] == m.text
        last = m.end
        if m.date_start and m.date_end and m.best:
            assert m.date_start <= m.best <= m.date_end
        assert m.time_precision in (1, 2, 3) and m.date_precision in (1, 2, 3, 4, 5)


def test_two_days_of_one_month_are_two_mentions() -> None:
    found = find_dates("The ambushes of June 3 and 5 were alike.", date(2016, 6, 8))
    assert [m.best for m in found] == [date(2016, 6, 3), date(2016, 6, 5)]
