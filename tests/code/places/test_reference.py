"""The curated files: complete, consistent, and every place inside its country."""

from __future__ import annotations

import json
import os
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from etl.code.places.borders import distance_km_outside
from etl.code.places.raw import countries_csv, folder, rows

REGIONS = (
    "Western Africa|Middle Africa|Eastern Africa|Southern Africa|Northern Africa|South Asia|Southeast Asia|"
    "Middle East|Caucasus and Central Asia|Europe|Central America|South America|Caribbean|East Asia|"
    "North America|Oceania|Antarctica"
)


def shared() -> Path:
    return Path(os.environ.get("TOCSIN_SHARED") or Path(__file__).resolve().parents[4] / "shared")


def test_countries() -> None:
    found = rows(countries_csv())
    assert {r["region"] for r in found} == set(REGIONS.split("|"))
    for column in ("iso", "iso3", "iso2", "name"):
        assert len({r[column] for r in found}) == len(found)
    assert all(-90 <= float(r["latitude"]) <= 90 and -180 <= float(r["longitude"]) <= 180 for r in found)


def test_country_codes_are_the_scorers() -> None:
    path = shared() / "gold" / "iso_numeric_to_alpha3.json"
    if not path.exists():
        pytest.skip("the shared folder is not here")
    assert {r["iso"]: r["iso3"] for r in rows(countries_csv())} == json.loads(path.read_text("utf-8"))


@pytest.mark.parametrize(("name", "least"), [("regions.csv", 350), ("caucasus.csv", 250)])
def test_curated_places(name: str, least: int) -> None:
    places = rows(folder() / name)
    countries = {r["iso3"] for r in rows(countries_csv())} | {""}
    assert len(places) >= least
    assert len({p["place_id"] for p in places}) == len(places)
    assert {p["iso3"] for p in places} <= countries
    linked = [p["geonames_id"] for p in places if p["geonames_id"]]
    assert len(set(linked)) == len(linked)


@pytest.mark.parametrize("name", ["regions.csv", "caucasus.csv"])
def test_curated_places_lie_in_their_country(name: str) -> None:
    for place in rows(folder() / name):
        if place["iso3"] and place["feature"] in ("city", "facility"):
            lat, lon = float(place["latitude"]), float(place["longitude"])
            assert distance_km_outside(place["iso3"], lat, lon) <= 30, place["name"]


def test_names_and_control_belong_to_places() -> None:
    ids = {p["place_id"] for p in rows(folder() / "caucasus.csv")}
    names = rows(folder() / "caucasus_names.csv")
    assert {n["place_id"] for n in names} == ids
    assert {n["status"] for n in names} <= {"official", "armenian", "azerbaijani", "former", "variant"}
    for dated in ("caucasus_control.csv", "caucasus_admin.csv"):
        assert {c["place_id"] for c in rows(folder() / dated)} <= ids


def test_control_periods_follow_one_another() -> None:
    spans: dict[str, list[tuple[str, str]]] = {}
    for row in rows(folder() / "caucasus_control.csv"):
        spans.setdefault(row["place_id"], []).append((row["valid_from"], row["valid_to"]))
    for place_id, periods in spans.items():
        for earlier, later in pairwise(sorted(periods)):
            assert earlier[1] == later[0], place_id
        for day in {d for period in periods for d in period if d}:
            date.fromisoformat(day)
