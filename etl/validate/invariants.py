"""The invariants across tables: declared as SQL in invariants.yaml, foreign keys from the contract."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import duckdb
import yaml

from etl.validate.failure import Failure
from etl.validate.report import Check
from schema.render.duckdb import identifier
from schema.tables import TABLES, columns, key


@dataclass(frozen=True, slots=True)
class Invariant:
    """A rule across tables; `sql` selects key, report, column and value of each row that breaks it."""

    name: str
    table: str
    rule: str
    fix: str
    sql: str


@cache
def invariants() -> tuple[Invariant, ...]:
    """The declared invariants, then a foreign key for each `references` of the contract."""
    declared = yaml.safe_load((Path(__file__).parent / "invariants.yaml").read_text(encoding="utf-8"))
    return (*(Invariant(**each) for each in declared), *_foreign_keys())


def check_invariants(connection: duckdb.DuckDBPyConnection) -> Iterator[Check]:
    """Each invariant checked on a release that `open_release` opened, with the rows that break it."""
    for each in invariants():
        failures = sorted(
            _broken(connection, each),
            key=lambda failure: (failure.report or "", failure.key or "", failure.column or ""),
        )
        yield Check(each.name, "invariant", each.rule, each.fix, tuple(failures))


def _broken(connection: duckdb.DuckDBPyConnection, each: Invariant) -> list[Failure]:
    try:
        rows = connection.execute(each.sql).fetchall()
    except duckdb.Error as error:
        reason = str(error).splitlines()[0]
        return [Failure(each.table, f"{each.rule} (could not be computed: {reason})")]
    return [Failure(each.table, each.rule, column, value, key, report) for key, report, column, value in rows]


def _foreign_keys() -> Iterator[Invariant]:
    for table in TABLES:
        for name, column in columns(table).items():
            if column.metadata["references"]:
                yield _foreign_key(table, name, *column.metadata["references"].split("."))


def _foreign_key(table: str, column: str, other: str, target: str) -> Invariant:
    told = " || ' ' || ".join(f"t.{identifier(part)}" for part in key(table))
    report = "t.report_id" if "report_id" in columns(table) else "NULL"
    sql = (
        f"SELECT {told} AS key, {report} AS report, '{column}' AS \"column\", t.{identifier(column)} AS value"
        f" FROM {identifier(table)} AS t WHERE t.{identifier(column)} IS NOT NULL"
        f" AND t.{identifier(column)} NOT IN (SELECT {identifier(target)} FROM {identifier(other)})"
    )
    return Invariant(
        name=f"{table}_{column}_exists",
        table=table,
        rule=f"{column} is in {other}.{target}",
        fix=f"add the row to {other}, or correct {table}.{column}",
        sql=sql,
    )
