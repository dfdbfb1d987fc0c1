"""Makes dataset/reference/borders/countries-50m.geojson from the world-atlas TopoJSON (Natural Earth 1:50m).

Run once by a maintainer: `python -m etl.code.places.convert_borders countries-50m.json OUT.geojson`.
Areas that Natural Earth draws apart from the state the United Nations recognises are joined to that state:
Somaliland to Somalia, Northern Cyprus to Cyprus, the Crimea part of Russia to Ukraine.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

Ring = list[list[float]]
Polygon = list[Ring]

NO_ISO = {"Somaliland": 706, "Kosovo": 0, "N. Cyprus": 196, "Indian Ocean Ter.": 162}
"""Numeric country for the geometries that carry no id; a name absent here is left out (Siachen Glacier)."""

CRIMEA = (32.3, 44.3, 36.7, 46.3)
"""West, south, east, north: polygons of Russia wholly inside are Ukraine's."""


def decode_arcs(topology: dict[str, Any], digits: int = 3) -> list[Ring]:
    """Absolute lon/lat points of every arc, rounded to `digits` decimals, consecutive duplicates dropped."""
    (kx, ky), (tx, ty) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs: list[Ring] = []
    for arc in topology["arcs"]:
        x = y = 0
        points: Ring = []
        for dx, dy in arc:
            x, y = x + dx, y + dy
            point = [round(x * kx + tx, digits), round(y * ky + ty, digits)]
            if not points or points[-1] != point:
                points.append(point)
        arcs.append(points)
    return arcs


def ring(indexes: Sequence[int], arcs: list[Ring]) -> Ring:
    """One closed ring joined from arc indexes; a negative index is the arc ~index reversed."""
    points: Ring = []
    for index in indexes:
        part = arcs[index] if index >= 0 else arcs[~index][::-1]
        points.extend(part if not points else part[1:])
    return points


def polygons(geometry: dict[str, Any], arcs: list[Ring]) -> Iterator[Polygon]:
    """The polygons of one TopoJSON geometry, rings under four points left out."""
    parts = geometry.get("arcs", [])
    for part in [parts] if geometry["type"] == "Polygon" else parts:
        rings = [r for r in (ring(i, arcs) for i in part) if len(r) >= 4]
        if rings:
            yield rings


def inside(polygon: Polygon, box: tuple[float, float, float, float]) -> bool:
    """True where every point of the outer ring lies in the box (west, south, east, north)."""
    west, south, east, north = box
    return all(west <= x <= east and south <= y <= north for x, y in polygon[0])


def convert(topology: dict[str, Any]) -> dict[str, Any]:
    """GeoJSON FeatureCollection, one MultiPolygon a numeric country, sorted by it."""
    arcs = decode_arcs(topology)
    by_iso: dict[int, list[Polygon]] = {}
    for geometry in topology["objects"]["countries"]["geometries"]:
        name = geometry["properties"]["name"]
        iso = int(geometry["id"]) if geometry.get("id") else NO_ISO.get(name)
        if iso is None:
            continue
        for polygon in polygons(geometry, arcs):
            target = 804 if iso == 643 and inside(polygon, CRIMEA) else iso
            by_iso.setdefault(target, []).append(polygon)
    features = [
        {
            "type": "Feature",
            "properties": {"iso": iso},
            "geometry": {"type": "MultiPolygon", "coordinates": by_iso[iso]},
        }
        for iso in sorted(by_iso)
    ]
    return {"type": "FeatureCollection", "features": features}


def main(argv: Sequence[str]) -> None:
    """Reads the TopoJSON argv[0], writes the GeoJSON argv[1]."""
    collection = convert(json.loads(Path(argv[0]).read_text("utf-8")))
    Path(argv[1]).write_text(json.dumps(collection, separators=(",", ":")) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
