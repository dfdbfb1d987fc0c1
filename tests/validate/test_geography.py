"""Points in and out of their countries."""

from __future__ import annotations

import pytest

from etl.validate.geography import km_between, outside

INSIDE = [
    (31, 39.8153, 46.7519, "Stepanakert in Azerbaijan"),
    (31, 39.2090, 45.4122, "Nakhchivan, an exclave"),
    (643, 54.7104, 20.4522, "Kaliningrad, an exclave"),
    (643, 66.0, -172.0, "Chukotka, past the 180th meridian"),
    (643, 66.66, 66.42, "Labytnangi, in the middle of Russia"),
    (804, 44.95, 34.10, "Crimea in Ukraine"),
    (170, 12.58, -81.70, "San Andres, an island that the outline leaves out"),
    (732, 27.15, -13.20, "Laayoune in Western Sahara"),
    (242, -17.0, -179.97, "Fiji, past the 180th meridian"),
]


@pytest.mark.parametrize(("iso", "latitude", "longitude", "what"), INSIDE, ids=[each[3] for each in INSIDE])
def test_inside_or_allowed(iso: int, latitude: float, longitude: float, what: str) -> None:
    assert [spot for spot in outside([(iso, latitude, longitude)]) if spot[3] > 10] == []


def test_outside_with_distance() -> None:
    ((iso, _, _, km),) = outside([(31, 40.1811, 44.5136)])
    assert iso == 31
    assert 50 < km < 150


def test_a_point_counts_once_and_order_does_not_matter() -> None:
    spots = [(31, 40.1811, 44.5136), (51, 41.7, 44.8), (31, 40.1811, 44.5136)]
    assert outside(spots) == outside(reversed(spots))
    assert len(outside(spots)) == 2


def test_unknown_country_is_left_out() -> None:
    assert outside([(999, 1.0, 2.0)]) == []


def test_km_between() -> None:
    assert km_between(0, 0, 0, 1) == pytest.approx(111.19, abs=0.01)
    assert km_between(90, 0, -90, 0) == pytest.approx(20015.1, abs=0.1)
