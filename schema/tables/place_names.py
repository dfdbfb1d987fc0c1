"""The table `place_names`: what places are and were called, and by whom."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import ValidityRules


class PlaceNames(ValidityRules):
    place_id: pl.String = shared("place_id", key=True, null_means=None)
    n: pl.Int64 = shared("n", key=True)
    name: pl.String = declare("Name", "The name.", str_length={"min_value": 1})
    language: pl.String = shared("language", null_means="where not known")
    status: pl.String = declare("Status", "Whose name it is.", vocabulary="name_status")
    valid_from: pl.Date = shared("valid_from")
    valid_to: pl.Date = shared("valid_to")

    class Config:
        name = "place_names"
        title = "Place names"
        description = "One name of a place, with its standing and the time in which it had it."
        unique = ("place_id", "n")
        strict = True
        ordered = True
