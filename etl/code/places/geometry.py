"""Distances and offsets on a sphere; degrees and kilometres."""

from __future__ import annotations

import math

BEARINGS = {
    "north": 0.0,
    "northeast": 45.0,
    "east": 90.0,
    "southeast": 135.0,
    "south": 180.0,
    "southwest": 225.0,
    "west": 270.0,
    "northwest": 315.0,
}
KM_PER_DEGREE = 111.195


def km(lat1: float, lon1: float, lat2: float, lon2: float) -> float:
    """Great-circle distance in kilometres between two points in degrees."""
    a, b = math.radians(lat1), math.radians(lat2)
    h = math.sin((b - a) / 2) ** 2 + math.cos(a) * math.cos(b) * math.sin(math.radians(lon2 - lon1) / 2) ** 2
    return 12742 * math.asin(min(1.0, math.sqrt(h)))


def offset(lat: float, lon: float, side: str, distance_km: float) -> tuple[float, float]:
    """The point `distance_km` to the `side` ('north', 'southeast' ...) of a point, rounded to 4 decimals."""
    bearing = math.radians(BEARINGS[side])
    new_lat = lat + math.cos(bearing) * distance_km / KM_PER_DEGREE
    scale = max(0.05, math.cos(math.radians(lat))) * KM_PER_DEGREE
    return round(new_lat, 4), round(lon + math.sin(bearing) * distance_km / scale, 4)
