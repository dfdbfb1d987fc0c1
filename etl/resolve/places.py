"""The gazetteer's rows that codings use, as the contract's tables, and who held a place when."""

from __future__ import annotations

import csv
import json
import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from etl.code.places.compile import compiled
from schema import tables
from schema.derive import country_of, first_day, last_day

_PLACE = """SELECT place_id, geonames_id, name, feature, iso3, admin1, admin2, lat, lon, population FROM place
WHERE place_id IN (SELECT value FROM json_each(?)) GROUP BY place_id ORDER BY place_id"""

_CONTROL = {"place_id": pl.String, "authority": pl.String, "valid_from": pl.Date, "valid_to": pl.Date}


def place_tables(codings: pl.DataFrame, reference: Path) -> dict[str, pl.DataFrame]:
    """The tables places, place_names and place_admin for the places of codings.

    Names with their language, status and dates are known for the curated region; divisions are those of today.
    """
    wanted = codings["place_id"].drop_nulls().unique().sort().to_list()
    with closing(sqlite3.connect(f"file:{compiled()}?mode=ro", uri=True)) as gazetteer:
        rows = gazetteer.execute(_PLACE, [json.dumps(wanted)]).fetchall()
    found = {row[0] for row in rows}
    return {
        "places": tables.frame("places", (_place(row) for row in rows)),
        "place_names": tables.frame("place_names", _names(reference, found)),
        "place_admin": tables.frame("place_admin", _divisions(rows)),
    }


def read_control(reference: Path) -> pl.DataFrame:
    """Who held a place and when: place_id, authority, valid_from and valid_to (the first day no more), null open."""
    rows = [
        (row["place_id"], row["authority"], _day(row["valid_from"]), _day(row["valid_to"]))
        for row in _read(reference / "places" / "caucasus_control.csv")
    ]
    return pl.DataFrame(rows, schema=_CONTROL, orient="row")


def _day(written: str) -> date | None:
    return first_day(written) if written else None


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _place(row: tuple[Any, ...]) -> dict[str, Any]:
    place_id, geonames_id, name, feature, iso3, _, _, latitude, longitude, population = row
    country, iso = country_of(iso3)
    return {
        "place_id": place_id,
        "geonames_id": geonames_id,
        "name": name,
        "country": country,
        "iso": iso,
        "latitude": latitude,
        "longitude": longitude,
        "feature": feature,
        "population": population or None,
        "source": "Tocsin" if place_id.startswith("tocsin:") else "GeoNames",
    }


def _names(reference: Path, wanted: set[str]) -> Iterator[dict[str, Any]]:
    count: Counter[str] = Counter()
    for row in _read(reference / "places" / "caucasus_names.csv"):
        if row["place_id"] in wanted:
            count[row["place_id"]] += 1
            yield {
                "place_id": row["place_id"],
                "n": count[row["place_id"]],
                "name": row["name"],
                "language": None if row["language"] == "und" else row["language"],
                "status": "alternate" if row["status"] == "variant" else row["status"],
                "valid_from": _day(row["valid_from"]),
                "valid_to": last_day(row["valid_to"]) if row["valid_to"] else None,
            }


def _divisions(rows: list[tuple[Any, ...]]) -> Iterator[dict[str, Any]]:
    for row in rows:
        for n, (level, name) in enumerate(((lv, nm) for lv, nm in ((1, row[5]), (2, row[6])) if nm), start=1):
            yield {"place_id": row[0], "n": n, "level": level, "name": name}
