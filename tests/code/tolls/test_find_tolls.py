"""Tolls of a passage about one event, one row a case: deaths as low, best, high, and injuries; empty is null."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.code.tolls import find_tolls, summarise

ROWS = list(csv.DictReader((Path(__file__).parent / "passages.csv").open(encoding="utf-8", newline="")))
KINDS = {"deaths", "injuries", "missing", "arrested", "abducted", "displaced"}
WORDS = (
    "killed kills killing wounded and or 12 two soldiers a policeman were was are at least people"
    " , . including three children"
    " dead injured death toll rises to no casualties himself his the mayor"
    " of others also who in Homs"
)


def _value(cell: str) -> int | None:
    return int(cell) if cell else None


@pytest.mark.parametrize("row", ROWS, ids=[r["text"] for r in ROWS])
def test_passage(row: dict[str, str]) -> None:
    summary = summarise(find_tolls(row["text"]))
    deaths = summary.fatalities
    assert (deaths.low, deaths.best, deaths.high) == tuple(
        _value(row[c]) for c in ("deaths_low", "deaths", "deaths_high")
    )
    assert summary.injuries.best == _value(row["injuries"])


@given(st.lists(st.sampled_from(WORDS.split()), max_size=30).map(" ".join) | st.text(max_size=60))
def test_spans_and_bounds_hold(text: str) -> None:
    found = find_tolls(text)
    assert found == find_tolls(text)
    for m in found:
        assert 0 <= m.start < m.end <= len(text) and m.kind in KINDS
        assert 0 <= m.trigger_start < m.trigger_end <= len(text)
        assert m.low is None or m.best is None or m.low <= m.best
        assert m.high is None or m.best is None or m.best <= m.high
    summary = summarise(found)
    for figure in (summary.fatalities, summary.injuries):
        assert figure.best is None or figure.low is None or figure.low <= figure.best
        assert figure.best is None or figure.high is None or figure.best <= figure.high
        assert all(0 <= i < len(found) for i in figure.evidence)


def test_each_figure_names_its_evidence() -> None:
    found = find_tolls("The strike killed three soldiers and a driver and wounded nine.")
    summary = summarise(found)
    assert [found[i].best for i in summary.fatalities.evidence] == [3, 1]
    assert [found[i].best for i in summary.injuries.evidence] == [9]


def test_the_claimant_is_the_span_of_who_says_so() -> None:
    text = "According to the defence ministry, 12 soldiers were killed."
    start, end = find_tolls(text)[0].claimant or (0, 0)
    assert text[start:end] == "the defence ministry"


def test_claims_that_differ_give_the_lowest_as_best() -> None:
    text = "Activists said 40 people were killed. The police said 12 people were killed."
    deaths = summarise(find_tolls(text)).fatalities
    assert (deaths.low, deaths.best, deaths.high) == (12, 12, 40)


def test_linear_in_the_length_of_the_text() -> None:
    text = "Gunmen killed three soldiers and wounded two others in the town. " * 3000
    assert len(find_tolls(text)) == 6000
