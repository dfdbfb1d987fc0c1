"""Coded events to score: from a file that `tocsin code` wrote, or by coding the items now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import polars as pl

from etl.evaluate.event import Event

Coded = dict[str, list[Event]]
"""Events by report_id, in the order of coding."""


def by_report(rows: Iterable[Mapping[str, Any]]) -> Coded:
    """Rows in the columns of `codings` as events by report. Raises KeyError for a row without report_id."""
    coded: Coded = {}
    for row in rows:
        coded.setdefault(str(row["report_id"]), []).append(Event.read(row))
    return coded


def read_coded(path: Path) -> Coded:
    """The events of a file in the columns of `codings`, .parquet or JSON Lines.

    Raises ValueError, naming file and line, for a line that is no coding.
    """
    if path.suffix == ".parquet":
        return by_report(pl.read_parquet(path).iter_rows(named=True))
    rows = []
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if line.strip():
            row = _parsed(line)
            if row is None:
                raise ValueError(f"{path.name}:{number} is no coding: a JSON object with report_id")
            rows.append(row)
    return by_report(rows)


def code_items(path: Path) -> Coded:
    """The events that the coder finds in a file of items (input of `tocsin code`), as that command codes them.

    Raises ValueError where an item cannot be read: a gold set with such items is broken.
    """
    from etl.stream import code_stream

    codings: list[dict[str, Any]] = []
    unread: list[str] = []

    def rejected(rows: pl.DataFrame) -> None:
        bad = rows.filter(pl.col("stage") == "extract")
        unread.extend(f"{row['file']}:{row['line']} {row['detail']}" for row in bad.iter_rows(named=True))

    with path.open("rb") as stream:
        code_stream(stream, path.name, lambda rows: codings.extend(rows.iter_rows(named=True)), rejected)
    if unread:
        raise ValueError(f"{len(unread)} items cannot be read: {'; '.join(unread[:5])}")
    return by_report(codings)


def _parsed(line: str) -> dict[str, Any] | None:
    try:
        row = json.loads(line)
    except ValueError:
        return None
    return row if isinstance(row, dict) and row.get("report_id") is not None else None
