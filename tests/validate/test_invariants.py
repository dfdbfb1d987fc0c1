"""Every invariant holds for the small release and catches the edit that is made for it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import world
import yaml
from breaking import Rows, edited

from etl.publish import complete_events
from etl.publish.manifest import write_manifest
from etl.publish.parquet import write_parquet
from etl.validate.database import open_release
from etl.validate.invariants import check_invariants, invariants
from etl.validate.report import Check
from schema.tables import TABLES, columns, dtypes, frame

BROKEN: dict[str, list[dict[str, Any]]] = yaml.safe_load(
    (Path(__file__).parent / "broken.yaml").read_text(encoding="utf-8")
)


def base() -> Rows:
    rows = world.rows()
    rows["events"] = complete_events(frame("events", rows["events"]), world.release()).to_dicts()
    return rows


def check(rows: Rows, folder: Path) -> dict[str, Check]:
    """The invariants over rows that need not pass any gate."""
    for table in TABLES:
        write_parquet(table, frame(table, rows[table]), folder / f"{table}.parquet")
    write_manifest(folder, [], world.release())
    with open_release(folder) as connection:
        return {each.name: each for each in check_invariants(connection)}


def test_the_small_release_keeps_them_all(tmp_path: Path) -> None:
    assert [each for each in check(base(), tmp_path).values() if not each.passed] == []


def test_every_declared_invariant_has_its_edit() -> None:
    declared = {each.name for each in invariants() if not each.name.endswith("_exists")}
    assert set(BROKEN) == declared


@pytest.mark.parametrize("name", sorted(BROKEN))
def test_invariant_catches_its_edit(name: str, tmp_path: Path) -> None:
    found = check(edited(base(), BROKEN[name]), tmp_path)[name]
    assert not found.passed
    assert found.fix
    for failure in found.failures:
        assert failure.key
        assert failure.column
        assert failure.rule == found.rule


REFERENCES = [
    (table, name)
    for table in TABLES
    for name, column in columns(table).items()
    if column.metadata["references"]
]


def test_every_reference_is_an_invariant() -> None:
    assert {f"{t}_{c}_exists" for t, c in REFERENCES} == {
        each.name for each in invariants() if each.name.endswith("_exists")
    }


def test_a_dangling_reference_is_caught(tmp_path: Path) -> None:
    rows = base()
    for table, column in REFERENCES:
        gone: Any = 999_999_999 if dtypes(table)[column].is_numeric() else "gone#1"
        rows[table][0][column] = gone
    found = check(rows, tmp_path)
    for table, column in REFERENCES:
        assert any(f.value == "gone#1" for f in found[f"{table}_{column}_exists"].failures), (table, column)
