"""The table `claims`: a value that a text attributes to somebody."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import SpanRules


class Claims(SpanRules):
    claim_id: pl.String = declare(
        "Claim id", "Id of the claim, made of its coding's id and its order there.", key=True, unique=True
    )
    coding_id: pl.String = shared("coding_id", references="codings.coding_id")
    claimant: pl.String = declare(
        "Claimant",
        "Registry id of who says so.",
        references="actors.actor_id",
        null_means="for the report's own voice or a claimant that the registry lacks",
    )
    claimant_name: pl.String = declare(
        "Claimant's name",
        "Name of who says so, never of a private person.",
        null_means="for the report's own voice",
    )
    column: pl.String = declare("Column", "What the claim is about.", vocabulary="claim_columns")
    value: pl.String = declare("Value", "The value claimed, written as in codings.")
    field: pl.String = shared("span_field")
    start: pl.Int64 = shared("start")
    end: pl.Int64 = shared("end")

    class Config:
        name = "claims"
        title = "Claims"
        description = (
            "A value that the text attributes to somebody; the report's own voice is a claimant too."
        )
        strict = True
        ordered = True
