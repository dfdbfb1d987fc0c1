"""catalog.duckdb: stands alone, opens from anywhere, explains itself, answers as the README says."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest
import world

from etl.publish import publish
from etl.publish.catalog import STORAGE_VERSION
from schema.tables import TABLES, dtypes


@pytest.fixture(scope="module")
def catalog(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A catalog that was moved away from its release and renamed."""
    folder = tmp_path_factory.mktemp("catalog")
    publish(world.frames(), folder / "build", world.release())
    moved = folder / "elsewhere.duckdb"
    shutil.copyfile(folder / "build" / "catalog.duckdb", moved)
    shutil.rmtree(folder / "build")
    return moved


@pytest.fixture
def sql(catalog: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(catalog), read_only=True) as connection:
        yield connection


def test_tables_are_those_of_the_contract(sql: duckdb.DuckDBPyConnection) -> None:
    for table in TABLES:
        assert sql.table(table).columns == list(dtypes(table))


@pytest.mark.parametrize("function", ["duckdb_tables", "duckdb_views", "duckdb_columns", "duckdb_functions"])
def test_nothing_is_without_a_comment(sql: duckdb.DuckDBPyConnection, function: str) -> None:
    assert sql.execute(f"SELECT * FROM {function}() WHERE NOT internal AND comment IS NULL").fetchall() == []


def test_acled_views(sql: duckdb.DuckDBPyConnection) -> None:
    acled = (Path(__file__).parents[1] / "golden" / "acled_columns.txt").read_text().split()
    for view in ("acled", "acled_codes"):
        assert sql.table(view).columns == acled
    query = "SELECT inter1, inter2, interaction, fatalities FROM {} ORDER BY event_id_cnty"
    assert sql.execute(query.format("acled")).fetchall() == [
        ("Protesters", None, "Protesters only", 0),
        ("State forces", "Rebel group", "State forces-Rebel group", 30),
    ]
    assert sql.execute(query.format("acled_codes")).fetchall() == [(6, 0, 60, 0), (1, 2, 12, 30)]


def test_macros(sql: duckdb.DuckDBPyConnection) -> None:
    near = "SELECT event_id_cnty, distance_km FROM events_near(39.8153, 46.7519, {})"
    assert sql.execute(near.format(25)).fetchall() == [("AZE1", 0.0)]
    assert [row[0] for row in sql.execute(near.format(500)).fetchall()] == ["AZE1", "ARM1"]
    month = "SELECT month::VARCHAR, events, deaths_low, deaths_high, events_without_toll FROM monthly({})"
    assert sql.execute(month.format("'Azerbaijan'")).fetchall() == [("2023-09-01", 1, 30, None, 0)]
    assert len(sql.execute(month.format("NULL")).fetchall()) == 2
    claims = sql.execute("SELECT \"column\", value, claimant_name FROM claims_of('AZE1')").fetchall()
    assert claims == [("civilian_targeting", "denied", "Baku"), ("fatalities", "30", "local authorities")]


def test_codes_are_explained(sql: duckdb.DuckDBPyConnection) -> None:
    query = "SELECT label FROM vocab.interactions WHERE code = 78"
    assert sql.execute(query).fetchall() == [("External/Other forces-Civilians",)]


def test_opens_from_any_directory(catalog: Path, tmp_path: Path) -> None:
    code = "import duckdb, sys; print(duckdb.connect(sys.argv[1], read_only=True).sql('SELECT count(*) FROM acled'))"
    ran = subprocess.run(
        [sys.executable, "-c", code, str(catalog)], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "2" in ran.stdout


def test_storage_version(catalog: Path) -> None:
    with duckdb.connect(":memory:") as connection:
        connection.execute(f"ATTACH '{catalog}' AS it (READ_ONLY)")
        tags = connection.execute("SELECT tags FROM duckdb_databases() WHERE database_name = 'it'").fetchall()
    assert tags[0][0]["storage_version"] == f"{STORAGE_VERSION}+"
