"""The columns that are shown, in order: what kind each is, and which column's evidence it follows from."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Column:
    """A column of codings. `kind`: type, date, place, actor, toll; `follows`: it has no evidence of its own."""

    name: str
    kind: str
    follows: str | None


@cache
def columns() -> dict[str, Column]:
    """Each column of columns.csv by name, in file order."""
    return {r["column"]: Column(r["column"], r["kind"], r["follows"] or None) for r in _rows("columns.csv")}


@cache
def rules() -> dict[str, str]:
    """What the rules of a family (the word before the colon) say, by family."""
    return {row["rule"]: row["says"] for row in _rows("rules.csv")}


def kinds() -> list[str]:
    """The kinds of columns, in the order of columns.csv, and `claim`."""
    return [*dict.fromkeys(column.kind for column in columns().values()), "claim"]


def _rows(name: str) -> list[dict[str, str]]:
    with (Path(__file__).parent / name).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))
