"""ACLED-style regime years of state forces: `Military Forces of Azerbaijan (2003-)`.

Only the published dataset carries them; the coder's plain names do not.
"""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path


class Regimes:
    """Regimes of states by day, from regimes.csv."""

    def __init__(self, rows: list[tuple[str, date, date, str]]) -> None:
        """`rows`: iso3, first day, last day, label with its brackets."""
        self._rows = rows

    @classmethod
    def load(cls, reference: Path) -> Regimes:
        """Read `regimes.csv` in the folder `reference`; a blank end is open."""
        with (reference / "regimes.csv").open(encoding="utf-8", newline="") as file:
            return cls([_row(r) for r in csv.DictReader(file)])

    def label(self, iso3: str, day: date) -> str:
        """The label of the regime of `iso3` on `day` (`(2003-)`), or an empty string where none is known."""
        return next((text for code, since, until, text in self._rows
                     if code == iso3 and since <= day <= until), "")  # fmt: skip


def _row(row: dict[str, str]) -> tuple[str, date, date, str]:
    until = date.fromisoformat(row["to"]) if row["to"] else date.max
    return row["iso3"], date.fromisoformat(row["from"]), until, row["label"]
