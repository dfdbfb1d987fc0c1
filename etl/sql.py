"""A query over a catalog, read-only, and its answer as a table, CSV or JSON."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any

import duckdb

from etl.spreadsheet import plain

FORMATS = ("table", "csv", "json")


def query(catalog: Path, statement: str, form: str = "table") -> str:
    """The answer to an SQL statement as text.

    `form`: "table" (aligned columns, then the number of rows), "csv" (with a header, null empty) or "json"
    (an array of objects). Raises FileNotFoundError where there is no catalog, duckdb.Error for what DuckDB
    refuses.
    """
    if not catalog.is_file():
        raise FileNotFoundError(f"there is no catalog at {catalog}: run `make dataset` first")
    with duckdb.connect(str(catalog), read_only=True) as connection:
        answer = connection.execute(statement)
        names = [column[0] for column in answer.description or []]
        rows = answer.fetchall()
    return {"table": _table, "csv": _csv, "json": _json}[form](names, rows)


def _table(names: list[str], rows: list[tuple[Any, ...]]) -> str:
    cells = [[_text(value) for value in row] for row in rows]
    right = [all(isinstance(row[n], int | float | None) for row in rows) for n in range(len(names))]
    widths = [max([len(name), *(len(row[n]) for row in cells)]) for n, name in enumerate(names)]
    lines = [names, ["-" * width for width in widths], *cells]
    aligned = [
        "  ".join(
            cell.rjust(width) if number else cell.ljust(width)
            for cell, width, number in zip(line, widths, right, strict=True)
        ).rstrip()
        for line in lines
    ]
    return "\n".join([*aligned, f"({len(rows)} row{'' if len(rows) == 1 else 's'})"])


def _text(value: Any) -> str:
    if value is None:
        return ""
    return str(value).lower() if isinstance(value, bool) else str(value).replace("\n", " ")


def _csv(names: list[str], rows: list[tuple[Any, ...]]) -> str:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([[_cell(value) for value in row] for row in rows])
    return text.getvalue().rstrip("\n")


def _cell(value: Any) -> str:
    return "" if value is None else plain(value) if isinstance(value, str) else _text(value)


def _json(names: list[str], rows: list[tuple[Any, ...]]) -> str:
    objects = [dict(zip(names, row, strict=True)) for row in rows]
    return json.dumps(objects, ensure_ascii=False, default=str, indent=1)
