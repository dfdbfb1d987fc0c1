"""Rows of a table to a file, piece by piece: JSON Lines or Parquet by the file's name, or standard output."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any

import polars as pl

from etl.stream import Write
from schema import tables


@contextmanager
def writing(target: str | None, table: str) -> Iterator[Write]:
    """A function that takes frames of a table and writes them to `target`; None drops them.

    "-" is standard output (JSON Lines), a name in .parquet gives Parquet, any other JSON Lines. A file
    appears whole at the end of the block, or not at all. Raises OSError where it cannot be written.
    """
    if target is None:
        yield lambda rows: None
    elif target == "-":
        yield lambda rows: _lines(rows, sys.stdout)
    elif Path(target).exists() and not Path(target).is_file():
        with _jsonl(Path(target)) as write:  # a device or pipe cannot be renamed onto
            yield write
    else:
        path = Path(target)
        part = path.with_name(f".{path.name}.part-{os.getpid()}")
        try:
            with _parquet(part, table) if path.suffix == ".parquet" else _jsonl(part) as write:
                yield write
            part.replace(path)
        finally:
            part.unlink(missing_ok=True)


@contextmanager
def _jsonl(path: Path) -> Iterator[Write]:
    with path.open("w", encoding="utf-8", newline="\n") as file:
        yield lambda rows: _lines(rows, file)


@contextmanager
def _parquet(path: Path, table: str) -> Iterator[Write]:
    import pyarrow.parquet as pq

    schema = tables.frame(table, []).to_arrow().schema
    with pq.ParquetWriter(path, schema, compression="zstd") as writer:
        yield lambda rows: writer.write_table(rows.to_arrow().cast(schema))


def _lines(rows: pl.DataFrame, file: IO[str]) -> None:
    for row in rows.iter_rows(named=True):
        file.write(json.dumps(row, ensure_ascii=False, default=_plain) + "\n")
    file.flush()


def _plain(value: Any) -> str:
    return str(value)
