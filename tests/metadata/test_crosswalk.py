"""The crosswalks are whole and point at columns that there are; the view ucdp_ged is shaped like GED."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from schema.render.crosswalk import DATASETS, RELATIONS, crosswalk
from schema.tables import TABLES, dtypes
from schema.vocabulary import codes, register


@pytest.fixture
def catalog(published: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(str(published / "catalog.duckdb"), read_only=True) as connection:
        yield connection


def test_columns_are_those_of_the_datasets(root: Path) -> None:
    golden = root / "tests" / "golden"
    for name in ("acled", "ucdp"):
        wanted = (golden / f"{name}_columns.txt").read_text().split()
        assert [row["column"] for row in crosswalk("ucdp_ged" if name == "ucdp" else name)] == wanted
    gdelt = [row["column"] for row in crosswalk("gdelt")]
    assert len(gdelt) == len(set(gdelt)) == 61
    assert (gdelt[0], gdelt[-1]) == ("GLOBALEVENTID", "SOURCEURL")


@pytest.mark.parametrize("name", list(DATASETS))
def test_what_is_named_exists(name: str) -> None:
    for row in crosswalk(name):
        assert row["relation"] in RELATIONS, row
        assert row["note"] or row["relation"] in ("same", "derived"), row
        if row["relation"] in ("same", "close"):
            assert row["tocsin"], row
        if row["relation"] == "absent":
            assert not row["tocsin"] and row["note"], row
        table = ""
        for part in filter(None, re.split(r"[;,] ", row["tocsin"])):
            table, column = part.split(".") if "." in part else ("" if part in TABLES else table, part)
            assert column in (dtypes(table) if table else TABLES), row


def test_the_contract_agrees_with_the_crosswalk() -> None:
    """A column of events that declares an equivalent is not called absent or something else there."""
    from schema.tables import columns

    acled = {row["column"]: row["tocsin"] for row in crosswalk("acled")}
    for name, column in columns("events").items():
        if column.metadata["acled"]:
            assert acled[column.metadata["acled"]] == f"events.{name}"


def test_every_sub_type_has_its_line_in_cameo() -> None:
    assert [row["sub_event_type"] for row in crosswalk("cameo")] == codes("sub_event_types")
    assert all(re.fullmatch(r"(\d{3})?", row["cameo"]) and row["note"] for row in crosswalk("cameo"))


def test_country_numbers() -> None:
    known = {row["iso3"]: row["iso"] for row in register("countries")}
    rows = crosswalk("gwno")
    assert all(known[row["iso3"]] == row["iso"] for row in rows)
    assert len({row["gwno"] for row in rows}) == len(rows) > 190
    assert {row["gwno"] for row in rows if row["iso3"] in ("ARM", "AZE")} == {"371", "373"}


def test_ucdp_ged(catalog: duckdb.DuckDBPyConnection) -> None:
    view = catalog.table("ucdp_ged")
    assert view.columns == [row["column"] for row in crosswalk("ucdp_ged")]
    (row,) = [dict(zip(view.columns, values, strict=True)) for values in view.fetchall()]
    assert (row["id"], row["relid"], row["type_of_violence"]) == (654000000001, "AZE1", 1)
    assert (row["side_a"], row["side_b"]) == (
        "Military Forces of Azerbaijan (2003-)",
        "Military Forces of Artsakh",
    )
    assert (
        row["best"]
        == row["deaths_a"] + row["deaths_b"] + row["deaths_civilians"] + row["deaths_unknown"]
        == 30
    )
    assert (row["country_id"], row["gwnoa"], row["gwnob"], row["region"]) == (373, 373, None, "Europe")
    assert row["source_original"] == "Baku; local authorities"
    assert row["geom_wkt"] == "POINT (46.7519 39.8153)"
    assert row["priogrid_gid"] == 259 * 720 + 453 + 1


def test_long(catalog: duckdb.DuckDBPyConnection) -> None:
    rows = catalog.execute("SELECT event_id_cnty, side, role, actor, opposite FROM long").fetchall()
    assert rows[1:] == [
        ("AZE1", 1, "main", "Military Forces of Azerbaijan (2003-)", "Military Forces of Artsakh"),
        ("AZE1", 2, "main", "Military Forces of Artsakh", "Military Forces of Azerbaijan (2003-)"),
    ]
    assert catalog.execute("SELECT actor_id FROM long WHERE event_id_cnty = 'AZE1'").fetchall() == [
        ("az-army",),
        ("artsakh-army",),
    ]


def test_the_crosswalk_can_be_asked(catalog: duckdb.DuckDBPyConnection) -> None:
    query = "SELECT tocsin FROM crosswalk.gdelt WHERE \"column\" = 'ActionGeo_Lat'"
    assert catalog.execute(query).fetchall() == [("events.latitude",)]
