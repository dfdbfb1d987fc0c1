"""The check of a whole release, read back from its Parquet: contract, invariants, expectations."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb

from etl.validate.bounds import check_bounds
from etl.validate.data_docs import finish_data_docs
from etl.validate.database import open_release
from etl.validate.failure import ContractError, Failure
from etl.validate.gate import gate
from etl.validate.invariants import check_invariants
from etl.validate.report import Check, ReleaseError, Report
from schema.tables import TABLES

DOCS = "data_docs"
AGAINST_BASE = ("against_base.", "shares_against_base.", "bounds_moved_with_reason")
"""How the names of checks begin that compare with the base release."""


def validate_release(folder: Path, docs: bool = True, base: Path | None = None) -> Report:
    """Check the release in a folder; writes the Data Docs to `<folder>/data_docs` unless `docs` is false.

    `base`: the folder of the release that it was built on, for what is compared with it. Raises
    FileNotFoundError where a table or the manifest is missing. A failed check does not raise: see
    `check_release`.
    """
    # Great Expectations takes seconds to import; the gate alone must not.
    from etl.validate.suite import check_expectations

    with open_release(folder, base) as connection:
        target = folder / DOCS if docs else None
        invariants = list(check_invariants(connection))
        expected = check_expectations(connection, invariants, target)
        bounds = () if base is None else (check_bounds(base),)
        checks = (*_contract(connection), *invariants, *expected, *bounds)
    report = Report(folder, checks)
    if target is not None:
        finish_data_docs(target, report)
    return report


def check_rules(folder: Path) -> tuple[Check, ...]:
    """Contract, invariants and foreign keys of the release in a folder, without the expectations.

    Raises FileNotFoundError where a table or the manifest is missing.
    """
    with open_release(folder) as connection:
        return (*_contract(connection), *check_invariants(connection))


def check_release(folder: Path, base: Path | None = None, candidate: bool = False) -> Report:
    """`validate_release`, raising ReleaseError where a check failed: what `publish` takes as its `check`.

    Of a `candidate` the comparison with the base may fail: a person must see what moved before a bound does.
    """
    report = validate_release(folder, base=base)
    if any(not (candidate and check.name.startswith(AGAINST_BASE)) for check in report.failed):
        raise ReleaseError(report)
    return report


def _contract(connection: duckdb.DuckDBPyConnection) -> Iterator[Check]:
    for table in TABLES:
        failures: tuple[Failure, ...] = ()
        try:
            gate(table, connection.table(table).pl())
        except ContractError as error:
            failures = tuple(error.failures)
        yield Check(
            f"{table}_contract",
            "contract",
            f"{table} keeps to its model",
            f"correct the stage that makes {table}; schema/tables/{table}.py holds the rules",
            failures,
        )
