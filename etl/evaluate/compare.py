"""Field by field: what a coded event has right of the gold event that it is paired with."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from datetime import date

from etl.code.places.geometry import km
from etl.evaluate.event import Event
from etl.evaluate.names import same_actor

Verdicts = Mapping[str, bool | None]
"""Field -> right; None where the field does not apply to the gold event."""


def compare(gold: Event, coded: Event, published: date | None) -> dict[str, bool | None]:
    """The verdict on each field of FIELDS, in that order. `published`: the report's own day."""
    return {name: rule(gold, coded, published) for name, rule in FIELDS.items()}


def strict(verdicts: Verdicts) -> bool:
    """Type and country right, the day at most one off, and a gold place that is a town or district within 100 km."""
    needed = verdicts["event_type"] and verdicts["country"] and verdicts["event_date_1day"]
    return bool(needed) and verdicts["place_100km"] is not False


def affinity(verdicts: Verdicts) -> float:
    """How much speaks for pairing the two events: all that is strict 4, the type 2, other fields 1 or 0.5."""
    one = ("sub_event_type", "country", "event_date_1day", "place_100km", "fatalities")
    points = 4.0 * strict(verdicts) + 2.0 * bool(verdicts["event_type"])
    return points + sum(bool(verdicts[name]) for name in one) + 0.5 * bool(verdicts["actors_half"])


def _days(gold: Event, coded: Event) -> float:
    if gold.day is None or coded.day is None:
        return float("inf")
    return abs((gold.day - coded.day).days)


def _within(limit_km: float) -> Callable[[Event, Event, date | None], bool | None]:
    def rule(gold: Event, coded: Event, published: date | None) -> bool | None:
        if gold.geo_precision not in (1, 2):
            return None
        points = (gold.latitude, gold.longitude, coded.latitude, coded.longitude)
        known = [degrees for degrees in points if degrees is not None]
        return len(known) == 4 and km(*known) <= limit_km

    return rule


def _actors_right(gold: Event, coded: Event) -> int:
    """How many of the two sides are right, in the order that fits better."""
    (g1, g2), (c1, c2) = gold.actors, coded.actors
    return max(same_actor(g1, c1) + same_actor(g2, c2), same_actor(g1, c2) + same_actor(g2, c1))


def _moved(gold: Event, coded: Event, published: date | None) -> bool | None:
    """The day, for events whose day is not the report's own."""
    return None if published is None or gold.day == published else _days(gold, coded) == 0


def _stated(rule: Callable[[Event, Event], bool]) -> Callable[[Event, Event, date | None], bool | None]:
    """The rule, for events whose deaths the text states."""
    return lambda gold, coded, published: None if gold.fatalities is None else rule(gold, coded)


FIELDS: dict[str, Callable[[Event, Event, date | None], bool | None]] = {
    "event_type": lambda g, c, _: g.event_type == c.event_type,
    "sub_event_type": lambda g, c, _: g.sub_event_type == c.sub_event_type,
    "event_date": lambda g, c, _: _days(g, c) == 0,
    "event_date_moved": _moved,
    "event_date_1day": lambda g, c, _: _days(g, c) <= 1,
    "country": lambda g, c, _: g.iso3 == c.iso3,
    "place_25km": _within(25),
    "place_100km": _within(100),
    "fatalities": lambda g, c, _: g.fatalities == c.fatalities,
    "fatalities_low": _stated(lambda g, c: g.fatalities_low == c.fatalities_low),
    "fatalities_stated": _stated(lambda g, c: g.fatalities == c.fatalities),
    "injuries": lambda g, c, _: g.injuries == c.injuries,
    "actors": lambda g, c, _: _actors_right(g, c) == 2,
    "actors_half": lambda g, c, _: _actors_right(g, c) >= 1,
    "inter_pair": lambda g, c, _: Counter(g.inter) == Counter(c.inter),
    "civilian_targeting": lambda g, c, _: g.civilian_targeting == c.civilian_targeting,
}
"""The fields scored, with the rule that judges each."""
