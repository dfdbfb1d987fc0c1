"""The table `event_evidence`: which coding each value of an event comes from."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl

from schema.fields import declare, shared


class EventEvidence(pa.DataFrameModel):
    event_id_cnty: pl.String = shared("event_id_cnty", key=True, references="events.event_id_cnty")
    column: pl.String = declare("Column", "The column of events.", key=True)
    coding_id: pl.String = shared("coding_id", references="codings.coding_id")
    rule: pl.String = declare(
        "Rule", "The rule of merging that took the value from there.", str_length={"min_value": 1}
    )

    class Config:
        name = "event_evidence"
        title = "Event evidence"
        description = "Which coding a value of an event comes from; why it is so there stands in evidence."
        unique = ("event_id_cnty", "column")
        strict = True
        ordered = True
