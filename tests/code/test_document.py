"""Passages: what the model reads at once, with offsets that hold in the original."""

from __future__ import annotations

from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from etl.code.document import blank_dateline, blank_markup, document, written


def _split(texts: list[str]) -> list[list[tuple[int, int]]]:
    """A sentence a full stop; enough for these tests."""
    out = []
    for text in texts:
        spans, start = [], 0
        for i, sign in enumerate(text):
            if sign == "." or i == len(text) - 1:
                piece = text[start : i + 1]
                if piece.strip():
                    spans.append((start + len(piece) - len(piece.lstrip()), i + 1))
                start = i + 1
        out.append(spans)
    return out


def test_a_short_report_is_one_passage() -> None:
    doc = document("r", date(2020, 1, 1), None, "One attack. Two died.", None, _split)
    assert [p.text for p in doc.passages] == ["One attack. Two died."]
    assert not doc.long


def test_a_long_report_is_cut_at_sentences_and_keeps_its_offsets() -> None:
    text = "\n".join(
        f"Sentence number {i} tells what happened in the town on that day and who was there."
        for i in range(30)
    )
    doc = document("r", date(2020, 1, 1), "A title", text, None, _split)
    assert doc.long
    for p in doc.passages:
        source = doc.title if p.field == "title" else doc.text
        assert source[p.start : p.end] == p.text


def test_lines_broken_at_a_column_are_one_paragraph() -> None:
    text = "Rebels attacked the town of Gao\nearly on Monday and killed\nfour soldiers, the army\nsaid in a statement."
    doc = document("r", date(2020, 1, 1), None, text, None, _split)
    assert len(doc.passages) == 1


def test_markup_is_blanked_in_place() -> None:
    text = "<p>Two &amp; three</p> died!!!!!!!!!!!!!!!!!!!!!!!!"
    clean = blank_markup(text)
    assert len(clean) == len(text)
    assert "<" not in clean and clean.count("!") == 15


def test_a_dateline_is_no_place() -> None:
    text = "KABUL, Afghanistan (Reuters) - A bomb killed two."
    assert blank_dateline(text).strip() == "A bomb killed two."
    assert len(blank_dateline(text)) == len(text)
    assert blank_dateline("Kabul - not a dateline") == "Kabul - not a dateline"
    assert blank_dateline("Kabul (AFP) – A bomb went off.").strip() == "A bomb went off."
    assert blank_dateline("LIMA, 12 MAR 90 (EFE) -- [TEXT] A BOMB WENT OFF.").strip() == "A BOMB WENT OFF."


def test_a_report_counts_from_the_day_of_its_dateline() -> None:
    published = date(1990, 3, 13)
    assert written("LIMA, 12 MAR 90 (EFE) -- A bomb went off last night.", published) == date(1990, 3, 12)
    assert written("KABUL, March 8 (Reuters) - A bomb went off.", published) == date(1990, 3, 8)
    assert written("KABUL, Jan 8 (Reuters) - A bomb went off.", published) == published
    assert written("A bomb went off on 12 March - the second.", published) == published


@settings(deadline=None)
@given(st.text(max_size=400))
def test_passages_lie_inside_the_text_whatever_it_holds(text: str) -> None:
    doc = document("r", date(2020, 1, 1), None, text, None, _split)
    for p in doc.passages:
        assert 0 <= p.start < p.end <= len(doc.text)
        assert all(0 <= a < b <= len(p.text) for a, b in p.sentences)
