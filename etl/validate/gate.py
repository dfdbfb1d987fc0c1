"""The gate that every table passes at every stage: its pandera model, all failures at once."""

from __future__ import annotations

import re
from typing import Any

import polars as pl
from pandera.errors import SchemaErrors

from etl.validate.failure import ContractError, Failure
from schema.tables import columns, key, model

_STRUCTURE = {
    "column_in_dataframe": "the column is missing",
    "column_in_schema": "the contract has no such column",
    "column_ordered": "the column is out of the contract's order",
}
_SPOKEN = {
    "not_nullable": "must not be null",
    "field_uniqueness": "must be unique",
    "multiple_fields_uniqueness": "the key must be unique",
}
_PATTERNS = [
    (re.compile(r"^dtype\('(.+)'\)$"), r"must be of type \1"),
    (re.compile(r"^str_length\(1, .*\)$"), "must not be empty"),
    (re.compile(r"^str_matches\('(.+)'\)$"), r"must match \1"),
    (re.compile(r"^greater_than_or_equal_to\((.+)\)$"), r"must be at least \1"),
    (re.compile(r"^less_than_or_equal_to\((.+)\)$"), r"must be at most \1"),
]


def gate(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """The frame itself, where it keeps to the contract of `table`.

    Raises ContractError with every failure at once, each naming report, row, column, value and rule; KeyError
    for a table that the contract does not have.
    """
    try:
        model(table).validate(frame, lazy=True)
    except SchemaErrors as errors:
        raise ContractError(table, _failures(table, frame, errors)) from None
    return frame


def _failures(table: str, frame: pl.DataFrame, errors: SchemaErrors) -> list[Failure]:
    cases = errors.failure_cases.to_dicts()
    structural = [case for case in cases if case["index"] is None and not _crashed(case)]
    if structural:
        cases = [case for case in cases if not _crashed(case)]
    rows = {index: frame.row(index, named=True) for index in {c["index"] for c in cases} - {None}}
    found = [_failure(table, case, rows.get(case["index"])) for case in cases]
    return sorted(set(found), key=lambda f: (f.report or "", f.key or "", f.column or "", f.rule))


def _crashed(case: dict[str, Any]) -> bool:
    """A rule that could not be computed, since a column is missing or of another type."""
    return case["index"] is None and "Error(" in str(case["failure_case"])


def _failure(table: str, case: dict[str, Any], row: dict[str, Any] | None) -> Failure:
    rule = _rule(table, case["column"], case["check"])
    if case["check"] in _STRUCTURE:
        return Failure(table, rule, column=str(case["failure_case"]))
    if row is None:
        return Failure(table, rule, case["column"], str(case["failure_case"]))
    named = [case["column"]] if case["column"] in row else _named_in(rule, table, row)
    values = ", ".join(_show(row[column]) for column in named)
    return Failure(table, rule, ", ".join(named), values, _key(table, row), _report(row))


def _rule(table: str, column: str, check: str) -> str:
    spoken = _STRUCTURE.get(check) or _SPOKEN.get(check)
    if spoken:
        return spoken
    if check.startswith("isin("):
        return f"must be in the vocabulary '{columns(table)[column].metadata['vocabulary']}'"
    for pattern, words in _PATTERNS:
        if pattern.match(check):
            return pattern.sub(words, check)
    return check


def _named_in(rule: str, table: str, row: dict[str, Any]) -> list[str]:
    words = set(re.findall(r"\w+", rule))
    return [column for column in row if column in words] or key(table)


def _show(value: Any) -> str:
    return "null" if value is None else str(value)


def _key(table: str, row: dict[str, Any]) -> str:
    return ", ".join(_show(row.get(column)) for column in key(table))


def _report(row: dict[str, Any]) -> str | None:
    if row.get("report_id") is not None:
        return str(row["report_id"])
    coding = row.get("coding_id")
    return None if coding is None else str(coding).rpartition("#")[0] or None
