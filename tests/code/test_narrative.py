"""Long reports: days carried on, later incidents that stand alone, what lies too far back."""

from __future__ import annotations

from datetime import date

from etl.code import narrative
from etl.code.values import Draft, Evidence
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


def _rebels(**change: object) -> Draft:
    made = draft(**{"actor1": "Rebel Forces (Afghanistan)", "actor1_id": None} | change)
    made.evidence.append(Evidence("actor1", "text", 90, 96, "generic:rebels"))
    return made


def test_rebels_without_a_name_are_the_one_group_that_the_report_names() -> None:
    named, nameless = draft(), _rebels()
    named.evidence.append(Evidence("actor1", "text", 3, 10, "registry"))
    narrative.carry_names([named, nameless])
    assert (nameless.values["actor1"], nameless.values["actor1_id"]) == ("Taliban", "taliban")
    assert [e.rule for e in nameless.evidence if e.column == "actor1"] == ["actor:carried_on"]


def test_of_two_named_groups_or_in_another_country_none_is_taken() -> None:
    other = draft(actor1="Islamic State", actor1_id="islamic-state")
    for drafts in ([draft(), other, _rebels()], [draft(iso3="PAK"), _rebels()]):
        narrative.carry_names(drafts)
        assert drafts[-1].values["actor1_id"] is None


def test_a_part_that_names_another_country_keeps_it() -> None:
    first, abroad = draft(), draft(geo_precision=4, iso3="PAK", country="Pakistan", location="Pakistan")
    abroad.anchor, first.anchor = ("text", 40, 50), ("text", 0, 10)
    abroad.evidence = [Evidence("country", "text", 41, 49, "place:only")]
    narrative.carry_place(abroad, [first], ("text", 0, 80))
    assert abroad.values["location"] == "Pakistan"
    abroad.evidence = [Evidence("country", None, None, None, "country:hint")]
    narrative.carry_place(abroad, [first], ("text", 0, 80))
    assert abroad.values["location"] == "Kabul"
