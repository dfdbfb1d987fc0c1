"""What a build or release holds, in a few lines for a person, read from its catalog."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import duckdb

_QUERIES = {
    "Events by type": "SELECT event_type, count(*) FROM events GROUP BY ALL ORDER BY 2 DESC, 1",
    "Events by country": "SELECT country, count(*) FROM events GROUP BY ALL ORDER BY 2 DESC, 1 LIMIT 10",
    "Not coded, by reason": """SELECT stage || ': ' || reason, count(*) FROM rejected GROUP BY 1 
        ORDER BY 2 DESC, 1""",
}

_COUNTS = """
SELECT (SELECT count(*) FROM reports), (SELECT count(*) FROM codings),
       (SELECT count(DISTINCT report_id) FROM codings), (SELECT count(*) FROM events),
       (SELECT count(*) FROM events WHERE n_reports > 1), (SELECT count(*) FROM events WHERE claims_conflict),
       (SELECT count(*) FROM rejected WHERE stage = 'extract'), (SELECT min(event_date) FROM events),
       (SELECT max(event_date) FROM events)
"""


def summary(catalog: Path) -> str:
    """Counts of reports, codings, events and rejections; events by type and country; reasons of rejection.

    Raises duckdb.Error where the catalog cannot be read.
    """
    with duckdb.connect(str(catalog), read_only=True) as connection:
        row = connection.execute(_COUNTS).fetchall()[0]
        tables = {title: connection.execute(sql).fetchall() for title, sql in _QUERIES.items()}
    return "\n".join([*_counts(row), *(line for title in tables for line in _table(title, tables[title]))])


def _counts(row: tuple[Any, ...]) -> Iterator[str]:
    reports, codings, coded, events, several, conflicting, unread, first, last = row
    yield f"Reports   {reports} read, {unread} turned away, {coded} with at least one coding"
    yield f"Codings   {codings}"
    span = f", {first} to {last}" if events else ""
    yield f"Events    {events}{span}; {several} from several reports, {conflicting} with conflicting claims"


def _table(title: str, rows: list[tuple[Any, ...]]) -> Iterator[str]:
    if rows:
        yield f"{title}:"
        yield from (f"  {count:>5}  {name}" for name, count in rows)
