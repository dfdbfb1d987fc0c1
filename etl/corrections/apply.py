"""Corrections applied to codings: guards first, then values, evidence and assertions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import polars as pl

from etl.corrections.model import RULE, Citations, Correction, CorrectionError
from etl.resolve.assertions import Assertions
from schema import derive, tables

Row = dict[str, Any]

_FOLLOWS: dict[str, tuple[str, Callable[[Any], Any]]] = {
    "iso": ("country", derive.iso),
    "event_type": ("sub_event_type", derive.event_type),
    "time_precision": ("date_precision", derive.time_precision),
    "geo_precision": ("where_precision", derive.geo_precision),
}
"""Columns that follow from another one that a correction sets, unless it sets them too."""


@dataclass(frozen=True, slots=True)
class Corrected:
    """Codings, claims and evidence after corrections, what is asserted of them, and how revisions cite it."""

    codings: pl.DataFrame
    claims: pl.DataFrame
    evidence: pl.DataFrame
    assertions: Assertions = field(default_factory=Assertions)
    citations: Citations = field(default_factory=Citations)


def correct(
    corrections: Iterable[Correction], codings: pl.DataFrame, claims: pl.DataFrame, evidence: pl.DataFrame
) -> Corrected:
    """Codings, claims and evidence (frames of the contract) with the corrections applied.

    What a coding claims about a column that is set goes: it was read from the same words.

    Raises CorrectionError, naming all, where a coding is not there, does not have an expected value, is
    given two values in one column, or gets a value of another type. Codes outside their vocabulary are left
    to the gate.
    """
    listed = sorted(corrections, key=lambda each: each.id)
    if not listed:
        return Corrected(codings, claims, evidence)
    rows: dict[str, Row] = {row["coding_id"]: row for row in codings.iter_rows(named=True)}
    problems = [problem for each in listed for problem in _broken(each, rows)]
    problems += _twice(listed)
    if problems:
        raise CorrectionError(problems)
    values = [(each, target.coding, _values(each, rows[target.coding])) for each, target in _changes(listed)]
    of_coding: defaultdict[str, list[str]] = defaultdict(list)
    for each in listed:
        for target in each.codings:
            of_coding[target.coding].append(each.id)
    for _, coding, new in values:
        rows[coding] |= new
    return Corrected(
        tables.frame("codings", rows.values()),
        claims.join(_set(listed), on=["coding_id", "column"], how="anti", maintain_order="left"),
        _evidence(evidence, values),
        _assertions(listed),
        Citations(
            {each.id: each.told for each in listed}, {coding: tuple(ids) for coding, ids in of_coding.items()}
        ),
    )


def _changes(corrections: list[Correction]) -> Iterator[tuple[Correction, Any]]:
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
    for source, rule in ((s, rule) for s, rule in _FOLLOWS.values() if s in values):
        try:
            rule(values[source])
        except KeyError as error:
            yield str(error)


def _twice(corrections: list[Correction]) -> list[str]:
    by: defaultdict[tuple[str, str], list[str]] = defaultdict(list)
    for each, target in _changes(corrections):
        for column in each.set:
            by[target.coding, column].append(each.id)
    return [
        f"{' and '.join(ids)} both set {column} of {coding}"
        for (coding, column), ids in sorted(by.items())
        if len(ids) > 1
    ]


def _values(correction: Correction, row: Row) -> Row:
    new = dict(correction.set)
    for column, (source, rule) in _FOLLOWS.items():
        if source in new and column not in new:
            new[column] = rule(new[source])
    if "event_date" in new and new.get("date_precision", row["date_precision"]) == 1:
        new = {"date_start": new["event_date"], "date_end": new["event_date"], **new}
    return {column: value for column, value in new.items() if value != row[column]}


def _set(corrections: list[Correction]) -> pl.DataFrame:
    """coding_id and column of every value that a correction sets."""
    cells = [(target.coding, column) for each, target in _changes(corrections) for column in each.set]
    return pl.DataFrame(cells, schema={"coding_id": pl.String, "column": pl.String}, orient="row")


def _evidence(evidence: pl.DataFrame, values: list[tuple[Correction, str, Row]]) -> pl.DataFrame:
    """The rows of changed values give way to one that names the correction, or none for a value now null."""
    changed = [(coding, column) for _, coding, new in values for column in new]
    gone = pl.DataFrame(changed, schema={"coding_id": pl.String, "column": pl.String}, orient="row")
    own = [
        {"coding_id": coding, "column": column, "n": 1, "rule": f"{RULE}{correction.id}"}
        for correction, coding, new in values
        for column, value in new.items()
        if value is not None
    ]
    kept = evidence.join(gone, on=["coding_id", "column"], how="anti", maintain_order="left")
    return pl.concat([kept, tables.frame("evidence", own)]).sort(tables.key("evidence"))


def _assertions(corrections: list[Correction]) -> Assertions:
    codings = {
        kind: [(e, t.coding) for e in corrections if e.kind == kind for t in e.codings] for kind in _SINGLE
    }
    pairs = {
        kind: tuple((e.id, *pair) for e in corrections if e.kind == kind for pair in _pairs(e))
        for kind in ("same", "distinct")
    }
    tied = {coding for kind in pairs for _, *two in pairs[kind] for coding in two}
    return Assertions(
        dismissed=tuple((coding, each.told) for each, coding in codings["dismiss"]),
        same=pairs["same"],
        distinct=pairs["distinct"],
        corrected=frozenset(coding for _, coding in codings["change"]),
        reviewed=frozenset({coding for _, coding in codings["review"]} | tied),
    )


_SINGLE = ("change", "dismiss", "review")


def _pairs(correction: Correction) -> Iterator[tuple[str, str]]:
    yield from combinations([target.coding for target in correction.codings], 2)


def _show(value: Any) -> str:
    return "null" if value is None else str(value)
