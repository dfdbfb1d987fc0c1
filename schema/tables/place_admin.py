"""The table `place_admin`: the divisions that places lie in, dated."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import ValidityRules


class PlaceAdmin(ValidityRules):
    place_id: pl.String = shared("place_id", key=True, null_means=None)
    n: pl.Int64 = shared("n", key=True)
    level: pl.Int64 = declare("Level", "Order of the division, 1 the largest.", ge=1, le=3)
    name: pl.String = declare("Name", "Name of the division.", str_length={"min_value": 1})
    valid_from: pl.Date = shared("valid_from")
    valid_to: pl.Date = shared("valid_to")

    class Config:
        name = "place_admin"
        title = "Place divisions"
        description = "One administrative division that a place lies or lay in."
        unique = ("place_id", "n")
        strict = True
        ordered = True
