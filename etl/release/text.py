"""Values of events as text and back, exactly: how `revisions` holds them."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date
from typing import Any

import polars as pl

from schema import tables

_READ: dict[Any, Callable[[str], Any]] = {
    pl.String: str,
    pl.Int64: int,
    pl.Float64: float,
    pl.Date: date.fromisoformat,
    pl.Boolean: lambda text: text == "true",
}


def to_text(value: Any) -> str | None:
    """A value as text: days as YYYY-MM-DD, true and false, numbers in the shortest form that reads back."""
    if value is None:
        return None
    return str(value).lower() if isinstance(value, bool) else str(value)


def to_value(text: str | None, column: str) -> Any:
    """The value of a column of `events` from its text."""
    return None if text is None else _READ[tables.dtypes("events")[column]](text)


def row_to_text(row: Mapping[str, Any]) -> str:
    """A row of `events` as a JSON object of its values that are not null, each as text."""
    told = {column: to_text(value) for column, value in row.items() if value is not None}
    return json.dumps(told, ensure_ascii=False, separators=(",", ":"))


def row_from_text(text: str) -> dict[str, Any]:
    """A row of `events` from `row_to_text`; a column that the contract has no more is left out."""
    known = tables.dtypes("events")
    return {column: to_value(told, column) for column, told in json.loads(text).items() if column in known}
