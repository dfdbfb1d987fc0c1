"""Marked text is the text, whatever spans overlap."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.explain.marks import Mark, segments

TEXT = "Jets hit Gao at dawn; 4 died."


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 28), st.integers(1, 12)), max_size=6))
def test_segments_are_the_text_and_each_mark_ends_once(spans: list[tuple[int, int]]) -> None:
    marks = [Mark(n, a, min(a + size, len(TEXT)), "date", ("c",)) for n, (a, size) in enumerate(spans)]
    cut = segments(TEXT, marks)
    assert "".join(s.text for s in cut) == TEXT
    assert sorted(n for s in cut for n in s.ends) == [m.number for m in marks]
    for mark in marks:
        under = [s for s in cut if s.kind is not None]
        assert TEXT[mark.start : mark.end] in "".join(s.text for s in under)


def test_the_shortest_mark_gives_the_kind() -> None:
    marks = [Mark(1, 0, 29, "type", ("event_type",)), Mark(2, 9, 12, "place", ("location", "country"))]
    inside = segments(TEXT, marks)[1]
    assert (inside.text, inside.kind) == ("Gao", "place")
    assert inside.columns == ("location", "country", "event_type") and inside.ends == (2,)
