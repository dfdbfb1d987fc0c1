"""Tables of figures as Markdown, and as text for a terminal."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence

from etl.evaluate.tables import Named, Table, tables

WIDTH = 110


def markdown(sets: Sequence[Named]) -> str:
    """The figures of scored sets as Markdown, sections from level 2; ends in a line feed."""
    return "\n".join(_markdown(table) for table in tables(sets))


def text(sets: Sequence[Named]) -> str:
    """The same as aligned plain text, without a line feed at the end."""
    return "\n\n".join(_text(table) for table in tables(sets))


def _markdown(table: Table) -> str:
    rule = ["---", *("---:" for _ in table.header[1:])]
    rows = [table.header, rule, *table.rows]
    lines = [f"| {' | '.join(cell.replace('|', '/') for cell in row)} |" for row in rows]
    return "\n".join([f"## {table.title}", table.note, "", *lines, ""])


def _text(table: Table) -> str:
    rows = [table.header, *table.rows]
    widths = [max(len(row[k]) for row in rows) for k in range(len(table.header))]
    lines = ["  ".join(_cell(row, k, width) for k, width in enumerate(widths)).rstrip() for row in rows]
    return "\n".join([table.title, *textwrap.wrap(table.note, WIDTH), *lines])


def _cell(row: Sequence[str], k: int, width: int) -> str:
    figure = row[k][:1].isdigit()
    return row[k].rjust(width) if figure else row[k].ljust(width)
