"""The sentence in `notes`: all coded values, no other words."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.publish.notes import note
from schema.vocabulary import codes

EVENT: dict[str, Any] = {
    "event_date": date(2023, 9, 19),
    "date_start": date(2023, 9, 17),
    "date_end": date(2023, 9, 23),
    "time_precision": 1,
    "sub_event_type": "Armed clash",
    "actor1": "Rioters (Ruritania)",
    "actor2": "Police Forces of Ruritania",
    "geo_precision": 1,
    "location": "Strelsau",
    "country": "Ruritania",
    "fatalities_low": None,
    "fatalities_best": None,
    "fatalities_high": None,
    "injuries_low": None,
    "injuries_best": None,
    "injuries_high": None,
    "claims_conflict": False,
}

TOLL = st.none() | st.integers(0, 500)


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        (
            {},
            "On 19 September 2023, in Strelsau, Ruritania: Rioters (Ruritania) and Police Forces of Ruritania fought."
            " Deaths are not reported.",
        ),
        ({"time_precision": 2}, "Between 17 September 2023 and 23 September 2023, in"),
        ({"geo_precision": 2}, "near or within Strelsau"),
        ({"geo_precision": 3}, "in the region of Strelsau"),
        ({"fatalities_low": 0, "fatalities_best": 0, "fatalities_high": 0}, "Nobody killed."),
        ({"fatalities_low": 4, "fatalities_best": 4, "fatalities_high": 4}, "4 killed."),
        ({"fatalities_low": 4, "fatalities_best": 4}, "At least 4 killed."),
        ({"fatalities_low": 4, "fatalities_best": 5}, "At least 4 killed, best estimate 5."),
        (
            {"fatalities_low": 4, "fatalities_best": 5, "fatalities_high": 9},
            "4 to 9 killed, best estimate 5.",
        ),
        ({"fatalities_best": 5, "fatalities_high": 9}, "Up to 9 killed, best estimate 5."),
        ({"injuries_low": 2, "injuries_best": 2, "injuries_high": 2}, "Deaths are not reported. 2 injured."),
        ({"claims_conflict": True}, "Accounts conflict."),
        (
            {"actor2": None, "sub_event_type": "Peaceful protest"},
            "Rioters (Ruritania) demonstrated peacefully.",
        ),
    ],
)
def test_what_it_says(changes: dict[str, Any], says: str) -> None:
    assert says in note(EVENT | changes)


@given(
    st.sampled_from(codes("sub_event_types")),
    st.none() | st.just("Civilians (Ruritania)"),
    st.tuples(TOLL, TOLL, TOLL),
    st.integers(1, 3),
)
def test_every_event_has_a_note_with_its_values(
    sub_event_type: str, actor2: str | None, toll: tuple[int | None, int | None, int | None], precision: int
) -> None:
    low, best, high = sorted(toll, key=lambda n: -1 if n is None else n)
    changes = {
        "sub_event_type": sub_event_type,
        "actor2": actor2,
        "fatalities_low": low,
        "fatalities_best": high if best is None else best,
        "fatalities_high": high,
        "time_precision": precision,
        "geo_precision": precision,
    }
    text = note(EVENT | changes)
    assert "Strelsau" in text
    assert "Rioters (Ruritania)" in text
    assert (actor2 or "") in text
    assert "None" not in text
    assert text.endswith(".")


def test_unknown_sub_type() -> None:
    with pytest.raises(KeyError):
        note(EVENT | {"sub_event_type": "War"})
