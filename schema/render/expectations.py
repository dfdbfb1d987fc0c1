"""The column part of the Great Expectations suite, as data: an expectation for each constraint."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from schema.tables import columns, key

Expectation = dict[str, Any]
"""`type`: Great Expectations' name; `kwargs`: its arguments; `reason`: why it must hold."""


def expectations(table: str) -> Iterator[Expectation]:
    """The expectations of a table: its columns and their order, its key, and what each column declares."""
    yield _expect(
        "expect_table_columns_to_match_ordered_list",
        "the contract's columns",
        column_list=list(columns(table)),
    )
    if len(key(table)) > 1:
        yield _expect("expect_compound_columns_to_be_unique", "the key", column_list=key(table))
    for name, column in columns(table).items():
        if not column.nullable:
            yield _expect("expect_column_values_to_not_be_null", "not nullable", column=name)
        if column.unique:
            yield _expect("expect_column_values_to_be_unique", "unique", column=name)
        yield from _bounds(name, column)
        for check in column.checks:
            yield from _check(name, column, check)


def _expect(kind: str, reason: str, **kwargs: Any) -> Expectation:
    return {"type": kind, "kwargs": kwargs, "reason": reason}


def _bounds(name: str, column: Any) -> Iterator[Expectation]:
    bounds: dict[str, Any] = {}
    for check in column.checks:
        if check.name in ("greater_than_or_equal_to", "less_than_or_equal_to"):
            bounds |= check.statistics
    if bounds:
        yield _expect(
            "expect_column_values_to_be_between",
            column.metadata["unit"] or "bounds of the column",
            column=name,
            min_value=bounds.get("min_value"),
            max_value=bounds.get("max_value"),
        )


def _check(name: str, column: Any, check: Any) -> Iterator[Expectation]:
    told = check.statistics
    if check.name == "isin":
        reason = f"vocabulary {column.metadata['vocabulary']}"
        yield _expect(
            "expect_column_values_to_be_in_set", reason, column=name, value_set=list(told["allowed_values"])
        )
    elif check.name == "str_matches":
        yield _expect(
            "expect_column_values_to_match_regex",
            "form of the value",
            column=name,
            regex=_pattern(told["pattern"]),
        )
    elif check.name == "str_length":
        yield _expect(
            "expect_column_value_lengths_to_be_between", "not empty", column=name, min_value=told["min_value"]
        )


def _pattern(pattern: Any) -> str:
    return str(getattr(pattern, "pattern", pattern))
