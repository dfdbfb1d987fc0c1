"""The contract in one short line a column, so that any change of it shows as a diff."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from schema.tables import TABLES, columns, contract_version, key, model
from schema.vocabulary import names, vocabulary

_SHORT = [
    (re.compile(r"^greater_than_or_equal_to\((.+)\)$"), r">=\1"),
    (re.compile(r"^less_than_or_equal_to\((.+)\)$"), r"<=\1"),
    (re.compile(r"^str_length\(1, None\)$"), "not empty"),
    (re.compile(r"^str_matches\('(.+)'\)$"), r"like \1"),
]


def golden() -> str:
    """The version; each table with its key, columns (? for nullable) and rules; the codes."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield f"contract {contract_version()}"
    for table in TABLES:
        yield f"{table} ({', '.join(key(table))})"
        for name, column in columns(table).items():
            yield f"  {name}{'?' if column.nullable else ''} {', '.join(_facts(column))}"
        for rule in sorted(str(check.error) for check in model(table).to_schema().checks):
            yield f"  rule: {rule}"
    for name in names():
        yield f"vocabulary {name}"
        for code in vocabulary(name):
            yield f"  {code}"


def _facts(column: Any) -> Iterator[str]:
    yield str(column.dtype)
    if column.metadata["vocabulary"]:
        yield f"in {column.metadata['vocabulary']}"
    if column.metadata["references"]:
        yield f"-> {column.metadata['references']}"
    if column.unique:
        yield "unique"
    for check in column.checks:
        if not str(check.error).startswith("isin("):
            yield _short(str(check.error))


def _short(check: str) -> str:
    for pattern, words in _SHORT:
        if pattern.match(check):
            return pattern.sub(words, check)
    return check
