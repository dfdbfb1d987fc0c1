"""What becomes one event, what stays two, and what the merged columns hold."""

from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from etl.publish import complete_events
from etl.validate import gate
from tests.resolve.build import RELEASE, claim, coding, report, run, toll

THREE = [report("a"), report("b", "Baku Times"), report("c", "The Globe")]


def test_reports_of_one_incident_are_one_event_with_all_sources() -> None:
    got = run(THREE, [coding("a", **toll(3)), coding("b"), coding("c", **toll(5))])
    (event,) = got.events.to_dicts()
    assert event["event_id_cnty"] == "AZE1"
    assert (event["n_reports"], event["n_independent_sources"]) == (3, 3)
    assert event["source"] == "Baku Times; The Globe; The Wire"
    assert event["source_scale"] == "International-National"
    assert (event["fatalities"], event["fatalities_low"], event["fatalities_high"]) == (3, 3, 5)
    assert event["claims_conflict"] and not event["partisan_only"]
    assert got.codings["event_id_cnty"].to_list() == ["AZE1"] * 3
    gate("events", complete_events(got.events, RELEASE))
    gate("codings", got.codings)
    gate("reports", got.reports)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"event_date": date(2023, 9, 20)}, "another day"),
        ({"place_id": "askeran", "latitude": 39.94, "longitude": 46.83}, "another town"),
        ({"iso": 51, "country": "Armenia"}, "another country"),
        ({"actor1": "Military Forces of Georgia (2003-)", "actor1_id": "ge",
          "actor2": None, "actor2_id": None, "inter2": None,
          "event_type": "Explosions/Remote violence", "sub_event_type": "Grenade"},
         "other parties"),
        ({"event_type": "Protests", "sub_event_type": "Peaceful protest", "actor1": "Protesters (Azerbaijan)",
          "inter1": 6, "actor2": None, "actor2_id": None, "inter2": None}, "another family"),
    ],
)  # fmt: skip
def test_what_differs_stays_apart(values: dict[str, Any], why: str) -> None:
    got = run(THREE[:2], [coding("a"), coding("b", **values)])
    assert len(got.events) == 2, why


def test_two_codings_of_one_report_never_merge() -> None:
    got = run(THREE[:2], [coding("a", 1), coding("a", 2), coding("b", 1), coding("b", 2)])
    events = got.codings.group_by("event_id_cnty").agg("coding_id").sort("event_id_cnty")
    assert events["coding_id"].to_list() == [["a#1", "b#1"], ["a#2", "b#2"]]


def test_the_sides_of_a_battle_may_be_named_in_either_order_but_not_those_of_an_attack() -> None:
    swapped = {
        "actor1": "Artsakh Defence Army", "actor1_id": "artsakh-army", "inter1": 2,
        "actor2": "Military Forces of Azerbaijan (2003-)", "actor2_id": "az-military", "inter2": 1,
    }  # fmt: skip
    assert len(run(THREE[:2], [coding("a"), coding("b", **swapped)]).events) == 1
    shelling = {
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
    }
    got = run(THREE[:2], [coding("a", **shelling), coding("b", **shelling, **swapped)])
    assert len(got.events) == 2


def test_a_shelling_told_as_a_battle_elsewhere_may_have_its_sides_in_either_order() -> None:
    shelling = {
        "event_type": "Explosions/Remote violence", "sub_event_type": "Shelling/artillery/missile attack",
        "actor1": "Artsakh Defence Army", "actor1_id": "artsakh-army", "inter1": 2,
        "actor2": "Military Forces of Azerbaijan (2003-)", "actor2_id": "az-military", "inter2": 1,
    }  # fmt: skip
    assert run(THREE[:2], [coding("a"), coding("b", **shelling)]).events["event_type"].to_list() == [
        "Battles"
    ]


def test_one_toll_at_one_place_and_day_is_one_incident_whatever_is_said_of_its_parties() -> None:
    attack = {
        "event_type": "Violence against civilians", "sub_event_type": "Attack", "actor1": "Somebody", "actor1_id": None,
        "actor2": "Civilians (Azerbaijan)", "actor2_id": None, "inter2": 7, "civilian_targeting": "Civilians targeted",
    }  # fmt: skip
    for deaths, injuries, events in ((4, (1, 1), 1), (4, (None, 2), 1), (4, (1, 2), 2), (1, (None, None), 2)):
        first, second = ({"injuries": n, "injuries_low": n, "injuries_high": n} for n in injuries)
        codings = [coding("a", **toll(deaths), **first), coding("b", **attack, **toll(deaths), **second)]
        assert len(run(THREE[:2], codings).events) == events, (deaths, injuries)


def test_battles_win_over_shelling_and_riots_over_protests() -> None:
    shelling = {
        "event_type": "Explosions/Remote violence",
        "sub_event_type": "Shelling/artillery/missile attack",
    }
    (event,) = run(THREE[:2], [coding("a", **shelling, **toll(2)), coding("b")]).events.to_dicts()
    assert (event["event_type"], event["fatalities_best"]) == ("Battles", 2)
    crowd = {"actor2": None, "actor2_id": None, "inter2": None, "actor1_id": None}
    protest = {
        "event_type": "Protests",
        "sub_event_type": "Peaceful protest",
        "actor1": "Protesters (X)",
        "inter1": 6,
    }
    riot = {
        "event_type": "Riots",
        "sub_event_type": "Violent demonstration",
        "actor1": "Rioters (X)",
        "inter1": 5,
    }
    got = run(THREE[:2], [coding("a", **crowd, **protest), coding("b", **crowd, **riot)])
    assert got.events["actor1"].to_list() == ["Rioters (X)"]


def test_a_chain_does_not_pull_two_incidents_together() -> None:
    """A fits B and B fits C, but A and C lie too far apart: never all three."""
    near = {"where_precision": 2, "place_id": None, "geo_precision": 2}
    got = run(
        THREE,
        [
            coding("a", latitude=39.70, **near),
            coding("b", latitude=39.82, **near),
            coding("c", latitude=39.94, **near),
        ],
    )
    assert sorted(got.events["n_reports"]) == [1, 2]


REGION = {"where_precision": 4, "geo_precision": 3, "place_id": "khojavend", "location": "Khojavend"}


def test_a_vague_coding_joins_the_one_precise_event_that_it_fits() -> None:
    (event,) = run(THREE[:2], [coding("a", **REGION, **toll(2)), coding("b", **toll(2))]).events.to_dicts()
    assert (event["location"], event["where_precision"]) == ("Martuni", 1)


def test_a_vague_coding_does_not_guess_between_two() -> None:
    other = {"place_id": "chartar", "location": "Chartar", "latitude": 39.76, "longitude": 47.02}
    got = run(THREE, [coding("a"), coding("b", **other), coding("c", **REGION)])
    assert len(got.events) == 3


def test_country_only_and_year_only_stay_codings() -> None:
    got = run(
        THREE[:2],
        [
            coding("a", geo_precision=4, where_precision=6),
            coding("b", date_precision=5, time_precision=None, date_start=date(2023, 1, 1)),
        ],
    )
    assert got.events.is_empty()
    assert got.codings["event_id_cnty"].to_list() == [None, None]
    assert got.rejected["reason"].to_list() == ["country_only", "year_only"]
    gate("rejected", got.rejected)


def test_evidence_names_the_coding_of_each_column() -> None:
    got = run(THREE[:2], [coding("a", **toll(3)), coding("b", **toll(5))])
    evidence = {row["column"]: row["coding_id"] for row in got.event_evidence.to_dicts()}
    assert (evidence["fatalities_low"], evidence["fatalities_high"]) == ("a#1", "b#1")
    assert {"event_date", "event_type", "location", "actor1", "fatalities_best"} <= evidence.keys()


def test_nothing_depends_on_the_order_of_rows() -> None:
    reports = [
        report(f"r{n}", p) for n, p in enumerate(("The Wire", "Baku Times", "The Globe", "Nobody") * 5)
    ]
    draw = random.Random(1)
    codings = [
        coding(r.report_id, n, where_precision=draw.choice((1, 2)), latitude=39.8 + draw.random() / 5,
               place_id=None, **toll(draw.randrange(6)))
        for r in reports for n in (1, 2)
    ]  # fmt: skip
    claims = [
        claim(c["coding_id"], draw.choice(("A", "B")), "fatalities", str(draw.randrange(5))) for c in codings
    ]
    first = run(reports, codings, claims)
    for rows in (reports, codings, claims):
        draw.shuffle(rows)
    second = run(reports, codings, claims)
    for name in ("events", "codings", "event_evidence", "rejected"):
        assert getattr(first, name).equals(getattr(second, name)), name
    gate("events", complete_events(first.events, RELEASE))


def test_control_is_who_held_the_place_on_the_day_where_that_is_not_the_state() -> None:
    got = run(THREE[:2], [coding("a"), coding("b", event_date=date(2023, 9, 20))])
    assert got.events.sort("event_date")["control"].to_list() == ["Artsakh", None]
    rules = [row["rule"] for row in got.event_evidence.to_dicts() if row["column"] == "control"]
    assert rules == ["dated_control"]
