"""What the suite looks at: a batch for each table, each cross-table query, and the invariants."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import duckdb
import pandas as pd

from etl.validate.bounds import declared
from etl.validate.database import has_base
from etl.validate.report import Check
from schema.render.expectations import Expectation, expectations
from schema.tables import TABLES, key


@dataclass(frozen=True, slots=True)
class Batch:
    """A pandas frame with what is expected of it; `identity`: the columns that name a row."""

    name: str
    fix: str
    frame: pd.DataFrame
    expectations: tuple[Expectation, ...]
    identity: tuple[str, ...]


def batches(
    connection: duckdb.DuckDBPyConnection, invariants: Iterable[Check], tables: bool = True
) -> list[Batch]:
    """The batches of a release that `open_release` opened; `invariants`: the checks already made on it.

    Batches that need a base release are left out where it was opened without one, those of single tables
    where `tables` is false.
    """
    return [*(_tables(connection) if tables else ()), *_cross_table(connection), _counts(invariants)]


def _tables(connection: duckdb.DuckDBPyConnection) -> Iterator[Batch]:
    for table in TABLES:
        fix = f"correct the stage that makes {table}; schema/tables/{table}.py holds the rules"
        frame = connection.table(table).df()
        yield Batch(table, fix, frame, tuple(expectations(table)), tuple(key(table)))


def _cross_table(connection: duckdb.DuckDBPyConnection) -> Iterator[Batch]:
    without_base = not has_base(connection)
    for each in declared():
        if "retired" in each or (each.get("needs") == "base" and without_base):
            continue
        frame = _frame(connection, each["sql"])
        identity = tuple(column for column in frame.columns if frame[column].dtype.kind not in "biuf")
        yield Batch(each["batch"], each["fix"], frame, tuple(each["expectations"]), identity)


def _frame(connection: duckdb.DuckDBPyConnection, sql: str) -> pd.DataFrame:
    """What a query gives; without columns where it cannot run, so that its expectations fail and say so."""
    try:
        frame: pd.DataFrame = connection.sql(sql).df()
    except duckdb.Error:
        return pd.DataFrame()
    return frame


def _counts(invariants: Iterable[Check]) -> Batch:
    frame = pd.DataFrame(
        [(check.name, check.rule, len(check.failures)) for check in invariants],
        columns=["invariant", "rule", "broken"],
    )
    expected: Expectation = {
        "type": "expect_column_values_to_be_in_set",
        "kwargs": {"column": "broken", "value_set": [0]},
        "reason": "no row breaks an invariant",
    }
    return Batch("invariants", "see the invariant of that name", frame, (expected,), ("invariant", "rule"))
