"""What the suite looks at: a batch for each table, each cross-table query, and the invariants."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
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
    connection: duckdb.DuckDBPyConnection, invariants: Iterable[Check], only: Collection[str] | None = None
) -> list[Batch]:
    """The batches of a release that `open_release` opened; `invariants`: the checks already made on it.

    Batches that need a base release are left out where it was opened without one, and all that `only` does not
    name where it is given.
    """
    wanted = None if only is None else frozenset(only)
    return [batch for part in (_tables, _cross_table) for batch in part(connection, wanted)] + (
        [_counts(invariants)] if wanted is None or "invariants" in wanted else []
    )


def _tables(connection: duckdb.DuckDBPyConnection, wanted: frozenset[str] | None) -> Iterator[Batch]:
    for table in (t for t in TABLES if wanted is None or t in wanted):
        fix = f"correct the stage that makes {table}; schema/tables/{table}.py holds the rules"
        frame = connection.table(table).df()
        yield Batch(table, fix, frame, tuple(expectations(table)), tuple(key(table)))


def _cross_table(connection: duckdb.DuckDBPyConnection, wanted: frozenset[str] | None) -> Iterator[Batch]:
    without_base = not has_base(connection)
    for each in declared():
        unwanted = wanted is not None and each["batch"] not in wanted
        if unwanted or "retired" in each or (each.get("needs") == "base" and without_base):
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
