"""The registries of dataset/reference as tables of the contract."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import polars as pl

from schema.derive import country_of, first_day, last_day
from schema.tables import frame


def registry_tables(reference: Path) -> dict[str, pl.DataFrame]:
    """The tables actors, actor_names and sources from the CSV files of that name in a folder.

    Years and months of validity become their first or last day. Raises ValueError or UnknownCode for a day or
    country that cannot be read.
    """
    return {
        "actors": frame("actors", (_actor(row) for row in _read(reference / "actors.csv"))),
        "actor_names": frame("actor_names", _actor_names(_read(reference / "actor_names.csv"))),
        "sources": frame("sources", (_source(row) for row in _read(reference / "sources.csv"))),
    }


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _validity(row: dict[str, str]) -> dict[str, date | None]:
    start, end = row["valid_from"], row["valid_to"]
    return {"valid_from": first_day(start) if start else None, "valid_to": last_day(end) if end else None}


def _actor(row: dict[str, str]) -> dict[str, Any]:
    return {
        "actor_id": row["actor_id"],
        "name": row["name"],
        "inter": int(row["inter"]),
        "countries": row["countries"].replace("|", "; ") or None,
        "ucdp_name": row["ucdp_name"] or None,
        **_validity(row),
    }


def _actor_names(rows: list[dict[str, str]]) -> Iterator[dict[str, Any]]:
    count: dict[str, int] = {}
    for row in rows:
        actor = row["actor_id"]
        count[actor] = count.get(actor, 0) + 1
        yield {
            "actor_id": actor,
            "n": count[actor],
            "name": row["name"],
            "kind": row["kind"],
            **_validity(row),
        }


def _source(row: dict[str, str]) -> dict[str, Any]:
    country, iso = country_of(row["country"]) if row["country"] else (None, None)
    return {
        "source_id": row["source_id"],
        "name": row["name"],
        "scale": row["scale"],
        "country": country,
        "iso": iso,
        "partisan_to": row["partisan_to"] or None,
    }
