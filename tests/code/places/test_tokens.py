from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from etl.code.places.tokens import is_title_case, is_upper, tokenise


def test_possessives_and_joints() -> None:
    tokens = tokenise("Iraq's Al-Anbar, St. Louis. Next")
    assert [(t.text, t.gap) for t in tokens] == [
        ("Iraq", "start"), ("Al", "space"), ("Anbar", "hyphen"), ("St", "comma"), ("Louis", "space"), ("Next", "start"),
    ]  # fmt: skip
    assert tokens[0].possessive and not tokens[1].possessive


def test_dotted_acronyms_are_one_word() -> None:
    assert [t.key for t in tokenise("the U.S. and the U.A.E.")] == ["the", "us", "&", "the", "uae"]


def test_case_of_the_whole_text() -> None:
    assert is_upper(tokenise("SHELLING HITS KHARKIV AGAIN"))
    assert is_title_case(tokenise("Shelling Hits Kharkiv Again Overnight"))
    assert not is_title_case(tokenise("Shelling hits Kharkiv again overnight"))


@given(st.text(max_size=120))
def test_tokens_are_slices_of_the_text(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end <= len(text)
        assert text[token.start : token.end] == token.text
        end = token.end
