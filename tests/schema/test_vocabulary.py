"""The vocabularies are whole, and an unknown code raises."""

from __future__ import annotations

import pytest

from schema import vocabulary
from schema.vocabulary import UnknownCode, codes, term


@pytest.mark.parametrize("name", vocabulary.names())
def test_every_code_says_what_it_is_and_is_not(name: str) -> None:
    for code, row in vocabulary.vocabulary(name).items():
        for column in ("definition", "is_not"):
            assert row[column].strip().endswith("."), f"{name} {code}: {column} is no sentence"
            assert len(row[column]) > 10, f"{name} {code}: {column} says too little"


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("event_types", 6),
        ("sub_event_types", 25),
        ("inter", 8),
        ("interactions", 44),
        ("regions", 17),
        ("source_scales", 7),
    ],
)
def test_counts_of_acled(name: str, count: int) -> None:
    assert len(codes(name)) == count


def test_sub_types_belong_to_types_and_disorder_types() -> None:
    for row in vocabulary.vocabulary("sub_event_types").values():
        term("event_types", row["event_type"])
        term("disorder_types", row["disorder_type"])


def test_rejection_reasons_belong_to_stages() -> None:
    for row in vocabulary.vocabulary("rejection_reasons").values():
        term("stages", row["stage"])


def test_countries_have_a_region_and_one_name_each() -> None:
    rows = vocabulary.register("countries")
    assert {row["region"] for row in rows} == set(codes("regions"))
    for column in ("iso", "iso3", "name"):
        values = [row[column] for row in rows]
        assert len(set(values)) == len(values), column


def test_unknown_code_and_unknown_vocabulary_raise() -> None:
    with pytest.raises(UnknownCode, match="'War' is not in the vocabulary 'event_types'"):
        term("event_types", "War")
    with pytest.raises(UnknownCode, match="no vocabulary 'moods'"):
        codes("moods")
