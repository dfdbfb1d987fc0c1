from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl.code.places import Gazetteer


def names(gazetteer: Gazetteer, text: str, *, attributive: bool = False) -> list[str]:
    return [m.text for m in gazetteer.find(text) if attributive or not m.attributive]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A bomb went off in Mosul, Nineveh Governorate, Iraq.", ["Mosul", "Nineveh", "Iraq"]),
        ("Clashes spread from Deir ez-Zor to al-Hasakah.", ["Deir ez-Zor", "al-Hasakah"]),
        ("Gunmen fired near Ra’s al-‘Ayn in northern Syria.", ["Ra’s al-‘Ayn", "Syria"]),
        ("Police dispersed a march in São Paulo and N'Djamena.", ["São Paulo", "N'Djamena"]),
        ("Troops at the Hakari bridge closed the Lachin corridor.", ["Hakari bridge", "Lachin corridor"]),
        ("Rockets struck Simferopol International Airport.", ["Simferopol International Airport"]),
        ("SHELLING HITS KHARKIV IN UKRAINE, OFFICIALS SAY", ["KHARKIV", "UKRAINE"]),
        ("Two died in St. Petersburg on Monday.", ["St. Petersburg"]),
    ],
)
def test_places_are_found(gazetteer: Gazetteer, text: str, expected: list[str]) -> None:
    assert names(gazetteer, text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Iraqi and Thai officers met their Chinese colleagues.",
        "In May and in March the fighting paused; on Sunday it resumed.",
        "President Hassan Rouhani and General Ali Houston spoke.",
        "David Cameron said that Mr Lincoln would resign.",
        "Boko Haram and the Islamic State claimed the raids.",
        "The Bank of America and the New York Times declined to comment.",
        "Justice was served, the Supreme Court said.",
        "The Paris Agreement was signed.",
        "Southern leaders and Northern commanders met.",
    ],
)
def test_what_is_no_place(gazetteer: Gazetteer, text: str) -> None:
    assert names(gazetteer, text) == []


def test_qualifiers_are_marked(gazetteer: Gazetteer) -> None:
    marked = {m.text: m.attributive for m in gazetteer.find("Mumbai Police and Iran-backed men left Basra.")}
    assert marked == {"Mumbai": True, "Iran": True, "Basra": False}


@pytest.mark.parametrize(
    ("text", "relation", "distance"),
    [
        ("A mine exploded near Agdam.", "near", None),
        ("A mine exploded 20 km north of Baghdad.", "north of", 20.0),
        ("A mine exploded ten miles south-east of the city of Kirkuk.", "southeast of", 16.1),
        ("A mine exploded on the outskirts of Idlib.", "outside", None),
        ("Fighting goes on in northern Syria.", "north part", None),
        ("A mine exploded in Agdam.", None, None),
    ],
)
def test_relations(gazetteer: Gazetteer, text: str, relation: str | None, distance: float | None) -> None:
    (mention,) = gazetteer.find(text)
    assert (mention.relation, mention.distance_km) == (relation, distance)


def test_skipped_spans_are_left_alone(gazetteer: Gazetteer) -> None:
    text = "The Army of Syria shelled Homs."
    assert names(gazetteer, text, attributive=True) == ["Syria", "Homs"]
    assert [m.text for m in gazetteer.find(text, skip=[(4, 17)])] == ["Homs"]


WORDS = ("in", "near", "the", "Baghdad", "Al-", "Hassan", "'s", "of", "New York")
MARKS = (",", ".", "\n", "\x00", "ß", "İ", "—")


@settings(deadline=None, max_examples=150)
@given(st.lists(st.sampled_from(WORDS + MARKS) | st.text(max_size=5), max_size=25).map(" ".join))
def test_mentions_are_ordered_slices(gazetteer: Gazetteer, text: str) -> None:
    end = 0
    for mention in gazetteer.find(text):
        assert end <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert mention.candidates
        end = mention.end


@pytest.mark.parametrize("unit", ["Baghdad ", "in New York, ", "A.", "Al-", "San Jose, ", "in the ", " \n\t"])
def test_time_grows_with_length_only(gazetteer: Gazetteer, unit: str) -> None:
    gazetteer.find(unit * 50)
    started = time.perf_counter()
    gazetteer.find(unit * 4000)
    assert time.perf_counter() - started < 6.0


def test_every_country_is_known_by_a_name(gazetteer: Gazetteer) -> None:
    from etl.code.places.raw import countries_csv, folder, rows

    short = {r["iso3"]: r["name"] for r in rows(folder() / "country_names.csv") if r["status"] == "short"}
    for row in rows(countries_csv()):
        named = gazetteer.named(row["name"]) or gazetteer.named(short[row["iso3"]])
        assert row["iso3"] in {p.iso3 for p in named if p.feature == "country"}, row["name"]
