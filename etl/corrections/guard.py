"""The guards of corrections: each must still be of the coding that it was made for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import polars as pl

from etl.corrections.model import Correction, CorrectionError, Target
from schema import derive, tables

Row = dict[str, Any]

FOLLOWS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "iso": ("country", derive.iso),
    "event_type": ("sub_event_type", derive.event_type),
    "time_precision": ("date_precision", derive.time_precision),
    "geo_precision": ("where_precision", derive.geo_precision),
}
"""Columns that follow from another one that a correction sets, unless it sets them too."""


def guard(corrections: list[Correction], rows: Mapping[str, Row]) -> None:
    """Raise CorrectionError, naming all corrections that do not hold for the codings in `rows`, by coding_id."""
    problems = [problem for each in corrections for problem in _broken(each, rows)]
    problems += _twice(corrections)
    if problems:
        raise CorrectionError(problems)


def changes(corrections: list[Correction]) -> Iterator[tuple[Correction, Target]]:
    """Each correction that sets values, with each coding that it sets them of."""
    yield from ((each, target) for each in corrections if each.kind == "change" for target in each.codings)


def _broken(correction: Correction, rows: Mapping[str, Row]) -> Iterator[str]:
    where = f"{correction.file} {correction.id}:"
    for target in correction.codings:
        row = rows.get(target.coding)
        if row is None:
            yield f"{where} there is no coding {target.coding} any more; name the one that it is of now, or remove it"
            continue
        for column, expected in target.expect.items():
            if row[column] != expected:
                yield (
                    f"{where} {target.coding} has {column} = {_show(row[column])}, not {_show(expected)} as expected;"
                    " look at the coding again and renew the correction, or remove it"
                )
    yield from (f"{where} {problem}" for problem in _mistyped(correction.set))


def _mistyped(values: Mapping[str, Any]) -> Iterator[str]:
    for column, value in values.items():
        try:
            tables.frame("codings", [{column: value}])
        except (TypeError, pl.exceptions.PolarsError):
            yield f"{column} cannot be {_show(value)}"
    for source, rule in ((s, rule) for s, rule in FOLLOWS.values() if s in values):
        try:
            rule(values[source])
        except KeyError as error:
            yield str(error)


def _twice(corrections: list[Correction]) -> list[str]:
    by: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each, target in changes(corrections):
        for column in each.set:
            by[target.coding, column].append(each.id)
    return [
        f"{' and '.join(ids)} both set {column} of {coding}"
        for (coding, column), ids in sorted(by.items())
        if len(ids) > 1
    ]


def _show(value: Any) -> str:
    return "null" if value is None else str(value)
