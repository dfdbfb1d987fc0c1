"""JSON Lines: whatever the bytes, one answer a line, in order, and no exception."""

from __future__ import annotations

import io
import json
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.extract import Rejection, Report, read_jsonl
from etl.extract.jsonl import MAX_LINE
from etl.extract.language import foreign

GOOD = {"report_id": "good", "published": "2023-09-20T06:00:00Z", "text": "Two were killed."}


def read(data: bytes) -> list[Report | Rejection]:
    return list(read_jsonl(io.BytesIO(data), "in.jsonl"))


@settings(max_examples=200, deadline=None)
@given(st.lists(st.binary(max_size=80).map(lambda b: b.replace(b"\n", b"")), max_size=5))
def test_any_bytes_give_one_answer_a_line(lines: list[bytes]) -> None:
    got = read(b"\n".join([*lines, json.dumps(GOOD).encode()]))
    assert len(got) == sum(bool(line.strip()) for line in lines) + 1
    assert isinstance(got[-1], Report)
    assert got[-1].published.isoformat() == "2023-09-20"


JSON = st.recursive(st.none() | st.booleans() | st.floats() | st.text(), st.lists, max_leaves=4)


@settings(max_examples=200, deadline=None)
@given(st.dictionaries(st.sampled_from([*GOOD, "title", "url", "language", "credits"]), JSON))
def test_any_values_give_a_report_or_a_reason(record: dict[str, Any]) -> None:
    (answer,) = read(json.dumps(record).encode())
    if isinstance(answer, Report):
        assert answer.text.strip() and answer.report_id
    else:
        assert answer.line == 1 and answer.message


def test_a_line_beyond_the_limit_is_skipped_not_held() -> None:
    got = read(b'{"text": "' + b"x" * MAX_LINE + b'"}\n' + json.dumps(GOOD).encode())
    assert [getattr(g, "reason", "ok") for g in got] == ["too_large", "ok"]
    assert got[0].line == 1  # type: ignore[union-attr]


def test_english_passes_whatever_its_names_and_case() -> None:
    for text in (
        "12 KILLED IN KABUL BLAST",
        "Շուշի (Shusha): two men were hurt in the town of Shushi, Ստեփանակերտ",
        "La Paz, El Alto and Los Andes saw protests",
        "El Shafee El Sheikh and De La Cruz were killed, said the police in Las Palmas",
    ):
        assert foreign(text) is None, text


def test_a_country_hint_is_read_by_name_or_code_and_never_costs_the_report() -> None:
    for hint, iso3 in (("Azerbaijan", "AZE"), ("az", "AZE"), (31, "AZE"), ("031", "AZE"), ("Atlantis", None)):
        (answer,) = read(json.dumps({**GOOD, "country": hint}).encode())
        assert isinstance(answer, Report) and answer.country == iso3, hint
