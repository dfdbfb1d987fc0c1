"""Numbers for the spans of a report: one each, in the order of the text, title first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from etl.explain.columns import columns
from etl.explain.explanation import Words
from etl.explain.marks import Mark

FIELDS = ("title", "text")

Span = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class Numbering:
    """The marks of each field; `words` gives the words of a row that points into it."""

    texts: Mapping[str, str]
    numbers: Mapping[Span, int]
    marks: Mapping[str, tuple[Mark, ...]]

    def words(self, row: Mapping[str, Any]) -> Words:
        """The number and words of a row with field, start and end. Raises KeyError for a span without number."""
        field, start, end = _span(row)
        return Words(self.numbers[field, start, end], self.texts[field][start:end])


def number(
    texts: Mapping[str, str], evidence: Iterable[Mapping[str, Any]], claims: Iterable[Mapping[str, Any]]
) -> Numbering:
    """Numbers the spans of evidence and claims rows over the NFC texts of the fields."""
    speaks: dict[Span, dict[str, str]] = {}
    for row in evidence:
        if row["field"] is not None:
            column = columns().get(row["column"])
            speaks.setdefault(_span(row), {})[row["column"]] = column.kind if column else "claim"
    for row in claims:
        speaks.setdefault(_span(row), {}).setdefault(f"claim of {row['column']}", "claim")
    order = sorted(speaks, key=lambda span: (FIELDS.index(span[0]), span[1], span[2]))
    numbers = {span: n for n, span in enumerate(order, 1)}
    marks = {
        field: tuple(
            Mark(numbers[span], span[1], span[2], next(iter(speaks[span].values())), tuple(speaks[span]))
            for span in order
            if span[0] == field
        )
        for field in FIELDS
    }
    return Numbering(texts, numbers, marks)


def _span(row: Mapping[str, Any]) -> Span:
    return row["field"], row["start"], row["end"]
