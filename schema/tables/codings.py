"""The table `codings`: one event as one report tells it."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import EventRules


class Codings(EventRules):
    coding_id: pl.String = shared("coding_id", key=True, unique=True)
    report_id: pl.String = shared("report_id", references="reports.report_id")
    n: pl.Int64 = declare("Order", "Order of the coding in its report, from 1.", ge=1)
    event_id_cnty: pl.String = shared(
        "event_id_cnty",
        description="The event that it became part of.",
        references="events.event_id_cnty",
        null_means="where it did not become an event",
    )
    voice: pl.String = declare(
        "Voice",
        "The publisher whose voice it is in its event: who is credited, else who published; copies share one.",
        null_means="where it did not become an event",
    )
    event_date: pl.Date = shared("event_date")
    date_start: pl.Date = shared("date_start")
    date_end: pl.Date = shared("date_end")
    time_precision: pl.Int64 = shared("time_precision", null_means="for a year")
    date_precision: pl.Int64 = shared("date_precision")
    event_type: pl.String = shared("event_type")
    sub_event_type: pl.String = shared("sub_event_type")
    actor1: pl.String = shared("actor1")
    actor1_id: pl.String = declare(
        "Actor 1 id",
        "Id of actor 1 in the registry.",
        references="actors.actor_id",
        null_means="for a generic actor",
    )
    assoc_actor_1: pl.String = shared("assoc_actor_1")
    inter1: pl.Int64 = shared("inter1")
    actor2: pl.String = shared("actor2")
    actor2_id: pl.String = declare(
        "Actor 2 id",
        "Id of actor 2 in the registry.",
        references="actors.actor_id",
        null_means="for a generic actor or none",
    )
    assoc_actor_2: pl.String = shared("assoc_actor_2")
    inter2: pl.Int64 = shared("inter2")
    civilian_targeting: pl.String = shared("civilian_targeting")
    country: pl.String = shared("country")
    iso: pl.Int64 = shared("iso")
    admin1: pl.String = shared("admin1")
    admin2: pl.String = shared("admin2")
    admin3: pl.String = shared("admin3")
    location: pl.String = shared("location")
    place_id: pl.String = shared("place_id")
    geonames_id: pl.Int64 = shared("geonames_id")
    latitude: pl.Float64 = shared("latitude", null_means="where only the country is known")
    longitude: pl.Float64 = shared("longitude", null_means="where only the country is known")
    geo_precision: pl.Int64 = shared("geo_precision")
    where_precision: pl.Int64 = shared("where_precision")
    fatalities: pl.Int64 = declare(
        "Fatalities, best",
        "Deaths in this event as the report gives them.",
        unit="deaths",
        acled="fatalities",
        ucdp="best",
        null_means="(never 0) where it says nothing of deaths",
        ge=0,
    )
    fatalities_low: pl.Int64 = shared("fatalities_low")
    fatalities_high: pl.Int64 = shared("fatalities_high")
    fatalities_basis: pl.String = shared("fatalities_basis")
    injuries: pl.Int64 = declare(
        "Injuries, best",
        "People injured in this event as the report gives them.",
        unit="people",
        null_means="where it says nothing about injuries",
        ge=0,
    )
    injuries_low: pl.Int64 = shared("injuries_low")
    injuries_high: pl.Int64 = shared("injuries_high")
    control: pl.String = shared("control")
    confidence: pl.Float64 = shared("confidence")
    coder_version: pl.String = shared("coder_version")

    class Config:
        name = "codings"
        title = "Codings"
        description = "One event as one report tells it, before reports are merged."
        strict = True
        ordered = True
