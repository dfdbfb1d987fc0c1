"""Derived columns, against ACLED's and UCDP's tables."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schema import derive
from schema.vocabulary import UnknownCode, codes, register

INTER = st.integers(1, 8)


@given(INTER, INTER)
def test_interaction_is_symmetric_and_in_its_vocabulary(one: int, two: int) -> None:
    code = derive.interaction(one, two)
    assert code == derive.interaction(two, one) == 10 * min(one, two) + max(one, two)
    assert code in codes("interactions")


@given(INTER)
def test_sole_actor(one: int) -> None:
    assert derive.interaction(one, None) == 10 * one
    assert derive.interaction_label(10 * one) == f"{derive.inter_label(one)} only"


@given(INTER, INTER)
def test_label_has_the_lower_code_first_but_for_78(one: int, two: int) -> None:
    low, high = sorted((one, two))
    if (low, high) == (7, 8):
        low, high = high, low
    label = derive.interaction_label(derive.interaction(one, two))
    assert label == f"{derive.inter_label(low)}-{derive.inter_label(high)}"


def test_78() -> None:
    assert derive.interaction_label(78) == "External/Other forces-Civilians"


def test_unknown_inter_raises() -> None:
    for bad in (0, 9):
        with pytest.raises(UnknownCode):
            derive.interaction(bad, None)
        with pytest.raises(UnknownCode):
            derive.inter_label(bad)
    assert derive.inter_label(None) is None


@pytest.mark.parametrize(
    ("sub_event_type", "event_type", "disorder"),
    [
        ("Armed clash", "Battles", "Political violence"),
        ("Excessive force against protesters", "Protests", "Political violence; Demonstrations"),
        ("Peaceful protest", "Protests", "Demonstrations"),
        ("Violent demonstration", "Riots", "Demonstrations"),
        ("Mob violence", "Riots", "Political violence"),
        ("Suicide bomb", "Explosions/Remote violence", "Political violence"),
        ("Agreement", "Strategic developments", "Strategic developments"),
    ],
)
def test_types(sub_event_type: str, event_type: str, disorder: str) -> None:
    assert derive.event_type(sub_event_type) == event_type
    assert derive.disorder_type(sub_event_type) == disorder


def test_precisions() -> None:
    assert [derive.time_precision(code) for code in range(1, 6)] == [1, 2, 2, 3, None]
    assert [derive.geo_precision(code) for code in range(1, 8)] == [1, 2, 2, 3, 3, 4, None]
    with pytest.raises(UnknownCode):
        derive.time_precision(6)
    with pytest.raises(UnknownCode):
        derive.geo_precision(0)


def test_countries() -> None:
    assert derive.iso("Azerbaijan") == 31
    assert derive.country(51) == "Armenia"
    assert derive.country_of("AZE") == ("Azerbaijan", 31)
    assert derive.region(31) == "Caucasus and Central Asia"
    for unknown in (
        lambda: derive.iso("Atlantis"),
        lambda: derive.region(1000),
        lambda: derive.country_of("XXX"),
    ):
        with pytest.raises(UnknownCode, match=r"countries\.csv"):
            unknown()


def test_every_country_round_trips() -> None:
    for row in register("countries"):
        assert derive.country(derive.iso(row["name"])) == row["name"]


@given(st.dates(date(1900, 1, 1), date(2100, 12, 30)))
def test_partial_days(day: date) -> None:
    for written in (f"{day:%Y}", f"{day:%Y-%m}", f"{day:%Y-%m-%d}"):
        first, last = derive.first_day(written), derive.last_day(written)
        assert first <= day <= last
        assert str(first - timedelta(days=1))[: len(written)] != written
        assert str(last + timedelta(days=1))[: len(written)] != written


def test_no_day() -> None:
    for written in ("", "20x", "2020-13", "2020-02-30"):
        with pytest.raises(ValueError, match=r".+"):
            derive.first_day(written)
