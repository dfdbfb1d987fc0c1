"""bounds.csv: the bounds that a release was held to, and the check that none moved without a written reason."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from etl.validate.failure import Failure
from etl.validate.report import Check

FILE = "bounds.csv"
COLUMNS = ("batch", "expectation", "column", "bounds", "reason")
Key = tuple[str, str, str]


@cache
def declared() -> tuple[dict[str, Any], ...]:
    """The batches of cross_table.yaml, in their order."""
    loaded = yaml.safe_load((Path(__file__).parent / "cross_table.yaml").read_text(encoding="utf-8"))
    return tuple(loaded)


def bounds_csv() -> str:
    """bounds.csv as it is written: an expectation a row, its bounds as JSON; a retired batch by its reason."""
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(COLUMNS)
    writer.writerows(_rows())
    return text.getvalue()


def check_bounds(base: Path) -> Check:
    """Bounds of today against those of a base release: each that moved or went has a new reason."""
    rule = "a bound moves only with a written reason"
    path = base / FILE
    failures = tuple(
        Failure("bounds", rule, column, value, key) for key, column, value in _moved(_read(path.read_text("utf-8")))
    ) if path.is_file() else ()  # fmt: skip
    fix = "write in etl/validate/cross_table.yaml why it moved; a batch that is no more stays as `retired: <reason>`"
    return Check("bounds_moved_with_reason", "invariant", rule, fix, failures)


def _moved(before: dict[Key, tuple[str, str]]) -> Iterator[tuple[str, str, str]]:
    now = _read(bounds_csv())
    retired = {batch for batch, kind, _ in now if kind == "retired"}
    for key, (bounds, reason) in before.items():
        batch, kind, column = key
        if key not in now:
            if batch not in retired:
                yield f"{batch} {kind}", column, f"{bounds} is gone"
        elif now[key][0] != bounds and now[key][1] == reason:
            yield f"{batch} {kind}", column, f"{bounds} is now {now[key][0]}"


def _read(text: str) -> dict[Key, tuple[str, str]]:
    rows = csv.DictReader(io.StringIO(text))
    return {(r["batch"], r["expectation"], r["column"]): (r["bounds"], r["reason"]) for r in rows}


def _rows() -> Iterator[tuple[str, ...]]:
    for each in declared():
        if "retired" in each:
            yield each["batch"], "retired", "", "", each["retired"]
        for expected in each.get("expectations", ()):
            kwargs = dict(expected["kwargs"])
            column = kwargs.pop("column", kwargs.get("column_A", ""))
            bounds = json.dumps(kwargs, sort_keys=True)
            yield each["batch"], expected["type"], column, bounds, expected["reason"]
