"""The column part of the suite sees what a gate would have refused, had it been passed by."""

from __future__ import annotations

from typing import Any

import pytest
import world

from etl.publish import complete_events
from etl.publish.manifest import write_manifest
from etl.validate.database import open_release
from etl.validate.report import Check
from etl.validate.suite import check_expectations
from schema.tables import TABLES, frame

DEFECTS: list[tuple[str, dict[str, Any], str, str]] = [
    ("events", {"event_type": "War"}, "event_type", "values_to_be_in_set"),
    ("events", {"n_reports": 0}, "n_reports", "values_to_be_between"),
    ("events", {"source": None}, "source", "values_to_not_be_null"),
    ("reports", {"text_hash": "xyz"}, "text_hash", "values_to_match_regex"),
    ("reports", {"publisher": ""}, "publisher", "value_lengths_to_be_between"),
    ("codings", {"coding_id": "r-2#1"}, "coding_id", "values_to_be_unique"),
]


@pytest.fixture(scope="module")
def checks(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Check]:
    folder = tmp_path_factory.mktemp("defects")
    rows = world.rows()
    rows["events"] = complete_events(frame("events", rows["events"]), world.release()).to_dicts()
    for table, changes, _, _ in DEFECTS:
        rows[table][0] |= changes
    rows["evidence"][1] = rows["evidence"][0]
    for table in TABLES:
        frame(table, rows[table]).write_parquet(folder / f"{table}.parquet")
    write_manifest(folder, [], world.release())
    with open_release(folder) as connection:
        return {each.name: each for each in check_expectations(connection, [], None)}


@pytest.mark.parametrize(
    ("table", "changes", "column", "kind"), DEFECTS, ids=[f"{d[0]}.{d[2]}" for d in DEFECTS]
)
def test_defect_is_seen_and_named(
    checks: dict[str, Check], table: str, changes: dict[str, Any], column: str, kind: str
) -> None:
    check = checks[f"{table}.{column}.column_{kind}"]
    assert not check.passed
    assert check.fix
    assert {failure.column for failure in check.failures} == {column}
    assert str(changes[column]) in {str(failure.value) for failure in check.failures} or kind.endswith("null")


def test_compound_key(checks: dict[str, Check]) -> None:
    assert not checks["evidence.compound_columns_to_be_unique"].passed


def test_what_is_right_passes(checks: dict[str, Check]) -> None:
    assert checks["events.event_date.column_values_to_not_be_null"].passed
    assert checks["places.table_columns_to_match_ordered_list"].passed
