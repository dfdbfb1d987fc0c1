"""The event's place among those named, and passages that tell several events."""

from __future__ import annotations

from datetime import date

import pytest

from etl import paths
from etl.code.coder import Input, code
from etl.code.tools import Tools


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools.load(paths.reference())


def places(text: str, tools: Tools) -> list[str]:
    return [d.values["location"] for d in code(Input("r", date(2016, 3, 9), text), tools).drafts]


def test_the_speakers_town_is_not_the_events(tools: Tools) -> None:
    text = "A roadside bomb killed three soldiers near Kidal on Tuesday, the defence ministry in Bamako said."
    assert places(text, tools) == ["Kidal"]


def test_a_capital_that_speaks_is_no_place(tools: Tools) -> None:
    text = (
        "Fifty Azerbaijani soldiers were killed in clashes with Armenian forces on the border, Baku said on Tuesday. "
        "Yerevan said that Azerbaijani artillery had fired first."
    )
    assert not {"Baku", "Yerevan"} & set(places(text, tools))
    assert places("Rockets hit a market in Baku on Tuesday, killing two people.", tools) == ["Baku"]


def test_two_sentences_with_two_towns_are_two_events_with_their_own_tolls(tools: Tools) -> None:
    text = (
        "A suicide bomber killed 12 people at a market in Maiduguri. In Kano, gunmen shot dead 4 worshippers."
    )
    coded = code(Input("r", date(2016, 3, 9), text), tools).drafts
    assert [(d.values["location"], d.values["fatalities"]) for d in coded] == [("Maiduguri", 12), ("Kano", 4)]


def test_no_place_is_a_country_never_its_capital(tools: Tools) -> None:
    coded = code(Input("r", date(2016, 3, 9), "Gunmen kill five policemen in Yemen."), tools).drafts
    assert [(d.values["geo_precision"], d.values["location"]) for d in coded] == [(4, "Yemen")]


def test_a_denial_and_a_toll_have_their_claimants(tools: Tools) -> None:
    text = (
        "Shelling killed 6 civilians in Horlivka on Monday, the separatists said. Ukraine's army denied it."
    )
    claims = [c for d in code(Input("r", date(2016, 3, 9), text), tools).drafts for c in d.claims]
    assert any(c.column == "fatalities" and c.value == "6" and c.claimant_name for c in claims)
