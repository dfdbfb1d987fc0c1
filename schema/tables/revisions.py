"""The table `revisions`: what changed against the base release."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl

from schema.fields import declare, shared


class Revisions(pa.DataFrameModel):
    version: pl.String = declare(
        "Version", "The release that made the change.", key=True, str_length={"min_value": 1}
    )
    event_id_cnty: pl.String = shared("event_id_cnty", key=True)
    n: pl.Int64 = shared("n", key=True)
    op: pl.String = declare("Operation", "Kind of change.", vocabulary="revision_ops")
    column: pl.String = declare("Column", "The column of events that changed.", null_means="for a whole row")
    old: pl.String = declare("Old value", "Value in the base.", null_means="for none")
    new: pl.String = declare(
        "New value",
        "Value in this release; the other event's id in a merge or split.",
        null_means="for none",
    )
    reason: pl.String = declare(
        "Reason",
        "What made the change: a report, a correction, a coder version.",
        str_length={"min_value": 1},
    )

    class Config:
        name = "revisions"
        title = "Revisions"
        description = "One change of one event against the base release."
        unique = ("version", "event_id_cnty", "n")
        strict = True
        ordered = True
