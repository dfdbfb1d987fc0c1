"""The registries that resolution reads."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from etl.resolve import place_tables, read_control, read_sources
from etl.validate import gate
from schema import tables
from tests.resolve.build import coding

HEADER = "source_id,name,aliases,country,scale,partisan_to,partisan_note,url\n"


def test_publishers_are_known_by_name_id_and_alias(tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_text(
        HEADER + "az,Azernews,Azer News|AzN,AZE,National,AZE,,https://example.org\n", encoding="utf-8"
    )
    registry, names = read_sources(path)
    assert names["name"].to_list() == ["az", "azer news", "azernews", "azn"]
    assert registry["partisan_to"].to_list() == ["Azerbaijan"]


def test_one_name_of_two_publishers_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "sources.csv"
    path.write_text(
        HEADER + "a,The Star,,KEN,National,,,u\nb,Star,the star,MYS,National,,,u\n", encoding="utf-8"
    )
    with pytest.raises(ValueError, match="'the star' is a name of two publishers"):
        read_sources(path)


def test_the_registry_of_the_repository_can_be_read(root: Path) -> None:
    registry, names = read_sources(root / "dataset" / "reference" / "sources.csv")
    assert len(names) > len(registry) > 100


def test_control_has_both_powers_of_a_day_on_which_it_changed(root: Path) -> None:
    control = read_control(root / "dataset" / "reference")
    rows = control.filter(place_id="tocsin:stepanakert").sort("valid_from", nulls_last=False).to_dicts()
    assert rows[-1]["authority"] == "Azerbaijan" and rows[-1]["valid_from"] == date(2023, 9, 20)
    assert rows[-2]["valid_to"] == date(2023, 9, 20)


def test_the_places_of_codings_come_with_names_of_both_sides(root: Path) -> None:
    codings = tables.frame(
        "codings", [coding("a", place_id="tocsin:stepanakert"), coding("b", place_id=None)]
    )
    got = place_tables(codings, root / "dataset" / "reference")
    assert got["places"]["place_id"].to_list() == ["tocsin:stepanakert"]
    assert {"armenian", "azerbaijani"} & set(got["place_names"]["status"])
    for name, frame in got.items():
        gate(name, frame)
