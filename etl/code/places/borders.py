"""Which country a point lies in, and how far outside a country it lies.

Borders: Natural Earth 1:50m (public domain), generalised to about 1 km; see `convert_borders`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import Point, shape
from shapely.ops import nearest_points

import etl.paths
from etl.code.places.geometry import km
from etl.code.places.raw import countries_csv, rows

COAST_DEGREES = 0.15
"""Points at sea this near a country still count as in it: the coast is generalised."""


@dataclass(frozen=True, slots=True)
class Exemption:
    """A box (degrees) in which points filed under `iso3` ('*': any country) are not checked, and why."""

    iso3: str
    west: float
    south: float
    east: float
    north: float
    reason: str

    def covers(self, iso3: str, lat: float, lon: float) -> bool:
        """True where the exemption holds for `iso3` at the point."""
        inside = self.west <= lon <= self.east and self.south <= lat <= self.north
        return inside and self.iso3 in ("*", iso3)


def _exemption(row: dict[str, str]) -> Exemption:
    west, south, east, north = (float(row[k]) for k in ("west", "south", "east", "north"))
    return Exemption(row["iso3"], west, south, east, north, row["reason"])


class Borders:
    """Country polygons with a spatial index."""

    def __init__(self, folder: Path) -> None:
        iso3_of = {int(row["iso"]): row["iso3"] for row in rows(countries_csv())}
        collection = json.loads((folder / "countries-50m.geojson").read_text("utf-8"))
        shapes: dict[str, Any] = {}
        for feature in collection["features"]:
            iso3 = iso3_of.get(feature["properties"]["iso"])
            if iso3:
                shapes[iso3] = shapely.make_valid(shape(feature["geometry"]))
        self._shapes = shapes
        self._iso3 = sorted(shapes)
        self._tree = shapely.STRtree([shapes[i] for i in self._iso3])
        self._exemptions = [_exemption(row) for row in rows(folder / "exceptions.csv")]

    def country_at(self, lat: float, lon: float) -> str | None:
        """ISO3 of the country at a point, or of one within 0.15 degrees of it; None at sea."""
        point = Point(lon, lat)
        hits = sorted(self._tree.query(point, predicate="intersects"))
        if hits:
            return self._iso3[int(hits[0])]
        nearest = self._tree.query_nearest(point, max_distance=COAST_DEGREES)
        return self._iso3[int(min(nearest))] if len(nearest) else None

    def distance_km_outside(self, iso3: str, lat: float, lon: float) -> float:
        """Kilometres from a point to the nearest part of the country; 0.0 inside it.

        A country that the 1:50m map leaves out (tiny islands) cannot be checked and gives 0.0.
        """
        area = self._shapes.get(iso3)
        if area is None:
            return 0.0
        point = Point(lon, lat)
        if area.intersects(point):
            return 0.0
        near = nearest_points(area, point)[0]
        return round(km(lat, lon, near.y, near.x), 1)

    def at_sea(self, lat: float, lon: float) -> bool:
        """True where no country's polygon holds the point."""
        return not len(self._tree.query(Point(lon, lat), predicate="intersects"))

    def exemption(self, iso3: str, lat: float, lon: float) -> str | None:
        """Why a point filed under `iso3` need not lie inside it (exclave, disputed, or at sea); else None.

        An exemption of any country ('*') holds at sea only.
        """
        for exemption in self._exemptions:
            covered = exemption.covers(iso3, lat, lon)
            if covered and (exemption.iso3 == iso3 or self.at_sea(lat, lon)):
                return exemption.reason
        return None


@lru_cache(maxsize=2)
def load(folder: Path | None = None) -> Borders:
    """The borders of dataset/reference/borders, read once."""
    return Borders(folder or etl.paths.reference() / "borders")


def country_at(lat: float, lon: float) -> str | None:
    """See `Borders.country_at`."""
    return load().country_at(lat, lon)


def distance_km_outside(iso3: str, lat: float, lon: float) -> float:
    """See `Borders.distance_km_outside`; exempt points (see exceptions.csv) give 0.0."""
    borders = load()
    return 0.0 if borders.exemption(iso3, lat, lon) else borders.distance_km_outside(iso3, lat, lon)
