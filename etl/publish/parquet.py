"""The Parquet writer: the same rows give the same bytes, whatever threads, zone, locale or clock."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq

from schema.render.arrow import arrow_schema
from schema.tables import key

ROW_GROUP = 65_536
ZSTD_LEVEL = 9


def write_parquet(table: str, frame: pl.DataFrame, path: Path) -> None:
    """Write a table that has passed its gate: zstd, sorted by key, fixed row groups, statistics.

    Types, nullability and documentation of the columns come from the contract.
    """
    schema = arrow_schema(table)
    ordered = frame.select(schema.names).sort(key(table), maintain_order=True)
    pq.write_table(
        ordered.to_arrow().cast(pa.schema(list(schema), metadata=schema.metadata)),
        path,
        row_group_size=ROW_GROUP,
        version="2.6",
        compression="zstd",
        compression_level=ZSTD_LEVEL,
        write_statistics=True,
        write_page_index=True,
        sorting_columns=[pq.SortingColumn(schema.get_field_index(column)) for column in key(table)],
    )


def read_parquet(path: Path) -> pl.DataFrame:
    """A table as published."""
    return pl.read_parquet(path, hive_partitioning=False)
