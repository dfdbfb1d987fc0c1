"""The log of revisions played on a base: it gives the release's events exactly."""

from __future__ import annotations

import polars as pl

from etl.release.text import row_from_text, to_value
from schema import tables


def replay(events: pl.DataFrame, revisions: pl.DataFrame, version: str, timestamp: int) -> pl.DataFrame:
    """The events of a release, sorted by id, from those of its base and the revisions.

    `events`: the base's, empty for none. `timestamp`: midnight UTC of the release's day, in Unix seconds; a
    row that changed gets it, and `version_changed`. Raises KeyError for a revision of an event that is not
    there.
    """
    rows = {row["event_id_cnty"]: dict(row) for row in events.iter_rows(named=True)}
    own = revisions.filter(pl.col("version") == version).sort("event_id_cnty", "n")
    for change in own.iter_rows(named=True):
        event, op, column = change["event_id_cnty"], change["op"], change["column"]
        if op in ("ADD", "SPLIT"):
            rows[event] = row_from_text(change["new"])
        elif op in ("DELETE", "MERGE"):
            del rows[event]
        else:
            rows[event] |= {
                column: to_value(change["new"], column),
                "timestamp": timestamp,
                "version_changed": version,
            }
    return tables.frame("events", rows.values()).sort("event_id_cnty")
