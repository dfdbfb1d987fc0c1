"""The canonical content hash of a table: the same for the same rows, whatever wrote and compressed them."""

from __future__ import annotations

import hashlib
import json
from datetime import date
from typing import Any

import polars as pl


def content_hash(frame: pl.DataFrame) -> str:
    """SHA-256 (hexadecimal) over a header line of column names and types and the rows' lines in sorted order.

    A row's line is a JSON array in UTF-8 without spaces: days as YYYY-MM-DD, numbers in the shortest form
    that reads back the same, null as null. Each line ends in a line feed. The order of rows does not matter,
    that of columns does.
    """
    digest = hashlib.sha256()
    digest.update(_line([[name, str(dtype)] for name, dtype in frame.schema.items()]))
    for line in sorted(_line(row) for row in frame.iter_rows()):
        digest.update(line)
    return digest.hexdigest()


def _line(row: Any) -> bytes:
    text = json.dumps(row, ensure_ascii=False, separators=(",", ":"), default=_plain, allow_nan=False)
    return text.encode() + b"\n"


def _plain(value: Any) -> str:
    if isinstance(value, date):
        return value.isoformat()
    raise TypeError(f"no canonical form for {type(value).__name__}")
