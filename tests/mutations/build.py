"""A good build of some size, its base, and deliberate defects injected into it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl

from etl.publish import Release, complete_events
from etl.publish.manifest import sha256, write_manifest
from etl.publish.parquet import read_parquet
from etl.validate import Check, ContractError, gate
from etl.validate.bounds import FILE, bounds_csv, check_bounds, declared
from etl.validate.database import open_release
from etl.validate.invariants import check_invariants
from etl.validate.suite import check_expectations
from schema.tables import TABLES, frame
from tests.golden import world

Rows = dict[str, list[dict[str, Any]]]
SIZE = 40
BASE, NEXT = "2026.12.0", "2026.12.1"


def good() -> Rows:
    """The rows of tests/golden forty times over, on as many days, by four publishers in turn."""
    small = world.rows()
    rows: Rows = {name: [] for name in TABLES}
    for table in ("sources", "actors", "actor_names", "places", "place_names", "place_admin", "rejected"):
        rows[table] = small[table]
    rows["sources"] = [{**small["sources"][1], "source_id": f"s-{n}", "name": f"Paper {n}"} for n in range(4)]
    for n in range(SIZE):
        _add_day(rows, small, n)
    release = Release(BASE, date(2026, 12, 1))
    rows["events"] = complete_events(frame("events", rows["events"]), release).to_dicts()
    rows["revisions"] = [
        {
            "version": BASE,
            "event_id_cnty": event["event_id_cnty"],
            "n": 1,
            "op": "ADD",
            "reason": "first release",
        }
        for event in rows["events"]
    ]
    return rows


def _add_day(rows: Rows, small: Rows, n: int) -> None:
    def renamed(row: dict[str, Any]) -> dict[str, Any]:
        told = {**row}
        for column, value in row.items():
            if column in ("coding_id", "report_id", "claim_id"):
                told[column] = f"d{n}-{value}"
            elif column == "event_id_cnty" and value is not None:
                told[column] = f"{value[:3]}{n + 1}"
            elif column in ("event_date", "date_start", "date_end", "published") and value is not None:
                told[column] = value + timedelta(days=n)
        return told

    for table in ("reports", "codings", "claims", "evidence", "events", "event_evidence"):
        rows[table] += [renamed(row) for row in small[table]]
    publishers = {}
    for report in rows["reports"][-len(small["reports"]) :]:
        at = (len(publishers) + n) % 4
        report |= {"source_id": f"s-{at}", "publisher": f"Paper {at}", "url": None}
        publishers[report["report_id"]] = report["publisher"]
    for event in rows["events"][-2:]:
        told = {
            publishers[c["report_id"]]
            for c in rows["codings"]
            if c.get("event_id_cnty") == event["event_id_cnty"]
        }
        event |= {"source": "; ".join(sorted(told)), "source_scale": "International"}


def inject(rows: Rows, edits: Iterable[dict[str, Any]]) -> None:
    """Edit rows in place. An edit: table; which rows (`row`, a number; `each`, every so manieth; default the first);
    and `set`, `copy` (a changed copy is added), `drop`, `days` (columns moved by days) or `times` (columns multiplied).
    """
    for edit in edits:
        listed = rows[edit["table"]]
        chosen = listed[:: edit["each"]] if "each" in edit else [listed[edit.get("row", 0)]]
        if edit.get("drop"):
            gone = {id(row) for row in chosen}
            rows[edit["table"]] = [row for row in listed if id(row) not in gone]
        elif "copy" in edit:
            listed.extend([{**row, **edit["copy"]} for row in chosen])
        for row in chosen:
            row |= edit.get("set", {})
            row |= {
                column: row[column] + timedelta(days=days) for column, days in edit.get("days", {}).items()
            }
            row |= {c: row[c] * n for c, n in edit.get("times", {}).items() if row.get(c) is not None}


def write(rows: Rows, folder: Path, release: Release, columns: dict[str, Any] | None = None) -> Path:
    """A release folder from rows that pass no gate; `columns`: a table whose columns are changed, and how."""
    folder.mkdir()
    for table in TABLES:
        whole = frame(table, rows[table])
        if columns is not None and columns["table"] == table:
            whole = _reshaped(whole, columns)
        whole.write_parquet(folder / f"{table}.parquet")
    (folder / FILE).write_text(bounds_csv())
    write_manifest(folder, [], release)
    return folder


def _reshaped(whole: pl.DataFrame, columns: dict[str, Any]) -> pl.DataFrame:
    whole = whole.drop(columns.get("drop", []))
    whole = whole.with_columns(pl.col(name).cast(pl.String) for name in columns.get("text", []))
    return whole.with_columns(**{name: pl.lit(value) for name, value in columns.get("add", {}).items()})


def move_bound(folder: Path, batch: str, column: str, bounds: str) -> None:
    """Give a base another bound than today's, with today's reason."""
    rows = list(csv.DictReader(io.StringIO((folder / FILE).read_text())))
    for row in rows:
        if (row["batch"], row["column"]) == (batch, column):
            row["bounds"] = bounds
    with (folder / FILE).open("w", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)


def failed(folder: Path, base: Path, kind: str, batch: str | None = None) -> list[Check]:
    """The checks of one kind (contract, invariant, expectation) that a release folder fails.

    `batch`: the only batch of expectations to look at; all across tables without it.
    """
    if kind == "expectation":
        names = [batch] if batch else [each["batch"] for each in declared()]
        found = _expectations(folder, base, names)
    else:
        found = _contract(folder, base) if kind == "contract" else _invariants(folder, base)
    return [check for check in found if not check.passed]


def _contract(folder: Path, base: Path) -> Iterator[Check]:
    for table in TABLES:
        if sha256(folder / f"{table}.parquet") == sha256(base / f"{table}.parquet"):
            continue
        try:
            gate(table, read_parquet(folder / f"{table}.parquet"))
        except ContractError as error:
            yield Check(f"{table}_contract", "contract", "", "", tuple(error.failures))


def _invariants(folder: Path, base: Path) -> Iterator[Check]:
    with open_release(folder) as connection:
        yield from check_invariants(connection)
    yield check_bounds(base)


def _expectations(folder: Path, base: Path, names: list[str]) -> Iterator[Check]:
    with open_release(folder, base) as connection:
        yield from check_expectations(connection, [], None, only=names)
