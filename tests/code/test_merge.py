"""The same incident told twice is one draft; what tells incidents apart keeps them apart."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from etl.code.merge import merge, same_incident
from etl.code.values import Draft, Evidence

KABUL = {
    "iso3": "AFG",
    "iso": 4,
    "country": "Afghanistan",
    "location": "Kabul",
    "latitude": 34.53,
    "longitude": 69.17,
}
HERAT = KABUL | {"location": "Herat", "latitude": 34.35, "longitude": 62.2}


def draft(**change: Any) -> Draft:
    values = KABUL | {
        "event_date": date(2020, 5, 4), "date_start": date(2020, 5, 4), "date_end": date(2020, 5, 4),
        "date_precision": 1, "dated": True, "event_type": "Battles", "sub_event_type": "Armed clash",
        "type_probability": 0.9,
        "actor1": "Taliban", "actor1_id": "taliban", "actor2": "Military Forces of Afghanistan", "actor2_id": None,
        "assoc_actor_1": None, "assoc_actor_2": None,
        "inter1": 2, "inter2": 1,
        "admin1": "Kabul", "admin2": None, "place_id": "p", "geonames_id": 1, "where_precision": 1, "geo_precision": 1,
        "place_probability": 0.9, "fatalities": None, "fatalities_low": None, "fatalities_high": None,
        "fatalities_basis": "not_reported", "injuries": None, "injuries_low": None, "injuries_high": None,
    }  # fmt: skip
    return Draft(values | change, [Evidence("location", "text", 0, 5, "place:only")], chance=0.9)


def alone(_: Draft) -> bool:
    return True


def test_a_later_toll_and_finer_place_are_filled_in() -> None:
    lead = draft(geo_precision=4, where_precision=6, location="Afghanistan", dated=False)
    detail = draft(fatalities=7, fatalities_low=7, fatalities_high=7, fatalities_basis="stated")
    kept, unsure = merge([lead, detail], alone)
    assert len(kept) == 1 and not unsure
    assert kept[0].values["location"] == "Kabul"
    assert kept[0].values["fatalities"] == 7
    assert kept[0].values["dated"]


@pytest.mark.parametrize(
    "change",
    [
        HERAT,
        {"event_date": date(2020, 5, 1)},
        {"event_type": "Protests", "sub_event_type": "Peaceful protest"},
        {"actor1": "Islamic State", "actor1_id": "islamic-state"},
        {"iso3": "PAK"},
    ],
)
def test_another_place_day_family_group_or_country_is_another_incident(change: dict[str, Any]) -> None:
    assert same_incident(draft(), draft())
    assert not same_incident(draft(), draft(**change))


def test_a_first_toll_is_not_overwritten() -> None:
    kept, _ = merge([draft(fatalities=7), draft(fatalities=9)], alone)
    assert kept[0].values["fatalities"] == 7


def test_an_unsure_further_incident_is_given_back() -> None:
    other = draft(**HERAT)
    kept, unsure = merge([draft(), other], lambda d: False)
    assert len(kept) == 1 and unsure == [other]


SUBURB = {"location": "Paghman", "place_id": "q", "latitude": 34.59, "longitude": 68.95}


@pytest.mark.parametrize(
    ("first", "later", "same"),
    [
        ({}, SUBURB, True),
        ({"fatalities": 20}, SUBURB | {"fatalities": 24}, True),
        ({"fatalities": 20}, SUBURB | {"fatalities": 3}, False),
        ({}, SUBURB | {"event_type": "Violence against civilians", "sub_event_type": "Attack"}, False),
        ({}, SUBURB | {"event_date": date(2020, 5, 5)}, False),
        ({}, {"event_date": date(2020, 5, 5)}, True),
    ],
)
def test_two_towns_near_each_other_have_an_incident_each_where_day_kind_or_toll_differ(
    first: dict[str, Any], later: dict[str, Any], same: bool
) -> None:
    assert same_incident(draft(**first), draft(**later)) is same


def test_a_headline_takes_the_kind_and_sides_of_a_surer_telling() -> None:
    headline = draft(
        type_probability=0.45,
        event_type="Explosions/Remote violence",
        sub_event_type="Air/drone strike",
        actor1="A",
    )
    kept, _ = merge([headline, draft(fatalities=7)], alone)
    assert len(kept) == 1
    assert (kept[0].values["sub_event_type"], kept[0].values["actor1"]) == ("Armed clash", "Taliban")
    assert kept[0].values["fatalities"] == 7
