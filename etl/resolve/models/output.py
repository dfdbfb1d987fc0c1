"""What a model gives, as CSV, JSON Lines or Parquet."""

from __future__ import annotations

import os
from pathlib import Path

import polars as pl

from etl.spreadsheet import plain_frame


def write(events: pl.DataFrame, out: Path | None) -> str:
    """CSV text where `out` is None; else the file, whole or not at all, of the kind that its ending names.

    Raises ValueError for an ending that is not .csv, .jsonl or .parquet.
    """
    if out is None:
        return _csv(events).rstrip("\n")
    if out.suffix not in (".csv", ".jsonl", ".parquet"):
        raise ValueError(f"{out.name}: must end in .csv, .jsonl or .parquet")
    part = out.with_name(f".{out.name}.part-{os.getpid()}")
    try:
        if out.suffix == ".parquet":
            events.write_parquet(part, compression="zstd")
        else:
            text = _csv(events) if out.suffix == ".csv" else events.write_ndjson()
            part.write_text(text, encoding="utf-8", newline="\n")
        part.replace(out)
    finally:
        part.unlink(missing_ok=True)
    return ""


def _csv(events: pl.DataFrame) -> str:
    return plain_frame(events).write_csv(line_terminator="\n", date_format="%Y-%m-%d")
