"""Corrections applied to codings: guards first, then values, claims, evidence and assertions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

import polars as pl

from etl.corrections.guard import FOLLOWS, changes, guard
from etl.corrections.model import RULE, Citations, Correction
from etl.resolve.assertions import Assertions
from schema import tables

Row = dict[str, Any]


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
    guard(listed, rows)
    values = [(each, target.coding, _values(each, rows[target.coding])) for each, target in changes(listed)]
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


def _values(correction: Correction, row: Row) -> Row:
    new = dict(correction.set)
    for column, (source, rule) in FOLLOWS.items():
        if source in new and column not in new:
            new[column] = rule(new[source])
    if "event_date" in new and new.get("date_precision", row["date_precision"]) == 1:
        new = {"date_start": new["event_date"], "date_end": new["event_date"], **new}
    return {column: value for column, value in new.items() if value != row[column]}


def _set(corrections: list[Correction]) -> pl.DataFrame:
    """coding_id and column of every value that a correction sets."""
    cells = [(target.coding, column) for each, target in changes(corrections) for column in each.set]
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
