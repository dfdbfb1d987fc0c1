"""The gate names every failure at once, with report, row, column, value and rule."""

from __future__ import annotations

from typing import Any

import polars as pl
import pytest
import world

from etl.validate import ContractError, gate
from schema.tables import TABLES, frame


def codings(**changes: Any) -> pl.DataFrame:
    return frame("codings", [{**world.rows()["codings"][0], **changes}])


def refused(table: str, rows: pl.DataFrame) -> ContractError:
    with pytest.raises(ContractError) as caught:
        gate(table, rows)
    return caught.value


@pytest.mark.parametrize("table", [table for table in TABLES if table != "events"])
def test_small_release_passes_and_comes_back_as_it_was(table: str) -> None:
    rows = world.frames()[table]
    assert gate(table, rows) is rows


@pytest.mark.parametrize("table", list(TABLES))
def test_empty_table_passes(table: str) -> None:
    gate(table, frame(table, []))


BAD: list[tuple[dict[str, Any], str, str, str]] = [
    ({"event_type": "War"}, "event_type", "War", "must be in the vocabulary 'event_types'"),
    ({"event_date": None}, "event_date", "null", "must not be null"),
    ({"actor1": ""}, "actor1", "", "must not be empty"),
    ({"latitude": 91.0}, "latitude", "91.0", "must be at most 90"),
    ({"fatalities_low": -1}, "fatalities_low", "-1", "must be at least 0"),
    ({"coding_id": "r 1"}, "coding_id", "r 1", r"must match ^[^\s#]+#[0-9]+$"),
    (
        {"sub_event_type": "Attack"},
        "event_type, sub_event_type",
        "Explosions/Remote violence, Attack",
        "sub_event_type belongs to event_type",
    ),
    (
        {"date_end": world.rows()["codings"][0]["date_start"].replace(day=1)},
        "event_date, date_start, date_end",
        "2023-09-19, 2023-09-19, 2023-09-01",
        "date_start <= event_date <= date_end",
    ),
    (
        {"time_precision": 2},
        "time_precision, date_precision",
        "2, 1",
        "time_precision follows from date_precision",
    ),
    (
        {"geo_precision": 4},
        "geo_precision, where_precision",
        "4, 1",
        "geo_precision follows from where_precision",
    ),
    ({"actor2": None}, "actor2, inter2", "null, 2", "actor2 and inter2 are both there or both null"),
    (
        {"longitude": 39.8153},
        "latitude, longitude",
        "39.8153, 39.8153",
        "the point is whole and never (0, 0)",
    ),
    (
        {"latitude": 0.0, "longitude": 0.0},
        "latitude, longitude",
        "0.0, 0.0",
        "the point is whole and never (0, 0)",
    ),
    ({"longitude": None}, "latitude, longitude", "39.8153, null", "the point is whole and never (0, 0)"),
    (
        {"fatalities_low": 31},
        "fatalities, fatalities_low, fatalities_high",
        "30, 31, null",
        "fatalities_low <= best",
    ),
    ({"injuries_high": 3}, "injuries, injuries_low, injuries_high", "null, null, 3", "injuries_low <= best"),
    (
        {"fatalities_basis": "not_reported"},
        "fatalities, fatalities_basis",
        "30, not_reported",
        "fatalities are null exactly where fatalities_basis is not_reported",
    ),
    ({"confidence": 0.123}, "confidence", "0.123", "confidence is rounded to 0.01"),
    (
        {"event_type": "Battles", "sub_event_type": "Armed clash", "inter2": 7},
        "inter1, inter2",
        "1, 7",
        "Battles have two armed sides",
    ),
    (
        {"event_type": "Violence against civilians", "sub_event_type": "Attack"},
        "inter2, civilian_targeting",
        "2, null",
        "Violence against civilians: inter2 is 7",
    ),
    (
        {"event_type": "Protests", "sub_event_type": "Peaceful protest"},
        "inter1, inter2",
        "1, 2",
        "Protests have protesters",
    ),
    (
        {"event_type": "Riots", "sub_event_type": "Mob violence"},
        "inter1, inter2",
        "1, 2",
        "Riots have rioters",
    ),
]


@pytest.mark.parametrize(("changes", "column", "value", "rule"), BAD, ids=[f"{b[1]}={b[2]}" for b in BAD])
def test_each_rule(changes: dict[str, Any], column: str, value: str, rule: str) -> None:
    failures = refused("codings", codings(**changes)).failures
    found = [f for f in failures if f.column == column and f.rule.startswith(rule)]
    assert found, failures
    assert found[0].value == value


def test_all_at_once_with_report_and_row() -> None:
    rows = pl.concat(
        [codings(event_type="War", confidence=2.0), codings(coding_id="r-9#2", report_id="r-9", iso=None)]
    )
    error = refused("codings", rows)
    assert {(f.report, f.key, f.column) for f in error.failures} >= {
        ("r-1", "r-1#1", "event_type"),
        ("r-1", "r-1#1", "confidence"),
        ("r-9", "r-9#2", "iso"),
    }
    assert "codings · report r-9 · row r-9#2 · iso = null · must not be null" in str(error)


def test_duplicate_keys() -> None:
    one = codings()
    assert [f.rule for f in refused("codings", pl.concat([one, one])).failures] == ["must be unique"]
    evidence = world.frames()["evidence"].head(1)
    double = refused("evidence", pl.concat([evidence, evidence])).failures
    assert [(f.rule, f.report) for f in double] == [("the key must be unique", "r-1")]


def test_structure_is_told_before_rules_that_cannot_run() -> None:
    wrong = codings().drop("iso", "fatalities").with_columns(pl.lit("one").alias("n"), mood=pl.lit("good"))
    told = {(f.column, f.rule) for f in refused("codings", wrong).failures}
    assert told == {
        ("iso", "the column is missing"),
        ("fatalities", "the column is missing"),
        ("mood", "the contract has no such column"),
        ("n", "must be of type Int64"),
    }


def test_message_stops_at_fifty() -> None:
    one = codings(confidence=2.0)
    many = pl.concat([one.with_columns(coding_id=pl.lit(f"r-1#{n}")) for n in range(1, 80)])
    assert "... and 29 more" in str(refused("codings", many))


def test_evidence_spans_are_whole() -> None:
    row = world.rows()["evidence"][0]
    for changes in ({"start": None}, {"field": None}, {"end": None}):
        failures = refused("evidence", frame("evidence", [row | changes])).failures
        assert [f.rule for f in failures] == ["field, start and end are all there or all null"]
    assert refused("evidence", frame("evidence", [row | {"start": 20}])).failures[0].rule == "start < end"
    gate("evidence", frame("evidence", [row | {"field": None, "start": None, "end": None}]))


def test_unknown_table() -> None:
    with pytest.raises(KeyError, match="no table 'event'"):
        gate("event", pl.DataFrame())
