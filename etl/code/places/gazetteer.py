"""The gazetteer: names to places, and the places that a text names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import cast

from etl.code.places.keys import article_forms, fold
from etl.code.places.lexicon import Lexicon, load
from etl.code.places.model import Feature, Place, PlaceMention

QUERY = """SELECT n.acronym, n.alternate, p.place_id, p.geonames_id, p.name, p.feature, p.iso3, p.admin1,
  p.admin2, p.lat, p.lon, p.population, p.where_precision, p.fame
  FROM name n JOIN place p ON p.id = n.place WHERE n.key = ? ORDER BY p.id"""

Row = tuple[int, int, str, int | None, str, str, str, str, str, float, float, int, int, int]


def _place(row: Row) -> Place:
    return Place(
        place_id=row[2],
        geonames_id=row[3],
        name=row[4],
        feature=cast(Feature, row[5]),
        iso3=row[6],
        admin1=row[7],
        admin2=row[8],
        lat=row[9],
        lon=row[10],
        population=row[11],
        where=row[12],
        alternate=bool(row[1]),
        fame=row[13],
    )


class Gazetteer:
    """Read-only view of a compiled gazetteer; open it once, it keeps the answers of past look-ups."""

    def __init__(self, path: Path, lexicon: Lexicon | None = None) -> None:
        self._connection = sqlite3.connect(
            f"file:{path}?mode=ro&immutable=1", uri=True, check_same_thread=False
        )
        self._memory: dict[str, tuple[tuple[Place, ...], tuple[Place, ...]]] = {}
        self.lexicon = lexicon or load()

    @classmethod
    def open(cls) -> Gazetteer:
        """The gazetteer of this checkout, compiled first where that has not been done."""
        from etl.code.places.compile import compiled

        return cls(compiled())

    def _rows(self, key: str) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
        """(places for `key` in any case, places for `key` as an acronym in capitals)."""
        found = self._memory.get(key)
        if found is None:
            rows: list[Row] = self._connection.execute(QUERY, (key,)).fetchall()
            found = (
                tuple(_place(r) for r in rows if not r[0]),
                tuple(_place(r) for r in rows),
            )
            if len(self._memory) > 200_000:
                self._memory.clear()
            self._memory[key] = found
        return found

    def lookup(self, key: str, *, acronym: bool = False) -> tuple[Place, ...]:
        """Every place filed under `key` (see `keys.fold`); acronyms of countries only where `acronym`."""
        found = self._rows(key)[acronym]
        if not found:
            for form in article_forms(key):
                if found := self._rows(form)[0]:
                    return found
        return found

    def named(self, name: str) -> tuple[Place, ...]:
        """Every place of that name, most prominent kinds first."""
        return self.lookup(fold(name), acronym=name.isupper())

    def find(self, text: str, *, skip: Sequence[tuple[int, int]] = ()) -> list[PlaceMention]:
        """The places that `text` names, in order; `skip` holds code point spans to leave alone."""
        from etl.code.places.mentions import find

        return find(self, text, skip=skip)
