"""Small gold events and codings, made up."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

BASE: dict[str, Any] = {
    "event_date": "2021-05-02",
    "event_type": "Battles",
    "sub_event_type": "Armed clash",
    "actor1": "Lion Front",
    "inter1": 2,
    "actor2": "Military Forces of Mali",
    "inter2": 1,
    "country": "MLI",
    "location": "Gao",
    "latitude": 16.27,
    "longitude": -0.04,
    "geo_precision": 1,
    "fatalities": 4,
    "fatalities_low": 4,
    "injuries": None,
    "civilian_targeting": False,
    "optional": False,
}


@pytest.fixture
def gold_event() -> Callable[..., dict[str, Any]]:
    """A gold event as a record; keywords replace fields."""
    return lambda **changes: {**BASE, **changes}


@pytest.fixture
def coding() -> Callable[..., dict[str, Any]]:
    """A row of codings that has the gold event right; keywords replace fields."""

    def make(report_id: str = "a", **changes: Any) -> dict[str, Any]:
        row = {k: v for k, v in BASE.items() if k not in ("country", "optional")}
        return {"report_id": report_id, "iso": 466, "confidence": 0.8, **row, **changes}

    return make
