"""Long reports: days carried on, later incidents that stand alone, what lies too far back."""

from __future__ import annotations

from datetime import date

from etl.code import narrative
from etl.code.values import Evidence
from tests.code.test_merge import draft

PUBLISHED = date(2020, 5, 6)


def test_an_undated_incident_takes_the_day_told_before_it() -> None:
    first = draft(event_date=date(2020, 5, 5))
    first.evidence.append(Evidence("event_date", "text", 10, 17, "date:same_sentence"))
    undated = draft(dated=False, event_date=PUBLISHED)
    narrative.carry_days([first, undated], [], PUBLISHED)
    assert undated.day == date(2020, 5, 5)
    assert [e.rule for e in undated.evidence if e.column == "event_date"] == ["date:carried_on"]


def test_an_accord_keeps_the_reports_day() -> None:
    accord = draft(
        dated=False, event_date=PUBLISHED, event_type="Strategic developments", sub_event_type="Agreement"
    )
    narrative.carry_days([draft(), accord], [], PUBLISHED)
    assert accord.day == PUBLISHED


def test_what_lies_a_month_back_is_old() -> None:
    assert narrative.is_old(draft(event_date=date(2020, 4, 1)), PUBLISHED)
    assert not narrative.is_old(draft(event_date=date(2020, 4, 20)), PUBLISHED)


def test_a_further_incident_needs_a_place_of_its_own() -> None:
    sure = draft()
    assert narrative.stands_alone(sure)
    assert not narrative.stands_alone(draft(geo_precision=4))
    assert not narrative.stands_alone(draft(place_probability=0.1))


def test_the_attacker_is_a_party_to_the_accord() -> None:
    battle = draft(actor1="Military Forces of Iraq", actor1_id=None, inter1=1)
    accord = draft(
        event_type="Strategic developments",
        sub_event_type="Agreement",
        inter1=2,
        inter2=2,
        actor1="A",
        actor2="B",
    )
    battle.values["inter2"] = 2
    narrative.carry_sides([battle, accord], [])
    assert accord.values["actor1"] == "Military Forces of Iraq"
