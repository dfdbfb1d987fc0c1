"""Where a passage of several events is cut, and what each part is given."""

from __future__ import annotations

from datetime import date

import pytest

from etl import paths
from etl.code import cut
from etl.code.coder import Input, code
from etl.code.compose import survey
from etl.code.document import document
from etl.code.look import look
from etl.code.split import LISTED
from etl.code.syntax import sentences
from etl.code.tools import Tools
from etl.code.view import View

DAY = date(2016, 3, 9)


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools.load(paths.reference())


def view_of(text: str, tools: Tools) -> View:
    (view,) = look(document("r", DAY, None, text, None, sentences), tools)
    return view


def test_stretches_cover_a_text_in_order_and_break_at_clauses_that_start_something_else() -> None:
    text = (
        "A bomb killed two in Kano; gunmen shot a priest in Jos, while troops raided Biu. Nobody claimed it."
    )
    spans = list(cut.stretches_of(text, [(0, 80), (81, len(text))]))
    assert [text[a:b].strip() for a, b in spans] == [
        "A bomb killed two in Kano;",
        "gunmen shot a priest in Jos,",
        "while troops raided Biu.",
        "Nobody claimed it.",
    ]


def test_a_stretch_that_tells_no_event_belongs_to_the_one_before(tools: Tools) -> None:
    text = (
        "A suicide bomber killed 12 people at a market in Maiduguri. The president was on a visit to Paris. "
        "In Kano, gunmen shot dead 4 worshippers at a mosque."
    )
    view = view_of(text, tools)
    found = cut.pieces(cut.told_by(view, tools))
    assert [text[a:b].split()[0] for a, b in (p.span for p in found)] == ["A", "In"]
    assert found[0].span[1] == found[1].span[0]
    assert found[-1].span[1] == len(text)


def test_a_single_sentence_is_not_read_twice(tools: Tools) -> None:
    told, own = survey(view_of("Gunmen killed five policemen in Kano.", tools), tools)
    assert told == []
    assert [c.place.mention.text for c in own] == ["Kano"]


def test_each_part_has_its_own_toll_and_kind(tools: Tools) -> None:
    text = (
        "A suicide bomb attack on a police compound in Gardez kills at least 20 people, while in Ghazni "
        "gunmen storm a training centre and kill another 15 soldiers."
    )
    drafts = code(Input("r", DAY, text), tools).drafts
    assert [(d.values["location"], d.values["sub_event_type"], d.values["fatalities"]) for d in drafts] == [
        ("Gardez", "Suicide bomb", 20),
        ("Ghazni", "Armed clash", 15),
    ]


def test_a_part_without_a_place_lies_where_the_part_before_it_does(tools: Tools) -> None:
    text = (
        "Gunmen shot dead two traders in Sokoto on Tuesday. "
        "Separately, hundreds of demonstrators threw stones at police and burned tyres, wounding nine officers."
    )
    drafts = code(Input("r", DAY, text), tools).drafts
    assert {d.values["location"] for d in drafts} == {"Sokoto"}


def test_a_part_is_dated_by_its_own_words(tools: Tools) -> None:
    text = (
        "Gunmen shot dead two traders in Sokoto on Monday. "
        "In Kano, hundreds of people marched to the governor's office on Tuesday evening against the killings."
    )
    drafts = code(Input("r", DAY, text), tools).drafts
    days = {d.values["location"]: d.values["event_date"] for d in drafts}
    assert days == {"Sokoto": date(2016, 3, 7), "Kano": date(2016, 3, 8)}


def test_a_list_of_capitals_is_read_in_no_time() -> None:
    between = (
        " SAID THAT THE GUERRILLAS HAD ATTACKED THE POLICE STATION OF THE TOWN WITH MORTARS AND RIFLES x"
    )
    assert LISTED.match(between) is None
    assert LISTED.match(", CALI AND THE x") is None
    assert LISTED.match(", Cali and the town of ")


def test_a_town_that_is_only_visited_is_no_place_of_an_event(tools: Tools) -> None:
    text = (
        "Rebels captured the town of Kaga-Bandoro after heavy fighting with the army. "
        "The president met his military advisers in Bangui."
    )
    drafts = code(Input("r", DAY, text), tools).drafts
    assert [d.values["location"] for d in drafts] == ["Kaga-Bandoro"]
