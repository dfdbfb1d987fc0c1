"""The table `evidence`: why a coded value is what it is."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import SpanRules


class Evidence(SpanRules):
    coding_id: pl.String = shared("coding_id", references="codings.coding_id", key=True)
    column: pl.String = declare(
        "Column", "The column of codings that the row gives the reason for.", key=True
    )
    n: pl.Int64 = declare("Order", "Order among the rows for that value, from 1.", key=True, ge=1)
    field: pl.String = shared("span_field", null_means="where the rule needs no span")
    start: pl.Int64 = shared("start", null_means="where the rule needs no span")
    end: pl.Int64 = shared("end", null_means="where the rule needs no span")
    rule: pl.String = declare(
        "Rule",
        "Name of the rule that gave the value from the span, or without one.",
        str_length={"min_value": 1},
    )

    class Config:
        name = "evidence"
        title = "Evidence"
        description = "Why a coded value is what it is: a span of the report or none, and the rule."
        unique = ("coding_id", "column", "n")
        strict = True
        ordered = True
