"""events.geo.parquet opens as what it says it is."""

from __future__ import annotations

import json
from pathlib import Path

import geopandas as gpd
import polars as pl
import pyarrow.parquet as pq
import world

from etl.publish import complete_events
from etl.publish.geoparquet import write_geoparquet
from etl.publish.parquet import LAYOUT


def test_geopandas_reads_it(tmp_path: Path) -> None:
    events = complete_events(world.frames()["events"], world.release())
    write_geoparquet(events, tmp_path / "e.parquet")
    read = gpd.read_parquet(tmp_path / "e.parquet")
    assert read.crs.to_string() == "OGC:CRS84"
    assert list(read.columns) == [*events.columns, "geometry"]
    points = {row.event_id_cnty: (row.geometry.x, row.geometry.y) for row in read.itertuples()}
    assert points == {row["event_id_cnty"]: (row["longitude"], row["latitude"]) for row in events.to_dicts()}
    geo = json.loads(pq.read_schema(tmp_path / "e.parquet").metadata[b"geo"])
    assert geo["version"] == "1.1.0" and geo["primary_column"] == "geometry"
    assert geo["columns"]["geometry"] == {
        "encoding": "WKB",
        "geometry_types": ["Point"],
        "bbox": [44.5136, 39.8153, 46.7519, 40.1811],
    }


def test_rows_lie_by_cells(tmp_path: Path) -> None:
    events = complete_events(world.frames()["events"], world.release())
    rows = pl.concat(
        events[:1].with_columns(
            latitude=pl.lit(float(n % 7)), longitude=pl.lit(0.1), event_id_cnty=pl.lit(f"AZE{n}")
        )
        for n in range(50)
    )
    write_geoparquet(rows, tmp_path / "e.parquet")
    assert pl.read_parquet(tmp_path / "e.parquet")["latitude"].is_sorted()


def test_no_events(tmp_path: Path) -> None:
    none = complete_events(world.frames()["events"], world.release()).clear()
    write_geoparquet(none, tmp_path / "e.parquet")
    assert len(gpd.read_parquet(tmp_path / "e.parquet")) == 0


def test_no_table_of_the_build_is_near_the_size_to_be_split(root: Path) -> None:
    """Where this fails, split the table by year (hive), in publish and in what reads it."""
    build = root / "dataset" / "build"
    sizes = {path.name: path.stat().st_size for path in build.glob("*.parquet")}
    assert all(size < LAYOUT["partition_over"] for size in sizes.values()), sizes
