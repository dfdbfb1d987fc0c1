"""The Parquet writer: the same rows give the same bytes, whatever threads, zone, locale or clock."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import polars as pl
import pyarrow as pa
import pyarrow.parquet as pq
import yaml

from schema.render.arrow import arrow_schema
from schema.tables import key

LAYOUT: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "layout.yaml").read_text(encoding="utf-8"))
ROW_GROUP = int(LAYOUT["row_group"])


def write_parquet(table: str, frame: pl.DataFrame, path: Path) -> None:
    """Write a table that has passed its gate: zstd, sorted by key, fixed row groups, statistics.

    Types, nullability and documentation of the columns come from the contract.
    """
    schema = arrow_schema(table)
    ordered = frame.select(schema.names).sort(key(table), maintain_order=True)
    rows = ordered.to_arrow().cast(pa.schema(list(schema), metadata=schema.metadata))
    write_rows(rows, path, [schema.get_field_index(column) for column in key(table)])


def write_rows(rows: pa.Table, path: Path, sorted_by: list[int]) -> None:
    """Write an Arrow table as the layout says; `sorted_by`: the columns, by position, that it is sorted by."""
    pq.write_table(
        rows,
        path,
        row_group_size=ROW_GROUP,
        version="2.6",
        compression="zstd",
        compression_level=LAYOUT["zstd_level"],
        write_statistics=True,
        write_page_index=True,
        sorting_columns=[pq.SortingColumn(index) for index in sorted_by],
    )


def read_parquet(path: Path) -> pl.DataFrame:
    """A table as published."""
    return pl.read_parquet(path, hive_partitioning=False)
