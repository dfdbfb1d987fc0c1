"""What the actor finder makes of phrases: names, countries, kinds, days."""

from __future__ import annotations

from datetime import date

import pytest

from etl import paths
from etl.code.actors import (
    ActorFinder,
    ActorMention,
    Regimes,
    as_crowd,
    as_military,
    inter_at,
    with_country,
)

DAY = date(2015, 6, 1)


@pytest.fixture(scope="module")
def finder() -> ActorFinder:
    return ActorFinder.load(paths.reference())


def names(finder: ActorFinder, text: str, day: date = DAY) -> list[str]:
    return [m.name for m in finder.find(text, day)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Turkish jets", "Military Forces of Turkey"),
        ("Iraqi government troops", "Military Forces of Iraq"),
        ("Turkish-backed Syrian rebels", "Rebel Forces (Syria)"),
        ("a U.S. drone strike", "Military Forces of United States"),
        ("police in Karachi", "Police Forces"),
        ("the army", "Military Forces"),
        ("Israeli settlers", "Settlers (Israel)"),
        ("Shi'ite pilgrims", "Civilians"),
        ("Pakistan Army", "Military Forces of Pakistan"),
        ("ISIL militants", "Islamic State"),
        ("suspected Boko Haram gunmen", "Boko Haram"),
        ("members of the Taliban", "Taliban"),
        ("a suicide bomber", "Unidentified Armed Group"),
        ("Armed Forces of the Philippines", "Military Forces of Philippines"),
        ("soldiers of the Syrian army", "Military Forces of Syria"),
        ("five Palestinians", "Civilians (Palestine)"),
        ("Al-Qaeda-linked militants", "Unidentified Armed Group"),
        ("anti-Taliban militia", "Unidentified Armed Group"),
        ("residents of Gaza", "Civilians (Palestine)"),
        ("riot police", "Police Forces"),
        ("student protesters", "Protesters"),
        ("Colombian guerrillas", "Rebel Forces (Colombia)"),
    ],
)
def test_a_phrase_is_one_actor(finder: ActorFinder, text: str, expected: str) -> None:
    assert names(finder, text) == [expected]


@pytest.mark.parametrize("form", ["al Shabaab", "al-Shabab", "Al-Shabaab", "al‑Shabaab", "AL-SHABAAB"])
def test_spellings_of_a_name(finder: ActorFinder, form: str) -> None:
    text = form if form.isupper() else f"Fighters of {form} seize the town"
    assert "Al Shabaab" in names(finder, text)


@pytest.mark.parametrize(
    ("text", "day", "name", "inter"),
    [
        ("the Taliban", date(2021, 8, 14), "Taliban", 2),
        ("the Taliban", date(2021, 8, 15), "Taliban", 1),
        ("the SPLA", date(2010, 1, 1), "Sudan People's Liberation Army", 2),
        ("the SPLA", date(2012, 1, 1), "Military Forces of South Sudan", 1),
        ("the Rapid Support Forces", date(2021, 1, 1), "Rapid Support Forces", 1),
        ("the Rapid Support Forces", date(2023, 5, 1), "Rapid Support Forces", 2),
        ("the Artsakh Defence Army", date(2020, 10, 1), "Artsakh Defence Army", 2),
        ("the US-led coalition", date(2005, 1, 1), "Coalition Forces", 8),
        ("the US-led coalition", date(2016, 1, 1), "Global Coalition Against Daesh", 8),
    ],
)
def test_a_name_means_what_it_meant_that_day(
    finder: ActorFinder, text: str, day: date, name: str, inter: int
) -> None:
    [mention] = finder.find(text, day)
    assert (mention.name, mention.inter) == (name, inter)


def test_a_group_that_is_gone_keeps_its_name(finder: ActorFinder) -> None:
    assert names(finder, "the Tamil Tigers", date(2024, 1, 1)) == ["Liberation Tigers of Tamil Eelam"]
    assert names(finder, "The opposition coalition", date(2024, 1, 1)) == []


def test_a_word_is_not_an_abbreviation(finder: ActorFinder) -> None:
    assert names(finder, "it is a mend of us") == []
    assert names(finder, "IS fighters and US troops") == ["Islamic State", "Military Forces of United States"]
    assert names(finder, "In March the turkey was eaten") == []


def test_capital_letters_alone_do_not_hide_an_actor(finder: ActorFinder) -> None:
    found = names(finder, "TURKISH SOLDIERS KILL PKK MILITANTS IN IRAQ AS IT IS RAINING")
    assert found == ["Military Forces of Turkey", "PKK"]


def test_a_head_is_shared_across_and(finder: ActorFinder) -> None:
    assert names(finder, "Indian and Chinese soldiers clash") == [
        "Military Forces of India",
        "Military Forces of China",
    ]


def test_a_country_acts_or_is_a_place(finder: ActorFinder) -> None:
    text = "Turkey says that it hit Kobani, Syria, from the air over Jordan, and between Iran and Iraq"
    assert names(finder, text)[0] == "Government of Turkey"
    assert "Government of Syria" not in names(finder, text)
    assert "Government of Iraq" not in names(finder, text)


def only(finder: ActorFinder, text: str, day: date = DAY) -> ActorMention:
    [mention] = finder.find(text, day)
    return mention


def test_with_country_completes_generic_names_only(finder: ActorFinder) -> None:
    assert with_country(only(finder, "gunmen"), "IRQ", "Iraq").name == "Unidentified Armed Group (Iraq)"
    assert with_country(only(finder, "police"), "IRQ", "Iraq").name == "Police Forces of Iraq"
    assert with_country(only(finder, "Hamas"), "PSE", "Palestine").name == "Hamas"
    assert with_country(only(finder, "Turkish jets"), "SYR", "Syria").name == "Military Forces of Turkey"


def test_with_country_reads_a_name_by_the_event(finder: ActorFinder) -> None:
    assert with_country(only(finder, "UN peacekeepers"), "MLI", "Mali").name == "MINUSMA"
    assert with_country(only(finder, "UN peacekeepers"), "COD", "x").name == "MONUSCO"
    separatists = only(finder, "armed separatists", date(2023, 1, 1))
    assert with_country(separatists, "CMR", "Cameroon").name == "Ambazonian Separatists"
    assert with_country(separatists, "BRA", "Brazil").name == "Separatists (Brazil)"


def test_a_state_abroad_is_external(finder: ActorFinder) -> None:
    jets = only(finder, "Turkish jets")
    assert (inter_at(jets, "TUR"), inter_at(jets, "SYR")) == (1, 8)
    assert inter_at(only(finder, "Hezbollah"), "SYR") == 2
    assert inter_at(only(finder, "Israel Defense Forces"), "PSE") == 8


def test_a_state_in_violence_is_its_army(finder: ActorFinder) -> None:
    assert as_military(only(finder, "Israel"), "Israel").name == "Military Forces of Israel"
    assert as_military(only(finder, "Hamas"), "Israel").name == "Hamas"
    forces = with_country(only(finder, "security forces"), "IRQ", "Iraq")
    assert as_military(forces, "Iraq").name == "Military Forces of Iraq"
    assert as_military(only(finder, "Iraqi police"), "Iraq").name == "Police Forces of Iraq"


def test_a_crowd_takes_the_part_that_the_event_gives_it(finder: ActorFinder) -> None:
    rioters = as_crowd(with_country(only(finder, "demonstrators"), "TGO", "Togo"), "rioters")
    assert (rioters.name, rioters.inter, rioters.kind) == ("Rioters (Togo)", 5, "rioters")
    assert as_crowd(only(finder, "protesters"), "civilians").name == "Civilians"
    assert as_crowd(only(finder, "Hamas"), "rioters").name == "Hamas"


def test_the_soldiers_are_those_just_named(finder: ActorFinder) -> None:
    found = finder.find("Turkish jets hit a village in Iraq, and soldiers entered it.", DAY)
    assert {m.name for m in found if m.kind == "military"} == {"Military Forces of Turkey"}
    assert found[-1].rule.endswith("+antecedent")


def test_people_with_arms_are_not_civilians(finder: ActorFinder) -> None:
    assert names(finder, "armed Palestinians") == ["Unidentified Armed Group (Palestine)"]


def test_regime_years_by_day() -> None:
    regimes = Regimes.load(paths.reference())
    assert regimes.label("AZE", date(2020, 10, 1)) == "(2003-)"
    assert regimes.label("ARM", date(2016, 4, 2)) == "(2008-2018)"
    assert regimes.label("XXX", date(2020, 1, 1)) == ""
