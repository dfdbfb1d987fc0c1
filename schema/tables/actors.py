"""The table `actors`: the registry of parties."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import ValidityRules


class Actors(ValidityRules):
    actor_id: pl.String = shared("actor_id", key=True, unique=True)
    name: pl.String = declare(
        "Name", "Name as it stands in events.", acled="actor1", str_length={"min_value": 1}
    )
    inter: pl.Int64 = declare(
        "Inter code", "Kind of actor in its own country.", vocabulary="inter", acled="inter1"
    )
    countries: pl.String = declare(
        "Countries",
        "The countries that it belongs to or acts in.",
        unit='ISO 3166-1 alpha-3 codes separated by "; "',
        null_means="for none in particular",
    )
    valid_from: pl.Date = shared("valid_from")
    valid_to: pl.Date = shared("valid_to")
    ucdp_name: pl.String = declare(
        "UCDP name",
        "What UCDP calls it, where that differs or is known.",
        ucdp="side_a",
        null_means="where not known",
    )

    class Config:
        name = "actors"
        title = "Actors"
        description = "A party to events: a force or group, dated by when it was what it is called."
        strict = True
        ordered = True
