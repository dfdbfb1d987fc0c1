"""A text cut where marked spans begin and end, however they overlap."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class Mark:
    """A span [start, end) in code points, its number, and the columns that it speaks for."""

    number: int
    start: int
    end: int
    kind: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text under the same marks. `kind`: that of the shortest mark, None without any.

    `columns`: of all marks on it; `ends`: numbers of the marks that end with it.
    """

    text: str
    kind: str | None
    columns: tuple[str, ...]
    ends: tuple[int, ...]


def segments(text: str, marks: Sequence[Mark]) -> list[Segment]:
    """The text in segments, in order; joined they are the text."""
    cuts = sorted({0, len(text), *(at for m in marks for at in (m.start, m.end))})
    out = []
    for start, end in pairwise(cuts):
        over = sorted(
            (m for m in marks if m.start <= start and end <= m.end), key=lambda m: (m.end - m.start, m.number)
        )
        columns = tuple(dict.fromkeys(column for m in over for column in m.columns))
        ends = tuple(sorted(m.number for m in over if m.end == end))
        out.append(Segment(text[start:end], over[0].kind if over else None, columns, ends))
    return out
