"""events.geo.parquet: the events as GeoParquet 1.1, a point each, for geopandas, QGIS, DuckDB spatial and the like."""

from __future__ import annotations

import json
import struct
from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa

from etl.publish.parquet import LAYOUT, write_rows
from schema.render.arrow import arrow_schema
from schema.tables import key

GEO = "events.geo.parquet"

_WKB_POINT = struct.Struct("<BIdd")
"""Well-known binary of a point: little endian, the kind 1, longitude, latitude."""


def write_geoparquet(events: pl.DataFrame, path: Path) -> None:
    """Write the table events with a column `geometry` (WKB points, longitude first, OGC:CRS84).

    Rows lie by cells (south to north, west to east), then by day, so that a box touches few row groups.
    """
    cells = int(LAYOUT["geo_cells_per_degree"])
    schema = arrow_schema("events")
    by_cell = [(pl.col(axis) * cells).floor() for axis in ("latitude", "longitude")]
    ordered = events.select(schema.names).sort(*by_cell, "event_date", *key("events"), maintain_order=True)
    points = ordered.select("longitude", "latitude").iter_rows()
    geometry = pa.array([_WKB_POINT.pack(1, 1, *point) for point in points], pa.binary())
    said = {**schema.metadata, b"geo": json.dumps(_geo(ordered), sort_keys=True).encode()}
    field = pa.field("geometry", pa.binary(), nullable=False)
    rows = ordered.to_arrow().cast(pa.schema(list(schema)))
    whole = rows.append_column(field, geometry).cast(pa.schema([*schema, field], metadata=said))
    write_rows(whole, path, [])


def _geo(events: pl.DataFrame) -> dict[str, Any]:
    """The file metadata that GeoParquet 1.1.0 asks for; without a crs it is OGC:CRS84."""
    column: dict[str, Any] = {"encoding": "WKB", "geometry_types": ["Point"] if events.height else []}
    if events.height:
        edges = events.select(
            west=pl.col("longitude").min(),
            south=pl.col("latitude").min(),
            east=pl.col("longitude").max(),
            north=pl.col("latitude").max(),
        )
        column["bbox"] = list(edges.row(0))
    return {"version": "1.1.0", "primary_column": "geometry", "columns": {"geometry": column}}
