"""The table `places`: the gazetteer rows that events use."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl

from schema.fields import declare, shared


class Places(pa.DataFrameModel):
    place_id: pl.String = shared(
        "place_id",
        key=True,
        unique=True,
        null_means=None,
        references=None,
        description="Id of the gazetteer row.",
    )
    geonames_id: pl.Int64 = shared("geonames_id")
    name: pl.String = declare("Name", "Usual English name.", str_length={"min_value": 1})
    country: pl.String = shared("country")
    iso: pl.Int64 = shared("iso")
    latitude: pl.Float64 = shared("latitude")
    longitude: pl.Float64 = shared("longitude")
    feature: pl.String = declare(
        "Feature", "What kind of feature it is.", unit="GeoNames feature code", null_means="where not known"
    )
    population: pl.Int64 = declare(
        "Population", "Number of inhabitants.", unit="people", null_means="where not known", ge=0
    )
    source: pl.String = declare("Source", "Where the row comes from.", str_length={"min_value": 1})

    class Config:
        name = "places"
        title = "Places"
        description = "A gazetteer row that a coding uses."
        strict = True
        ordered = True
