"""The revision log of a build against its base release."""

from __future__ import annotations

import polars as pl

from etl.publish.release import Release
from schema import tables


def first_build(events: pl.DataFrame, release: Release) -> pl.DataFrame:
    """The table `revisions` where there is no base release: every event is an ADD."""
    return tables.frame(
        "revisions",
        [
            {
                "version": release.version,
                "event_id_cnty": event_id,
                "n": 1,
                "op": "ADD",
                "column": None,
                "old": None,
                "new": None,
                "reason": "first release",
            }
            for event_id in sorted(events["event_id_cnty"])
        ],
    )
