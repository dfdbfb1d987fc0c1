"""The table `reports`: one source document a row."""

from __future__ import annotations

import pandera.polars as pa
import polars as pl

from schema.fields import declare, shared


class Reports(pa.DataFrameModel):
    report_id: pl.String = shared("report_id", key=True, unique=True)
    source_id: pl.String = declare(
        "Source id",
        "The publisher's id in the registry.",
        references="sources.source_id",
        null_means="where the registry lacks it",
    )
    publisher: pl.String = declare(
        "Publisher", "Who published the document.", ucdp="source_office", str_length={"min_value": 1}
    )
    title: pl.String = declare(
        "Title", "Title of the document; empty where it has none.", ucdp="source_headline"
    )
    published: pl.Date = declare(
        "Published", "Day of publication; relative dates count from it.", unit="day", ucdp="source_date"
    )
    url: pl.String = declare(
        "Address", "Where the document can be read.", null_means="where it is not on the web"
    )
    accessed: pl.Date = declare(
        "Accessed",
        "Day on which it was read there.",
        unit="day",
        null_means="where it was not read on the web",
    )
    language: pl.String = shared("language")
    licence: pl.String = declare(
        "Licence", "Terms under which the text here may be used.", vocabulary="licences"
    )
    stored_copy: pl.Boolean = declare(
        "Stored copy", "Whether the text here is a copy of the document, not our own words."
    )
    see_also: pl.String = declare(
        "See also",
        "Pages with background or the same facts; never counted as sources.",
        unit='addresses separated by " "',
        null_means="for none",
    )
    credits: pl.String = declare(
        "Credits",
        "Publishers that the document names as its source, beside whom it is not independent.",
        unit='names separated by "; "',
        null_means="for none",
    )
    text_hash: pl.String = declare(
        "Text hash", "SHA-256 of the NFC text in UTF-8.", unit="hexadecimal", str_matches=r"^[0-9a-f]{64}$"
    )
    text: pl.String = declare(
        "Text", "The text that was coded.", null_means="where its licence does not allow to publish it"
    )

    class Config:
        name = "reports"
        title = "Reports"
        description = "One source document: who published what, when, and under which licence."
        strict = True
        ordered = True
