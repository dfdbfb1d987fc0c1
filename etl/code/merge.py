"""The same incident told again in a report becomes one draft: what the later telling adds is filled in."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from etl.code.places.geometry import km
from etl.code.values import Draft

VIOLENT = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
DEMONSTRATION = frozenset({"Protests", "Riots"})
NEAR_KM = 30.0
UNSURE = 0.6
"""A type below this probability gives way to a surer telling's."""
RISEN = 1.5
"""A later count of the same dead is at most this many times the earlier."""
SAME_KM = 2.0
"""Two names this near are one place."""
DAYS = 1

_PLACE = (
    "country", "location", "iso3", "iso", "admin1", "admin2", "place_id", "geonames_id", "latitude", "longitude",
    "where_precision", "geo_precision", "place_probability",
)  # fmt: skip
_TOLL = {
    "fatalities": ("fatalities", "fatalities_low", "fatalities_high", "fatalities_basis"),
    "injuries": ("injuries", "injuries_low", "injuries_high"),
}
_KIND = (
    "event_type", "sub_event_type", "type_probability", "civilian_targeting", "actor1", "actor1_id", "assoc_actor_1",
    "inter1", "actor2", "actor2_id", "assoc_actor_2", "inter2",
)  # fmt: skip
_DATE = ("event_date", "date_start", "date_end", "date_precision", "dated")


def merge(drafts: Iterable[Draft], alone: Callable[[Draft], bool]) -> tuple[list[Draft], list[Draft]]:
    """(one draft an incident, in order of first telling; those after the first that are not `alone` told surely)."""
    kept: list[Draft] = []
    unsure: list[Draft] = []
    for draft in drafts:
        same = next((k for k in kept if same_incident(k, draft)), None)
        if same is not None:
            _fill(same, draft)
        elif not kept or alone(draft):
            kept.append(draft)
        else:
            unsure.append(draft)
    return kept, unsure


def same_incident(a: Draft, b: Draft) -> bool:
    """Whether a later draft can be the same incident: family of types, day and place do not tell them apart."""
    return _same_family(a, b) and _same_day(a, b) and _same_place(a, b) and _same_sides(a, b)


def _same_family(a: Draft, b: Draft) -> bool:
    ta, tb = a.values["event_type"], b.values["event_type"]
    if ta == tb:
        return bool(
            ta != "Strategic developments" or a.values["sub_event_type"] == b.values["sub_event_type"]
        )
    return any(ta in f and tb in f for f in (VIOLENT, DEMONSTRATION))


def _same_day(a: Draft, b: Draft) -> bool:
    """Days that are both stated tell incidents apart, but for a night between two at one place."""
    if not b.values["dated"] or not a.values["dated"]:
        return True
    apart = abs((a.day - b.day).days)
    return apart == 0 or (apart <= DAYS and not _two_towns(a, b))


def _same_place(a: Draft, b: Draft) -> bool:
    """A later telling that names only a country adds to what was told; a region and a town are one place for
    incidents of one type."""
    if b.precision == 4:
        return True
    if a.values["iso3"] != b.values["iso3"]:
        return False
    if a.precision == 4:
        return True
    if 3 in (a.precision, b.precision):
        near = a.values["admin1"] == b.values["admin1"] or _km(a, b) < 5 * NEAR_KM
        open_kind = a.precision == b.precision and (_unsure(a) or _unsure(b))
        return near and (a.values["event_type"] == b.values["event_type"] or open_kind)
    return _km(a, b) < NEAR_KM and not (_two_towns(a, b) and _tell_apart(a, b))


def _unsure(draft: Draft) -> bool:
    """Whether a telling leaves its kind of event open, as a headline does."""
    return float(draft.values["type_probability"]) < UNSURE


def _two_towns(a: Draft, b: Draft) -> bool:
    """Whether both name a place, and not the same."""
    exact = a.precision <= 2 and b.precision <= 2
    return exact and a.values["place_id"] != b.values["place_id"] and _km(a, b) > SAME_KM


def _tell_apart(a: Draft, b: Draft) -> bool:
    """Whether tolls or kinds of violence say that two neighbouring places had an incident each. A toll that only
    rose is told again."""
    deaths = (a.values["fatalities"], b.values["fatalities"])
    if None not in deaths and max(deaths) > RISEN * min(deaths):
        return True
    return bool(a.values["sub_event_type"] != b.values["sub_event_type"])


def _km(a: Draft, b: Draft) -> float:
    va, vb = a.values, b.values
    return km(va["latitude"], va["longitude"], vb["latitude"], vb["longitude"])


def _same_sides(a: Draft, b: Draft) -> bool:
    """Named groups on the first side must not differ where the days or places are stated for both."""
    ia, ib = a.values["actor1_id"], b.values["actor1_id"]
    if ia is None or ib is None or ia == ib:
        return True
    return ia == b.values["actor2_id"] or ib == a.values["actor2_id"] or 4 in (a.precision, b.precision)


def _fill(a: Draft, b: Draft) -> None:
    """Takes from `b` what `a` lacks: a finer place, a stated day, a sure kind, a toll, its claims; the evidence comes
    along."""
    if b.precision < a.precision and b.values["iso3"] == a.values["iso3"]:
        take_place(a, b)
    if b.values["dated"] and not a.values["dated"]:
        _take(a, b, _DATE, ("event_date",))
    if _unsure(a) and not _unsure(b):
        _take(a, b, _KIND, ("event_type", "sub_event_type", "actor1", "actor2", "civilian_targeting"))
    for column, columns in _TOLL.items():
        if a.values[column] is None and b.values[column] is not None:
            _take(a, b, columns, (column,))
    a.claims += b.claims
    a.chance = max(a.chance, b.chance)


def take_place(a: Draft, b: Draft) -> None:
    """Gives `a` the place of `b`, with its evidence."""
    _take(a, b, _PLACE, ("location", "country"))


def _take(a: Draft, b: Draft, columns: tuple[str, ...], reasons: tuple[str, ...]) -> None:
    a.values |= {c: b.values[c] for c in columns if c in b.values}
    a.evidence = [e for e in a.evidence if e.column not in reasons]
    a.evidence += [e for e in b.evidence if e.column in reasons]
