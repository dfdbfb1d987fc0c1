from __future__ import annotations

import pytest

from etl.code.places import borders
from etl.code.places.convert_borders import convert
from etl.code.places.geometry import km, offset


@pytest.mark.parametrize(
    ("lat", "lon", "iso3"),
    [
        (40.18, 44.51, "ARM"),
        (39.82, 46.75, "AZE"),
        (44.95, 34.10, "UKR"),
        (9.56, 44.06, "SOM"),
        (42.66, 21.16, "XKX"),
        (31.50, 34.46, "PSE"),
        (0.0, 0.0, None),
    ],
)
def test_country_at(lat: float, lon: float, iso3: str | None) -> None:
    assert borders.country_at(lat, lon) == iso3


def test_distance_outside() -> None:
    assert borders.distance_km_outside("AZE", 39.82, 46.75) == 0.0
    assert 20 < borders.distance_km_outside("ARM", 39.82, 46.75) < 60
    assert borders.distance_km_outside("FRA", 55.75, 37.62) > 1000


def test_exempt_areas_tell_why() -> None:
    reason = borders.load().exemption("SYR", 33.0, 35.75)
    assert reason is not None and "Golan" in reason
    assert borders.distance_km_outside("SYR", 33.0, 35.75) == 0.0
    assert borders.load().exemption("FRA", 33.0, 35.75) is None


def test_the_sea_is_exempt_and_the_land_beside_it_is_not() -> None:
    assert borders.distance_km_outside("LBR", 14.5, 42.0) == 0.0
    assert borders.distance_km_outside("LBR", 15.35, 44.2) > 1000


def test_convert_joins_arcs_and_reverses() -> None:
    topology = {
        "transform": {"scale": [1, 1], "translate": [0, 0]},
        "arcs": [[[0, 0], [2, 0], [0, 2]], [[0, 0], [0, 2], [2, 0]]],
        "objects": {
            "countries": {
                "geometries": [
                    {"type": "Polygon", "id": "051", "properties": {"name": "Armenia"}, "arcs": [[0, ~1]]}
                ]
            }
        },
    }
    (feature,) = convert(topology)["features"]
    assert feature["properties"] == {"iso": 51}
    assert feature["geometry"]["coordinates"] == [[[[0, 0], [2, 0], [2, 2], [0, 2], [0, 0]]]]


def test_offset_goes_the_stated_way() -> None:
    lat, lon = offset(40.0, 45.0, "southeast", 50)
    assert lat < 40.0 and lon > 45.0
    assert km(40.0, 45.0, lat, lon) == pytest.approx(50, rel=0.01)
