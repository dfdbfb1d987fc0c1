"""The table `sources`: the registry of publishers."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl

from schema.fields import declare, shared


class Sources(pa.DataFrameModel):
    source_id: pl.String = declare(
        "Source id", "Id of the publisher.", key=True, unique=True, str_length={"min_value": 1}
    )
    name: pl.String = declare(
        "Name",
        "Name as it stands in reports and events.",
        acled="source",
        unique=True,
        str_length={"min_value": 1},
    )
    scale: pl.String = declare(
        "Scale", "How wide the publisher looks.", vocabulary="source_scales", acled="source_scale"
    )
    country: pl.String = declare("Country", "Where it is based.", null_means="for none")
    iso: pl.Int64 = shared(
        "iso", description="Numeric ISO 3166-1 code of that country.", null_means="for none"
    )
    partisan_to: pl.String = declare(
        "Partisan to",
        "The country (ISO 3166-1 alpha-3) or party whose side it is on by who runs it.",
        null_means="for none",
    )

    class Config:
        name = "sources"
        title = "Sources"
        description = "A publisher of reports."
        strict = True
        ordered = True
