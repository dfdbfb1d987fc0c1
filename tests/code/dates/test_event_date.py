"""Which date an event's trigger gets, one row a case: the text, the trigger (its nth place), the date and the rule."""

from __future__ import annotations

import csv
import re
from datetime import date
from pathlib import Path

import pytest

from etl.code.dates import event_date, event_date_among, find_dates

ROWS = list(csv.DictReader((Path(__file__).parent / "bindings.csv").open(encoding="utf-8", newline="")))


def _sentences(text: str) -> list[tuple[int, int]]:
    return [m.span() for m in re.finditer(r"[^.]+\.", text)]


def _trigger(text: str, word: str, nth: int) -> tuple[int, int]:
    return [m.span() for m in re.finditer(word, text)][nth - 1]


@pytest.mark.parametrize("row", ROWS, ids=[f"{r['text']} [{r['trigger']} {r['nth']}]" for r in ROWS])
def test_binding(row: dict[str, str]) -> None:
    text, published = row["text"], date.fromisoformat(row["published"])
    trigger = _trigger(text, row["trigger"], int(row["nth"]))
    choice = event_date(find_dates(text, published), trigger, _sentences(text), published, text=text)
    assert (choice.best.isoformat(), choice.rule) == (row["expected"], f"date:{row['rule']}")
    assert choice.date_start <= choice.best <= choice.date_end <= published


def test_a_day_carries_on_in_an_account() -> None:
    text, published = "On Monday the army entered the town. Shelling killed two men.", date(2014, 6, 5)
    mentions, trigger = find_dates(text, published), _trigger(text, "killed", 1)
    choice = event_date(mentions, trigger, _sentences(text), published, text=text, narrative=True)
    assert (choice.best, choice.rule) == (date(2014, 6, 2), "date:carried_on")


def test_the_first_trigger_with_a_date_decides() -> None:
    text, published = "Gunmen shot at a bus. The attack on Monday left two dead.", date(2014, 6, 5)
    triggers = [_trigger(text, "shot", 1), _trigger(text, "attack", 1)]
    choice = event_date_among(find_dates(text, published), triggers, _sentences(text), published, text=text)
    assert choice.best == date(2014, 6, 2)


def test_a_clause_that_only_describes_dates_no_event_told_before_it() -> None:
    text = "Gunmen shot six men in Quetta, where a bombing killed 70 on 8 August 2013."
    published = date(2014, 6, 5)
    triggers = [_trigger(text, "bombing", 1), _trigger(text, "shot", 1)]
    choice = event_date_among(find_dates(text, published), triggers, _sentences(text), published, text=text)
    assert (choice.best, choice.rule) == (published, "date:published")


def test_a_date_nearer_to_a_rival_is_left_to_it() -> None:
    text, published = "Bombs hit the port and riots shook the capital on Monday.", date(2014, 6, 5)
    bombs, riots = _trigger(text, "Bombs", 1), _trigger(text, "riots", 1)
    mentions = find_dates(text, published)
    choice = event_date(mentions, bombs, _sentences(text), published, text=text, rivals=[riots])
    assert choice.rule == "date:published"


def test_the_anchor_of_an_earlier_part_counts() -> None:
    found = find_dates("The next day it rained.", date(2014, 6, 5), anchor=date(2014, 5, 1))
    assert found[0].best == date(2014, 5, 2)


def test_a_word_of_what_the_event_answers_gives_no_date() -> None:
    text, published = (
        "In retaliation for Monday's drone attacks, the air force conducts airstrikes.",
        date(2014, 6, 5),
    )
    triggers = [_trigger(text, "attacks", 1), _trigger(text, "airstrikes", 1)]
    choice = event_date_among(find_dates(text, published), triggers, _sentences(text), published, text=text)
    assert choice.rule == "date:published"


def test_without_a_trigger_the_words_of_any_incident_are_asked() -> None:
    text, published = "The group claims the deaths of four people on June 2nd.", date(2014, 6, 5)
    choice = event_date_among(find_dates(text, published), [], _sentences(text), published, text=text)
    assert choice.best == date(2014, 6, 2)


@pytest.mark.parametrize("word", ["daily", "annual", "annually", "nightly", "every Friday", "each week"])
def test_repetitions_are_read(word: str) -> None:
    assert [m.kind for m in find_dates(f"The {word} march was held.", date(2014, 6, 5))] == ["set"]
