"""The table `events`: ACLED's 31 columns in its order, then what ACLED does not have."""

from __future__ import annotations

import polars as pl

from schema.fields import declare, shared
from schema.tables.rules import EventRules


class Events(EventRules):
    event_id_cnty: pl.String = shared("event_id_cnty", key=True, unique=True)
    event_date: pl.Date = shared("event_date")
    year: pl.Int64 = declare(
        "Year", "Year of event_date.", unit="year", acled="year", ucdp="year", ge=1900, le=2200
    )
    time_precision: pl.Int64 = shared("time_precision")
    disorder_type: pl.String = declare(
        "Disorder type",
        "The group that the sub-event type belongs to.",
        vocabulary="disorder_types",
        acled="disorder_type",
    )
    event_type: pl.String = shared("event_type")
    sub_event_type: pl.String = shared("sub_event_type")
    actor1: pl.String = shared("actor1")
    assoc_actor_1: pl.String = shared("assoc_actor_1")
    inter1: pl.Int64 = shared("inter1")
    actor2: pl.String = shared("actor2")
    assoc_actor_2: pl.String = shared("assoc_actor_2")
    inter2: pl.Int64 = shared("inter2")
    interaction: pl.Int64 = declare(
        "Interaction",
        "Which kinds of actor met: ten times the lower inter code plus the higher, or plus 0 for one actor.",
        vocabulary="interactions",
        acled="interaction",
    )
    civilian_targeting: pl.String = shared("civilian_targeting")
    iso: pl.Int64 = shared("iso")
    region: pl.String = declare(
        "Region",
        "Part of the world that the country belongs to.",
        vocabulary="regions",
        acled="region",
        ucdp="region",
    )
    country: pl.String = shared("country")
    admin1: pl.String = shared("admin1")
    admin2: pl.String = shared("admin2")
    admin3: pl.String = shared("admin3")
    location: pl.String = shared("location")
    latitude: pl.Float64 = shared("latitude")
    longitude: pl.Float64 = shared("longitude")
    geo_precision: pl.Int64 = shared(
        "geo_precision",
        description="How exactly the place is known, in ACLED's three steps; what is known by country only"
        " stays in codings.",
        le=3,
    )
    source: pl.String = declare(
        "Sources",
        "Publishers of the reports behind the event, sorted by name.",
        unit='names separated by "; "',
        acled="source",
        ucdp="source_article",
        str_length={"min_value": 1},
    )
    source_scale: pl.String = declare(
        "Source scale",
        "How wide the publishers look; several scales are sorted and joined by a hyphen.",
        unit='codes of source_scales joined by "-"',
        acled="source_scale",
        str_length={"min_value": 1},
    )
    notes: pl.String = declare(
        "Notes",
        "A sentence built from the coded values; never the source's words.",
        acled="notes",
        str_length={"min_value": 1},
    )
    fatalities: pl.Int64 = declare(
        "Fatalities (ACLED's rule)",
        "One number of deaths under ACLED's rule.",
        unit="deaths",
        acled="fatalities",
        null_means="where not reported; the view `acled` fills 0",
        ge=0,
    )
    tags: pl.String = declare(
        "Tags",
        "Further marks of the event.",
        unit='tags separated by "; "',
        acled="tags",
        null_means="for none",
    )
    timestamp: pl.Int64 = declare(
        "Last change",
        "Midnight UTC of the release in which the row last changed.",
        unit="Unix seconds",
        acled="timestamp",
        ge=0,
    )
    date_start: pl.Date = shared("date_start")
    date_end: pl.Date = shared("date_end")
    fatalities_low: pl.Int64 = shared("fatalities_low")
    fatalities_best: pl.Int64 = declare(
        "Fatalities, best",
        "Number of deaths that the reports support best.",
        unit="deaths",
        ucdp="best",
        null_means="where not reported",
        ge=0,
    )
    fatalities_high: pl.Int64 = shared("fatalities_high")
    fatalities_basis: pl.String = shared("fatalities_basis")
    injuries_low: pl.Int64 = shared("injuries_low")
    injuries_best: pl.Int64 = declare(
        "Injuries, best",
        "Number of injured people that the reports support best.",
        unit="people",
        null_means="where not reported",
        ge=0,
    )
    injuries_high: pl.Int64 = shared("injuries_high")
    place_id: pl.String = shared("place_id")
    geonames_id: pl.Int64 = shared("geonames_id")
    where_precision: pl.Int64 = shared("where_precision")
    date_precision: pl.Int64 = shared("date_precision")
    event_clarity: pl.Int64 = declare(
        "Event clarity (UCDP)",
        "Whether the sources tell of a single incident or have already summed several.",
        vocabulary="event_clarity",
        ucdp="event_clarity",
    )
    control: pl.String = shared("control")
    n_reports: pl.Int64 = declare("Reports", "Number of reports behind the event.", unit="reports", ge=1)
    n_independent_sources: pl.Int64 = declare(
        "Independent sources",
        "Number of publishers behind it after syndicated copies and credited reports are counted once.",
        unit="sources",
        ucdp="number_of_sources",
        ge=1,
    )
    partisan_only: pl.Boolean = declare(
        "Partisan only", "True where every independent source is partisan to one side of the event."
    )
    claims_conflict: pl.Boolean = declare(
        "Claims conflict", "True where two claims or reports about the event exclude each other."
    )
    confidence: pl.Float64 = shared("confidence")
    review_status: pl.String = declare(
        "Review status", "Whether a person has looked at the coding.", vocabulary="review_status"
    )
    coder_version: pl.String = shared("coder_version")
    version_added: pl.String = declare(
        "Version added", "Release that first held the event.", str_length={"min_value": 1}
    )
    version_changed: pl.String = declare(
        "Version changed", "Release in which the row last changed.", str_length={"min_value": 1}
    )

    class Config:
        name = "events"
        title = "Events"
        description = "An atomic event: one day, one place, one pair of actors."
        strict = True
        ordered = True
