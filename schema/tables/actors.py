"""The table `actors`: the registry of parties."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import ValidityRules


class Actors(ValidityRules):
    actor_id: pl.String = shared("actor_id", key=True, unique=True)
    name: pl.String = declare(
        "Name", "Name as it stands in events.", acled="actor1", ucdp="side_a", str_length={"min_value": 1}
    )
    inter: pl.Int64 = declare(
        "Inter code", "Kind of actor in its own country.", vocabulary="inter", acled="inter1"
    )
    country: pl.String = declare(
        "Country", "The country that it belongs to. Null for none or several.", nullable=True
    )
    iso: pl.Int64 = shared("iso", nullable=True)
    valid_from: pl.Date = shared("valid_from")
    valid_to: pl.Date = shared("valid_to")

    class Config:
        name = "actors"
        title = "Actors"
        description = "A party to events: a force or group, dated by when it was what it is called."
        strict = True
        ordered = True
