"""A comparison for people: a table in the terminal, a page in Markdown."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from etl.diff.compare import CHANGES
from etl.diff.side import Side

SHOWN = 60
_FOLLOW = ["timestamp", "version_changed"]
_HEAD = ("key", "change", "column", "old", "new")


def counts(diff: pl.DataFrame) -> list[tuple[str, int, int, int, int]]:
    """Table, rows added, rows removed, rows changed, values changed, for tables with any difference."""
    told = []
    for table in diff["table"].unique(maintain_order=True):
        of = diff.filter(pl.col("table") == table)
        added, removed, changed = (of.filter(pl.col("change") == change) for change in CHANGES[:3])
        told.append((table, len(added), len(removed), changed["key"].n_unique(), len(changed)))
    return told


def details(diff: pl.DataFrame, table: str) -> list[list[str]]:
    """Key, change, column, old and new of each difference in a table; rows of one key stay together.

    timestamp and version_changed, which every changed event has anew, are left out.
    """
    of = diff.filter((pl.col("table") == table) & ~pl.col("column").is_in(_FOLLOW).fill_null(False))
    order = {
        change: n
        for n, change in enumerate(("column added", "column dropped", "added", "removed", "changed"))
    }
    rows = [["" if value is None else value for value in row] for row in of.select(_HEAD).iter_rows()]
    return sorted(rows, key=lambda row: (order[row[1]], row[0]))


def markdown(old: Side, new: Side, diff: pl.DataFrame, table: str = "events") -> str:
    """The comparison as Markdown: what was compared, counts by table, every difference of one table."""
    return "\n".join(_markdown(old, new, diff, table)) + "\n"


def _markdown(old: Side, new: Side, diff: pl.DataFrame, table: str) -> Iterator[str]:
    yield f"# {heading(old)} to {heading(new)}"
    yield ""
    if diff.is_empty():
        yield "No difference in any table."
        return
    yield from _table(["table", "rows added", "removed", "changed", "values changed"], counts(diff), right=1)
    rows = details(diff, table)
    if rows:
        yield from ("", f"## {table}", "")
        yield from _table(list(_HEAD), rows)


def _table(
    head: list[str], rows: list[list[str]] | list[tuple[str, int, int, int, int]], right: int = 9
) -> Iterator[str]:
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join('---:' if n >= right else '---' for n in range(len(head)))}|"
    for row in rows:
        yield f"| {' | '.join(_escape(str(cell)) for cell in row)} |"


def _escape(cell: str) -> str:
    return cell.replace("&", "&amp;").replace("<", "&lt;").replace("|", "\\|").replace("\n", " ")


def terminal(old: Side, new: Side, diff: pl.DataFrame, table: str = "events", shown: int = SHOWN) -> None:
    """Print the comparison: counts by table, and the first `shown` differences of one table."""
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    console = Console(highlight=False)
    console.print(Text(f"{heading(old)} to {heading(new)}"))
    if diff.is_empty():
        console.print("No difference in any table.")
        return
    summary = Table("table", box=None, pad_edge=False)
    for name in ("rows added", "removed", "changed", "values changed"):
        summary.add_column(name, justify="right")
    for row in counts(diff):
        summary.add_row(*(str(cell) for cell in row))
    console.print(summary)
    rows = details(diff, table)
    if rows:
        listed = Table(box=None, pad_edge=False, title=table, title_justify="left")
        for name in _HEAD:
            listed.add_column(name, overflow="fold")
        for each in rows[:shown]:
            listed.add_row(*(Text(cell) for cell in each))
        console.print(listed)
    if len(rows) > shown:
        console.print(f"... and {len(rows) - shown} more; --out FILE.parquet or FILE.md has them all")


def heading(one: Side) -> str:
    """What a side is, with its version and date."""
    told = f"{one.manifest.version} of {one.manifest.date}"
    return told if one.name == one.manifest.version else f"{one.name} ({told})"
