"""How far points lie outside their country."""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import shapely
from shapely.geometry import Point, shape
from shapely.ops import nearest_points

from etl import paths

EARTH_KM = 6371.0

Spot = tuple[int, float, float]
"""iso, latitude, longitude"""


def km_between(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in km between two points in decimal degrees."""
    lat1, lon1, lat2, lon2 = map(math.radians, (lat1, lon1, lat2, lon2))
    half = math.sin((lat2 - lat1) / 2) ** 2
    half += math.cos(lat1) * math.cos(lat2) * math.sin((lon2 - lon1) / 2) ** 2
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(half)))


def outside(spots: Iterable[Spot]) -> list[tuple[int, float, float, float]]:
    """Each spot that lies outside its country, with the distance in km to its border.

    Borders: dataset/reference/borders (Natural Earth, 1:50m). Spots of a country without a border there, and
    those inside an area of outside_allowed.csv, are left out: islands and exclaves that GeoNames has a town on
    and the outline does not draw.
    """
    found = []
    for iso, latitude, longitude in sorted(set(spots)):
        km = _km_outside(iso, latitude, longitude)
        if km > 0 and not _allowed(iso, latitude, longitude):
            found.append((iso, latitude, longitude, round(km, 1)))
    return found


def _km_outside(iso: int, latitude: float, longitude: float) -> float:
    border = _borders().get(iso)
    if border is None:
        return 0.0
    points = [Point(longitude + turn, latitude) for turn in (0, 360, -360)]
    if any(border.covers(point) for point in points):
        return 0.0
    nearest = [nearest_points(border, point)[0] for point in points]
    return min(km_between(latitude, longitude, point.y, point.x) for point in nearest)


def _allowed(iso: int, latitude: float, longitude: float) -> bool:
    return any(
        km_between(latitude, longitude, float(area["latitude"]), float(area["longitude"]))
        <= float(area["radius_km"])
        for area in _areas()
        if int(area["iso"]) == iso
    )


@cache
def _areas() -> list[dict[str, str]]:
    with (Path(__file__).parent / "outside_allowed.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def _borders() -> dict[int, Any]:
    path = paths.reference() / "borders" / "countries-50m.geojson"
    features = json.loads(path.read_text(encoding="utf-8"))["features"]
    borders = {int(f["properties"]["iso"]): _unrolled(f["geometry"]) for f in features}
    for border in borders.values():
        shapely.prepare(border)
    return borders


def _unrolled(geometry: dict[str, Any]) -> Any:
    """The geometry with rings that cross the 180th meridian running on past it, and valid."""
    parts = [geometry["coordinates"]] if geometry["type"] == "Polygon" else geometry["coordinates"]
    unrolled = [[_run_on(ring) for ring in part] for part in parts]
    return shapely.make_valid(shape({"type": "MultiPolygon", "coordinates": unrolled}))


def _run_on(ring: list[list[float]]) -> list[list[float]]:
    points = [ring[0]]
    turn = 0.0
    for (before, _), (longitude, latitude) in pairwise(ring):
        turn += 360.0 * ((before - longitude > 180) - (longitude - before > 180))
        points.append([longitude + turn, latitude])
    return points
