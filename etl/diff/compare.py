"""Two releases row by row: which rows came, went, or have other values in which columns."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from etl.diff.side import Side
from schema.tables import TABLES, key

SCHEMA = dict.fromkeys(("table", "key", "change", "column", "old", "new"), pl.String)
CHANGES = ("added", "removed", "changed", "column added", "column dropped")
_JOINED = " "


def compare(old: Side, new: Side) -> pl.DataFrame:
    """A row for each row that was added or removed and each value that changed, by table, key and column.

    Columns, all text: table, key (values of the table's key, separated by a space), change (one of CHANGES),
    column, old, new. A row that came or went has null as column; of an event `old` or `new` then says day, kind
    and place. A column that only one side has is told once, with null as key, and not by its values.
    """
    tables = [*old.tables, *(table for table in new.tables if table not in old.tables)]
    found = [_table(table, old.table(table), new.table(table)) for table in tables if table in TABLES]
    return pl.concat([pl.DataFrame(schema=SCHEMA), *(part for parts in found for part in parts)])


def _table(table: str, old: pl.DataFrame, new: pl.DataFrame) -> Iterator[pl.DataFrame]:
    keys = key(table)
    yield _columns(table, "column added", [c for c in new.columns if c not in old.columns])
    yield _columns(table, "column dropped", [c for c in old.columns if c not in new.columns])
    before, after = (frame.with_columns(key=_key(keys)) for frame in (old, new))
    yield _whole(table, "removed", before.join(after, on="key", how="anti"))
    yield _whole(table, "added", after.join(before, on="key", how="anti"))
    both = before.join(after, on="key", how="inner", suffix=_SUFFIX)
    for column in old.columns:
        if column in new.columns and column not in keys:
            one, other = pl.col(column), pl.col(f"{column}{_SUFFIX}")
            differ = both.filter(one.ne_missing(other)).sort("key")
            yield _rows(differ, table, "changed", pl.lit(column), one, other)


_SUFFIX = "\0new"


def _key(keys: list[str]) -> pl.Expr:
    return pl.concat_str([pl.col(name).cast(pl.String) for name in keys], separator=_JOINED)


def _columns(table: str, change: str, names: list[str]) -> pl.DataFrame:
    frame = pl.DataFrame({"column": names}, schema={"column": pl.String})
    nothing = pl.lit(None, pl.String)
    return _rows(frame.with_columns(key=nothing), table, change, pl.col("column"), nothing, nothing)


def _whole(table: str, change: str, rows: pl.DataFrame) -> pl.DataFrame:
    nothing, told = pl.lit(None, pl.String), _told(table)
    sides = (told, nothing) if change == "removed" else (nothing, told)
    return _rows(rows.sort("key"), table, change, nothing, *sides)


def _told(table: str) -> pl.Expr:
    """What a row is about, in a few words."""
    if table not in ("events", "codings"):
        return pl.lit(None, pl.String)
    day, kind, place = pl.col("event_date").cast(pl.String), pl.col("sub_event_type"), pl.col("location")
    return pl.concat_str([day, kind, place], separator=", ", ignore_nulls=True)


def _rows(
    frame: pl.DataFrame, table: str, change: str, column: pl.Expr, old: pl.Expr, new: pl.Expr
) -> pl.DataFrame:
    return frame.select(
        table=pl.lit(table),
        key=pl.col("key"),
        change=pl.lit(change),
        column=column.cast(pl.String),
        old=old.cast(pl.String),
        new=new.cast(pl.String),
    )
