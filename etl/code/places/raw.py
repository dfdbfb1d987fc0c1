"""The raw record that every gazetteer source yields, and how its files are read."""

from __future__ import annotations

import csv
import gzip
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

import etl.paths

FILES = (
    "country_names.csv",
    "admin1.tsv",
    "admin1_aliases.csv",
    "admin2.tsv",
    "city_admin2.tsv.gz",
    "context_words.csv",
    "regions.csv",
    "caucasus.csv",
    "caucasus_names.csv",
)
"""The files of `folder()` that are compiled."""


class Name(NamedTuple):
    """A name of a place; `acronym` names count only where the text writes them in capitals."""

    text: str
    alternate: bool = False
    acronym: bool = False


@dataclass(slots=True)
class RawPlace:
    """A place before it is compiled; fields as in `model.Place`, `fame` is how many names GeoNames lists."""

    place_id: str
    name: str
    feature: str
    iso3: str
    lat: float
    lon: float
    names: list[Name]
    geonames_id: int | None = None
    admin1: str = ""
    admin2: str = ""
    population: int = 0
    where: int = 1
    fame: int = 0


def folder() -> Path:
    """Where the curated place files are."""
    return etl.paths.reference() / "places"


def countries_csv() -> Path:
    """The vocabulary of countries."""
    return etl.paths.root() / "schema" / "vocab" / "countries.csv"


def rows(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV or TSV file, plain or .gz, with a header; none where the file is missing."""
    if not path.exists():
        return []
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rt", encoding="utf-8", newline="") as handle:
        if ".tsv" in path.name:
            return list(csv.DictReader(handle, delimiter="\t", quoting=csv.QUOTE_NONE))
        return list(csv.DictReader(handle))
