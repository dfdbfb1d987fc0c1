"""The rows of the reports frame as the coder's inputs; a country hint in any usual form becomes ISO3."""

from __future__ import annotations

from functools import cache

import polars as pl

from etl.code.coder import Input
from schema.vocabulary import register


@cache
def _codes() -> dict[str, str]:
    forms: dict[str, str] = {}
    for row in register("countries"):
        for column in ("name", "iso2", "iso3", "iso"):
            forms.setdefault(row[column].lower(), row["iso3"])
    return forms


def iso3(hint: str | None) -> str | None:
    """ISO3 for a country's name, ISO2, ISO3 or numeric code in any case; None for nothing or an unknown one."""
    return _codes().get(hint.strip().lower()) if hint else None


def inputs(reports: pl.DataFrame) -> list[Input]:
    """One input a row, in order."""
    return [
        Input(r["report_id"], r["published"], r["text"] or "", r.get("title"), iso3(r.get("country")))
        for r in reports.iter_rows(named=True)
    ]
