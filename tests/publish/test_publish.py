"""What a release folder holds."""

from __future__ import annotations

import gzip
import hashlib
import io
from datetime import date
from pathlib import Path

import polars as pl
import pyarrow.parquet as pq
import pytest
import world

from etl.publish import Manifest, Release, complete_events, content_hash, publish, registry_tables
from etl.publish.parquet import ROW_GROUP, write_parquet
from etl.validate import ContractError, gate
from schema.tables import TABLES, columns, frame, key


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("publish") / "build"
    publish(world.frames(), out, world.release())
    return out


def test_files(release: Path) -> None:
    names = {f"{table}.parquet" for table in TABLES}
    names |= {"SHA256SUMS", "manifest.json", "acled.csv.gz", "catalog.duckdb"}
    names |= {
        "bounds.csv",
        "catalog.sql",
        "events.geo.parquet",
        ".zenodo.json",
        "ATTRIBUTION.md",
        "CITATION.cff",
    }
    names |= {"README.md", "contract.json", "croissant.json", "datapackage.json"}
    names |= {"crosswalk.md", "data-dictionary.md"}
    assert {path.name for path in release.iterdir()} == names


def test_checksums_cover_all_but_the_catalog(release: Path) -> None:
    lines = [line.split("  ") for line in (release / "SHA256SUMS").read_text().splitlines()]
    assert [name for _, name in lines] == sorted(name for _, name in lines)
    for digest, name in lines:
        assert hashlib.sha256((release / name).read_bytes()).hexdigest() == digest
    assert {name for _, name in lines} == {p.name for p in release.iterdir()} - {
        "catalog.duckdb",
        "SHA256SUMS",
    }


def test_manifest(release: Path) -> None:
    manifest = Manifest.read(release / "manifest.json")
    assert (manifest.name, manifest.version, manifest.date) == ("tocsin", "2026.12.0", "2026-12-01")
    assert manifest.rows["events"] == 2
    for file in manifest.files:
        assert (release / file.path).stat().st_size == file.bytes
        if file.rows is not None:
            table = pl.read_parquet(release / file.path)
            assert table.height == file.rows
            assert content_hash(table) == file.content
    assert manifest.to_json() == (release / "manifest.json").read_text()


@pytest.mark.parametrize("table", list(TABLES))
def test_parquet(release: Path, table: str) -> None:
    path = release / f"{table}.parquet"
    read = pl.read_parquet(path)
    gate(table, read)
    assert read.equals(read.sort(key(table)))
    file = pq.ParquetFile(path)
    for field in file.schema_arrow:
        assert field.metadata[b"description"].decode() == columns(table)[field.name].description
        assert field.nullable == columns(table)[field.name].nullable
    for group in range(file.metadata.num_row_groups):
        for column in range(file.metadata.num_columns):
            chunk = file.metadata.row_group(group).column(column)
            assert chunk.compression == "ZSTD"
            assert chunk.is_stats_set


def test_row_groups_are_of_fixed_size(tmp_path: Path) -> None:
    many = frame("rejected", [])
    rows = ROW_GROUP + 10
    many = pl.DataFrame(
        {name: [None] * rows for name in many.columns} | {"rejected_id": [f"r{n}" for n in range(rows)]},
        schema=many.schema,
    ).with_columns(pl.lit("code").alias("stage"), pl.lit("plan").alias("reason"), pl.lit("x").alias("detail"))
    write_parquet("rejected", many, tmp_path / "r.parquet")
    metadata = pq.ParquetFile(tmp_path / "r.parquet").metadata
    assert [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)] == [ROW_GROUP, 10]


def test_acled_csv(release: Path) -> None:
    packed = (release / "acled.csv.gz").read_bytes()
    assert packed[4:8] == b"\0\0\0\0", "the gzip header holds a time"
    text = gzip.decompress(packed).decode()
    header = text.splitlines()[0].split(",")
    acled = (Path(__file__).parents[1] / "golden" / "acled_columns.txt").read_text().split()
    assert header == acled
    rows = pl.read_csv(io.StringIO(text))
    assert rows["fatalities"].to_list() == [0, 30]
    assert rows["inter1"].to_list() == ["Protesters", "State forces"]
    assert rows["interaction"].to_list() == ["Protesters only", "State forces-Rebel group"]
    assert rows["timestamp"].unique().to_list() == [1796083200]


@pytest.mark.parametrize("start", ["=1+1", "+1", "-1", "@A1"])
def test_csv_holds_no_formula(tmp_path: Path, start: str) -> None:
    rows = world.rows()
    rows["events"][0]["location"] = start
    publish(world.frames(rows), tmp_path / "build", world.release())
    text = gzip.decompress((tmp_path / "build" / "acled.csv.gz").read_bytes()).decode()
    table = pl.read_csv(io.StringIO(text))
    assert f"'{start}" in table["location"].to_list()
    assert table["latitude"].dtype == pl.Float64


def test_events_are_completed() -> None:
    events = complete_events(world.frames()["events"], world.release())
    row = events.row(by_predicate=pl.col("event_id_cnty") == "AZE1", named=True)
    assert row["year"] == 2023
    assert row["disorder_type"] == "Political violence"
    assert row["interaction"] == 12
    assert row["region"] == "Caucasus and Central Asia"
    assert row["timestamp"] == 1796083200
    assert row["version_added"] == row["version_changed"] == "2026.12.0"
    assert "At least 30 killed" in row["notes"]


def test_an_unchanged_row_keeps_its_release() -> None:
    before = complete_events(world.frames()["events"], world.release())
    later = complete_events(before, Release(version="2027.1.0", date=date(2027, 1, 1)))
    assert later.equals(before)


def test_row_that_cannot_be_completed_is_named_by_the_gate(tmp_path: Path) -> None:
    rows = world.rows()
    rows["events"][0]["sub_event_type"] = "War"
    with pytest.raises(ContractError, match="row AZE1 · sub_event_type = War"):
        publish(world.frames(rows), tmp_path / "build", world.release())
    assert not list(tmp_path.iterdir())


def test_unknown_table(tmp_path: Path) -> None:
    with pytest.raises(KeyError, match="no table moods"):
        publish({"moods": pl.DataFrame()}, tmp_path / "build", world.release())


def test_a_table_left_out_is_empty(tmp_path: Path) -> None:
    manifest = publish({}, tmp_path / "build", world.release())
    assert set(manifest.rows.values()) == {0}


def test_release_yaml(tmp_path: Path, root: Path) -> None:
    assert Release.read(root / "dataset" / "release.yaml").name == "tocsin"
    path = tmp_path / "release.yaml"
    for text, message in [
        ("- a", "must be a mapping"),
        ("version: 1\ndate: 2026-01-01\ncolour: red", "unknown field colour"),
        ("version: 1", "date is missing"),
        ("version: 1\ndate: soon", "date must be a day"),
    ]:
        path.write_text(text)
        with pytest.raises(ValueError, match=message):
            Release.read(path)
    path.write_text("version: 2027.1.0\ndate: 2027-01-01\nbase: 2026.12.0\n")
    assert Release.read(path) == Release(version="2027.1.0", date=date(2027, 1, 1), base="2026.12.0")


def test_registries_of_the_repository_keep_the_contract(root: Path) -> None:
    for table, rows in registry_tables(root / "dataset" / "reference").items():
        assert gate(table, rows).height > 0


def test_documents_go_along_as_they_are_and_are_in_the_manifest(tmp_path: Path) -> None:
    card = tmp_path / "scorecard.json"
    card.write_text('{"sets": []}\n', encoding="utf-8")
    manifest = publish(world.frames(), tmp_path / "build", world.release(), documents=[card])
    assert (tmp_path / "build" / card.name).read_bytes() == card.read_bytes()
    assert card.name in {file.path for file in manifest.files}
