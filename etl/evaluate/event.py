"""One event as gold or coder gives it, brought to the same form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from schema.vocabulary import register


@dataclass(frozen=True, slots=True)
class Event:
    """An event to compare. Absent values are None; coordinates in degrees, tolls in people.

    `geo_precision`, `optional` are gold's (optional: it may be coded or not); `confidence` is the coder's.
    """

    day: date | None
    event_type: str | None
    sub_event_type: str | None
    iso3: str | None
    latitude: float | None
    longitude: float | None
    actors: tuple[str | None, str | None]
    inter: tuple[int | None, int | None]
    fatalities: int | None
    fatalities_low: int | None
    injuries: int | None
    civilian_targeting: bool
    geo_precision: int | None = None
    optional: bool = False
    confidence: float | None = None

    @classmethod
    def read(cls, record: Mapping[str, Any]) -> Event:
        """From a row of `codings` (country by `iso`) or an event of a gold file (`country`: ISO3).

        Raises ValueError for a number that is none.
        """
        return cls(
            day=_day(record.get("event_date")),
            event_type=record.get("event_type"),
            sub_event_type=record.get("sub_event_type"),
            iso3=_iso3(record),
            latitude=_float(record.get("latitude")),
            longitude=_float(record.get("longitude")),
            actors=(record.get("actor1"), record.get("actor2")),
            inter=(_int(record.get("inter1")), _int(record.get("inter2"))),
            fatalities=_int(record.get("fatalities")),
            fatalities_low=_int(record.get("fatalities_low")),
            injuries=_int(record.get("injuries")),
            civilian_targeting=bool(record.get("civilian_targeting")),
            geo_precision=_int(record.get("geo_precision")),
            optional=bool(record.get("optional")),
            confidence=_float(record.get("confidence")),
        )


@cache
def _countries() -> dict[int, str]:
    return {int(row["iso"]): row["iso3"] for row in register("countries")}


def _iso3(record: Mapping[str, Any]) -> str | None:
    if record.get("iso3"):
        return str(record["iso3"])
    number = _int(record.get("iso"))
    return record.get("country") if number is None else _countries().get(number)


def _day(value: Any) -> date | None:
    try:
        return date.fromisoformat(str(value)[:10])
    except ValueError:
        return None


def _int(value: Any) -> int | None:
    return None if value in (None, "") else int(value)


def _float(value: Any) -> float | None:
    return None if value in (None, "") else float(value)
