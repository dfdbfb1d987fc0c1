"""Codings, claims, reports and sources for tests, in few words: what is not said is a default."""

from __future__ import annotations

from datetime import date
from typing import Any

import polars as pl

from etl.extract import Report, frame
from etl.publish.release import Release
from etl.resolve import Assertions, Identify, Resolved, resolve
from schema import tables

RELEASE = Release(version="2026.12.0", date=date(2026, 12, 1))
DAY = date(2023, 9, 19)

SOURCES = pl.DataFrame(
    [
        ("wire", "The Wire", "International", None),
        ("baku", "Baku Times", "National", "Azerbaijan"),
        ("yerevan", "Yerevan Post", "National", "Armenia"),
        ("globe", "The Globe", "International", None),
    ],
    schema=dict.fromkeys(("source_id", "name", "scale", "partisan_to"), pl.String),
    orient="row",
)
CONTROL = pl.DataFrame(
    [
        ("martuni", "Artsakh", None, date(2023, 9, 20)),
        ("martuni", "Azerbaijan", date(2023, 9, 20), None),
    ],
    schema={"place_id": pl.String, "authority": pl.String, "valid_from": pl.Date, "valid_to": pl.Date},
    orient="row",
)
NAMES = SOURCES.select(pl.col("name").str.to_lowercase(), "source_id")


def report(report_id: str, publisher: str = "The Wire", published: date = DAY, **values: Any) -> Report:
    """A report; its text differs from any other's unless given."""
    text = values.pop("text", " ".join(f"{report_id} says word {n} alone" for n in range(9)))
    known = {
        "title": "",
        "language": "en",
        "licence": "CC-BY-4.0",
        "stored_copy": False,
        "text_hash": "0" * 64,
    }
    return Report(report_id, text, published, publisher=publisher, **{**known, **values})


def coding(report_id: str, n: int = 1, **values: Any) -> dict[str, Any]:
    """A row of codings: by default an armed clash in a town, on a day, deaths not reported."""
    row: dict[str, Any] = {
        "coding_id": f"{report_id}#{n}",
        "report_id": report_id,
        "n": n,
        "event_date": DAY,
        "time_precision": 1,
        "date_precision": 1,
        "event_type": "Battles",
        "sub_event_type": "Armed clash",
        "actor1": "Military Forces of Azerbaijan (2003-)",
        "actor1_id": "az-military",
        "inter1": 1,
        "actor2": "Artsakh Defence Army",
        "actor2_id": "artsakh-army",
        "inter2": 2,
        "country": "Azerbaijan",
        "iso": 31,
        "admin1": "Khojavend",
        "location": "Martuni",
        "place_id": "martuni",
        "latitude": 39.8,
        "longitude": 47.11,
        "geo_precision": 1,
        "where_precision": 1,
        "fatalities_basis": "not_reported",
        "confidence": 0.8,
        "coder_version": "test",
        **values,
    }
    row.setdefault("date_start", row["event_date"])
    row.setdefault("date_end", row["event_date"])
    return row


def toll(best: int, low: int | None = None, high: int | None = -1) -> dict[str, Any]:
    """The columns of a toll: by default the number exactly; high None is open-ended."""
    return {
        "fatalities": best,
        "fatalities_low": best if low is None else low,
        "fatalities_high": best if high == -1 else high,
        "fatalities_basis": "stated",
    }


def claim(coding_id: str, claimant: str | None, column: str, value: str, n: int = 1) -> dict[str, Any]:
    """A row of claims."""
    return {
        "claim_id": f"{coding_id}/{n}/{claimant}",
        "coding_id": coding_id,
        "claimant_name": claimant,
        "column": column,
        "value": value,
    }


def run(
    reports: list[Report],
    codings: list[dict[str, Any]],
    claims: list[dict[str, Any]] | None = None,
    assertions: Assertions | None = None,
    identify: Identify | None = None,
) -> Resolved:
    """Resolution of these rows."""
    return resolve(
        tables.frame("codings", codings),
        tables.frame("claims", claims or []),
        frame(reports),
        (SOURCES, NAMES),
        CONTROL,
        assertions=assertions or Assertions(),
        **({} if identify is None else {"identify": identify}),
    )
