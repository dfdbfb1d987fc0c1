from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.code.places.keys import article_forms, fold, is_latin


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Sana’a", "sanaa"),
        ("Xankəndi", "xankandi"),
        ("Port-au-Prince", "port au prince"),
        ("St. Petersburg", "st petersburg"),
        ("Saint Petersburg", "st petersburg"),
        ("Łódź", "lodz"),
        ("Bosnia and Herzegovina", "bosnia & herzegovina"),
        ("Москва", ""),
    ],
)
def test_fold(name: str, key: str) -> None:
    assert fold(name) == key


@given(st.text(max_size=40))
def test_fold_is_ascii_and_stable(name: str) -> None:
    key = fold(name)
    assert key.isascii()
    assert fold(key) == key


def test_article_forms() -> None:
    assert article_forms("ar raqqah") == ("al raqqah", "raqqah")
    assert article_forms("raqqah") == ()


def test_is_latin() -> None:
    assert is_latin("Şırnak") and not is_latin("Баку")
