"""Whatever the text: offsets are those of the text, mentions do not overlap, two runs agree."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from etl import paths
from etl.code.actors import ActorFinder, inter_at, with_country
from etl.code.actors.tokens import tokenize

FINDER = ActorFinder.load(paths.reference())
FORCES = [
    "Turkish",
    "Syrian",
    "US",
    "U.S.",
    "police",
    "soldiers",
    "Hamas",
    "Taliban",
    "rebels",
    "jets",
    "bomb",
]
OTHERS = [
    "people",
    "Shi‘ite",
    "UN peacekeepers",
    "al-Shabaab",
    "Séléka",
    "separatists",
    "Maoist",
    "Iraq",
    "(IS)",
]
LINKS = [
    "the",
    "of",
    "and",
    "loyal to",
    "pro",
    "anti",
    "-",
    "’s",
    "members",
    "12",
    "-backed",
    "protest",
    "led",
    "in",
]
NOISE = ["march", ",", ".", "İstanbul", "🙂", "ﬁre", "\n"]
WORDS = [*FORCES, *OTHERS, *LINKS, *NOISE]
TEXTS = st.one_of(st.text(max_size=80), st.lists(st.sampled_from(WORDS), max_size=25).map(" ".join))
DAYS = st.dates(date(1989, 1, 1), date(2030, 1, 1))


@settings(deadline=None, max_examples=200)
@given(TEXTS, DAYS)
def test_mentions_are_slices_in_order_without_overlap(text: str, day: date) -> None:
    last = 0
    for mention in FINDER.find(text, day):
        assert last <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        assert 1 <= mention.inter <= 8
        last = mention.end


@settings(deadline=None, max_examples=60)
@given(TEXTS, DAYS)
def test_two_finders_agree(text: str, day: date) -> None:
    assert FINDER.find(text, day) == ActorFinder(FINDER._lexicon).find(text, day)


@settings(deadline=None, max_examples=100)
@given(TEXTS, DAYS, st.sampled_from(sorted(FINDER.country_names)))
def test_with_country_is_idempotent_and_keeps_the_span(text: str, day: date, iso3: str) -> None:
    name = FINDER.country_names[iso3]
    for mention in FINDER.find(text, day):
        once = with_country(mention, iso3, name)
        assert with_country(once, iso3, name) == once
        assert (once.start, once.end) == (mention.start, mention.end)
        assert 1 <= inter_at(once, iso3) <= 8


@settings(deadline=None, max_examples=100)
@given(st.text(max_size=120))
def test_tokens_are_in_order_and_inside_the_text(text: str) -> None:
    last = 0
    for token in tokenize(text):
        assert last <= token.start < token.end <= len(text)
        assert token.key
        last = token.end


@pytest.mark.parametrize("words", [2_000, 8_000])
def test_long_texts_are_read(words: int) -> None:
    text = "Turkish-backed Syrian rebels and police " * (words // 5)
    assert len(FINDER.find(text, date(2019, 1, 1))) == 2 * (words // 5)
