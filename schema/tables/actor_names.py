"""The table `actor_names`: what parties are called."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import ValidityRules


class ActorNames(ValidityRules):
    actor_id: pl.String = shared("actor_id", key=True, references="actors.actor_id")
    n: pl.Int64 = shared("n", key=True)
    name: pl.String = declare(
        "Name", "A name, abbreviation or spelling that texts use for it.", str_length={"min_value": 1}
    )
    kind: pl.String = declare("Kind", "What sort of name it is.", vocabulary="actor_name_kinds")
    valid_from: pl.Date = shared("valid_from")
    valid_to: pl.Date = shared("valid_to")

    class Config:
        name = "actor_names"
        title = "Actor names"
        description = "One name that texts use for a party."
        unique = ("actor_id", "n")
        strict = True
        ordered = True
