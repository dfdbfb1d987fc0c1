from __future__ import annotations

import pytest

from etl.code.places import Gazetteer, ResolvedPlace, locate
from etl.code.places.geometry import km


def resolved(gazetteer: Gazetteer, text: str, **context: object) -> dict[str, ResolvedPlace]:
    return {r.mention.text: r for r in locate(gazetteer, text, **context)}  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "name", "iso3", "lat", "lon"),
    [
        ("Rebels entered Tripoli, Libya.", "Tripoli", "LBY", 32.89, 13.19),
        ("A bomb went off at a bank in Santiago.", "Santiago", "CHL", -33.46, -70.65),
        ("Rebels entered Tripoli, Lebanon.", "Tripoli", "LBN", 34.43, 35.84),
        ("Police fired on marchers in Hyderabad, Sindh.", "Hyderabad", "PAK", 25.39, 68.37),
        ("Police fired on marchers in Hyderabad, India.", "Hyderabad", "IND", 17.38, 78.46),
        ("A shooting in Atlanta, Georgia, left one dead.", "Georgia", "USA", 33.75, -84.39),
        ("A march in Tbilisi, Georgia, ended quietly.", "Georgia", "GEO", 42.2, 43.5),
        ("Talks were held in Geneva by Russia and the United States.", "Geneva", "CHE", 46.2, 6.15),
        ("Shells fell on Martuni and Askeran in Nagorno-Karabakh.", "Martuni", "AZE", 39.8, 47.11),
        ("A soldier was killed near Martuni, Armenia.", "Martuni", "ARM", 40.14, 45.3),
        ("Two people died in Alexandria and Cairo.", "Alexandria", "EGY", 31.2, 29.92),
        ("Guards shot a man in Washington, D.C. last night.", "Washington", "USA", 38.9, -77.04),
        ("Drones struck Donetsk as Russian forces advanced.", "Donetsk", "UKR", 48.0, 37.8),
    ],
)
def test_homonyms(gazetteer: Gazetteer, text: str, name: str, iso3: str, lat: float, lon: float) -> None:
    place = resolved(gazetteer, text)[name]
    assert place.iso3 == iso3
    assert place.place.feature == "country" or km(place.lat, place.lon, lat, lon) < 30


def test_hint_settles_what_the_text_leaves_open(gazetteer: Gazetteer) -> None:
    text = "A roadside bomb killed two in Tripoli."
    assert resolved(gazetteer, text, country_hint="LBN")["Tripoli"].iso3 == "LBN"
    assert resolved(gazetteer, text, demonym_countries={"LBY": 2})["Tripoli"].iso3 == "LBY"


@pytest.mark.parametrize(
    ("text", "name", "geo", "where"),
    [
        ("A bomb exploded in Kandahar.", "Kandahar", 1, 1),
        ("A bomb exploded near Kandahar.", "Kandahar", 2, 2),
        ("A bomb exploded in Kandahar province.", "Kandahar", 3, 4),
        ("A bomb exploded in Helmand.", "Helmand", 3, 4),
        ("A bomb exploded in Afghanistan.", "Afghanistan", 4, 6),
        ("A bomb exploded in southern Afghanistan.", "Afghanistan", 3, 5),
        ("A ship was hit in the Red Sea.", "Red Sea", 3, 7),
    ],
)
def test_precision(gazetteer: Gazetteer, text: str, name: str, geo: int, where: int) -> None:
    found = resolved(gazetteer, text)[name]
    assert (found.geo_precision, found.where_precision) == (geo, where)


def test_stated_distance_moves_the_point(gazetteer: Gazetteer) -> None:
    found = resolved(gazetteer, "A bomb exploded 20 km north of Baghdad.")["Baghdad"]
    assert km(found.lat, found.lon, found.place.lat, found.place.lon) == pytest.approx(20, abs=0.5)
    assert found.lat > found.place.lat


def test_a_place_outside_the_named_country_is_dropped(gazetteer: Gazetteer) -> None:
    assert "Arroyito" not in resolved(
        gazetteer, "An ambush near the village of Arroyito, in northern Paraguay."
    )


@pytest.mark.parametrize(
    ("text", "place_id"),
    [
        ("in Stepanakert", "tocsin:stepanakert"),
        ("in Khankendi", "tocsin:stepanakert"),
        ("in Xankəndi", "tocsin:stepanakert"),
        ("in Shushi", "tocsin:shusha"),
        ("in Shusha", "tocsin:shusha"),
        ("in Aghdara", "tocsin:martakert"),
        ("in Sugovushan", "tocsin:sugovushan"),
        ("in Madagiz", "tocsin:sugovushan"),
        ("in Berdzor", "tocsin:lachin"),
        ("in Karvachar", "tocsin:kalbajar"),
    ],
)
def test_both_sides_names_mean_one_place(gazetteer: Gazetteer, text: str, place_id: str) -> None:
    (found,) = locate(gazetteer, f"Shots were heard {text}.")
    assert found.place.place_id == place_id
    assert found.iso3 == "AZE"


def test_same_text_same_answer(gazetteer: Gazetteer) -> None:
    text = "Clashes in Homs, Hama and Idlib, Syria; a blast near Tyre in southern Lebanon."
    assert locate(gazetteer, text) == locate(Gazetteer.open(), text)
