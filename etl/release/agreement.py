"""How well two rows that code an event agree in type, place, date and actors."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from etl.validate.geography import km_between

NEAR_KM, NEAR_DAYS = 50.0, 7
_VIOLENCE = {"Battles", "Explosions/Remote violence", "Violence against civilians"}

COLUMNS = (
    "event_date", "date_start", "date_end", "event_type", "sub_event_type", "actor1", "actor2", "iso",
    "latitude", "longitude", "place_id", "location",
)  # fmt: skip
"""What is compared; codings and events both have these."""


def agreement(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    """0 to 8: for each of type, place, date and actors 2 where the same, 1 where close, 0 where apart."""
    return sum(part(one, other) for part in (_type, _place, _date, _actors))


def same_incident(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    """Whether two rows without a report in common are one incident: type, place and day, and an actor."""
    alike = one["event_type"] == other["event_type"] and _place(one, other) == 2 and _date(one, other) == 2
    return alike and _actors(one, other) > 0


def _type(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    if one["sub_event_type"] == other["sub_event_type"]:
        return 2
    return int(_family(one["event_type"]) == _family(other["event_type"]))


def _family(event_type: str) -> str:
    if event_type in _VIOLENCE:
        return "violence"
    return "demonstrations" if event_type in ("Protests", "Riots") else event_type


def _place(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    if one["place_id"] is not None and one["place_id"] == other["place_id"]:
        return 2
    if one["latitude"] is None or other["latitude"] is None:
        return int(one["iso"] == other["iso"])
    here, there = (one["latitude"], one["longitude"]), (other["latitude"], other["longitude"])
    if here == there:
        return 2
    return int(km_between(*here, *there) <= NEAR_KM)


def _date(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    if one["event_date"] == other["event_date"]:
        return 2
    return int(max(_gap(one, other), _gap(other, one)) <= NEAR_DAYS)


def _gap(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    start, end = one["date_start"], other["date_end"]
    return (start - end).days if isinstance(start, date) and isinstance(end, date) else 0


def _actors(one: Mapping[str, Any], other: Mapping[str, Any]) -> int:
    ours, theirs = ({row["actor1"], row["actor2"]} - {None} for row in (one, other))
    return 2 if ours == theirs else int(bool(ours & theirs))
