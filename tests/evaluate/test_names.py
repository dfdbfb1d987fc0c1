"""Which names mean the same actor."""

from __future__ import annotations

import pytest

from etl.evaluate.names import kind, same_actor, words

SAME = [
    ("Military Forces of Mali (2020-2021)", "Military Forces of Mali"),
    ("Military Forces of Mali", "Government of Mali"),
    ("Police Forces of Chile", "Security forces (Chile)"),
    ("Protesters (Peru)", "protesters peru"),
    ("Unidentified Armed Group (Iraq)", "Unidentified gunmen (Iraq)"),
    ("Islamic State", "Islamic State in Iraq"),
    ("FARC", "Fuerzas Armadas Revolucionarias Colombia"),
    ("Al-Shabab", "Al Shabaab"),
    (None, None),
    ("", None),
]
DIFFERENT = [
    ("Military Forces of Mali", "Military Forces of Niger"),
    ("Military Forces of Mali", "Police Forces of Mali"),
    ("Protesters (Peru)", "Rioters (Peru)"),
    ("Civilians (Peru)", "Civilians"),
    ("Hamas", "Hezbollah"),
    ("Taliban", None),
    ("The Armed Group", "Taliban"),
]


@pytest.mark.parametrize(("one", "other"), SAME)
def test_the_same(one: str | None, other: str | None) -> None:
    assert same_actor(one, other) and same_actor(other, one)


@pytest.mark.parametrize(("one", "other"), DIFFERENT)
def test_not_the_same(one: str | None, other: str | None) -> None:
    assert not same_actor(one, other) and not same_actor(other, one)


def test_words_and_kind() -> None:
    assert words("The Army of the X (1999-)") == ("army", "x")
    assert kind(words("Armed Forces of Chad")) == "military"
    assert kind(words("Lord's Resistance")) is None
