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
    old: pl.String = declare(
        "Old value",
        "Value in the base; the whole row as a JSON object where the event went (DELETE, MERGE); the id of the"
        " event that it was part of in a SPLIT.",
        null_means="for none",
    )
    new: pl.String = declare(
        "New value",
        "Value in this release; the whole row as a JSON object where the event came (ADD, SPLIT); the id of the"
        " event that it is part of now in a MERGE.",
        null_means="for none",
    )
    reason: pl.String = declare(
        "Reason",
        "What made the change: reports, a correction with its citation, a coder version.",
        str_length={"min_value": 1},
    )

    class Config:
        name = "revisions"
        title = "Revisions"
        description = (
            "One change of one event against the base release, with all earlier ones. Played on the base's events"
            " in order they give the release's exactly; a changed row also gets timestamp and version_changed."
        )
        unique = ("version", "event_id_cnty", "n")
        strict = True
        ordered = True
