"""Sides: candidates completed by the event's country, and the invariants that a pair must keep."""

from __future__ import annotations

from datetime import date

import pytest

from etl import paths
from etl.code.actors import ActorFinder
from etl.code.select.actors import Side, candidates, compatible, fallback

NAMES = {"ISR": "Israel", "PSE": "Palestine", "TUR": "Turkey", "SYR": "Syria"}


@pytest.fixture(scope="module")
def finder() -> ActorFinder:
    return ActorFinder.load(paths.reference())


def side(name: str, inter: int, span: tuple[int, int] | None = None) -> Side:
    return Side(name, None, inter, "named", span, "test")


def test_an_army_abroad_is_external_and_a_crowd_takes_the_country(finder: ActorFinder) -> None:
    text = "Turkish jets hit protesters in Syria."
    found = {s.name: s.inter for s in candidates(finder.find(text, date(2019, 1, 1)), "SYR", NAMES)}
    assert found["Military Forces of Turkey"] == 8
    assert found["Protesters (Syria)"] == 6
    assert found["Rioters (Syria)"] == 5
    assert found["Unidentified Armed Group (Syria)"] == 3


@pytest.mark.parametrize(
    ("event_type", "first", "second", "fits"),
    [
        ("Violence against civilians", 3, 7, True),
        ("Violence against civilians", 3, 1, False),
        ("Battles", 1, 2, True),
        ("Battles", 1, 7, False),
        ("Protests", 6, 1, True),
        ("Protests", 5, 6, False),
        ("Riots", 5, 1, True),
        ("Riots", 6, 1, False),
        ("Explosions/Remote violence", 7, 1, False),
    ],
)
def test_pairs_keep_the_invariants(event_type: str, first: int, second: int, fits: bool) -> None:
    assert compatible(side("A", first), side("B", second), event_type) is fits


def test_one_mention_is_not_both_sides() -> None:
    assert not compatible(side("A", 1, (0, 4)), side("B", 2, (0, 4)), "Battles")
    assert not compatible(side("A", 1), side("A", 1), "Battles")
    assert compatible(side("A", 4), side("A", 4), "Battles")


def test_where_no_pair_fits_the_generic_sides_do() -> None:
    sides = candidates([], "SYR", NAMES)
    for event_type in ("Battles", "Protests", "Riots", "Violence against civilians"):
        first, second = fallback(sides, event_type)
        assert compatible(first, second, event_type)
