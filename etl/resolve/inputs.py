"""The publishers' registry that resolution reads, and reports as the contract has them."""

from __future__ import annotations

import csv
from pathlib import Path

import polars as pl

from schema import tables
from schema.vocabulary import register

_PUBLISHABLE = ("CC-BY-4.0", "CC0-1.0", "public-domain")


def read_sources(path: Path) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The registry (source_id, name, scale, partisan_to) and the names that publishers go by.

    Where `partisan_to` is a country's three letters it becomes the country's name, as actors' names have it.
    The second frame has name (lower case) and source_id: every name, id and alias (in the CSV separated by
    "|"). Raises ValueError for a name that two publishers share.
    """
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names: dict[str, str] = {}
    for row in rows:
        for name in (row["name"], row["source_id"], *(row["aliases"] or "").split("|")):
            key = name.strip().lower()
            if key and names.setdefault(key, row["source_id"]) != row["source_id"]:
                raise ValueError(f"{path.name}: {name.strip()!r} is a name of two publishers")
    columns = ("source_id", "name", "scale", "partisan_to")
    countries = {row["iso3"]: row["name"] for row in register("countries")}
    for row in rows:
        row["partisan_to"] = countries.get(row["partisan_to"], row["partisan_to"])
    registry = pl.DataFrame(
        [[row[column] or None for column in columns] for row in rows],
        schema=dict.fromkeys(columns, pl.String),
        orient="row",
    )
    return registry, pl.DataFrame(sorted(names.items()), schema=["name", "source_id"], orient="row")


def published_reports(reports: pl.DataFrame, report_source: pl.DataFrame) -> pl.DataFrame:
    """The table `reports` of the contract from the extracted reports and the source_id of each report_id.

    The text is left out where its licence does not allow to publish it.
    """
    joined = reports.join(report_source.select("report_id", "source_id"), on="report_id", how="left")
    return joined.select(
        pl.col("report_id", "source_id", "publisher"),
        pl.col("title").fill_null(""),
        pl.col("published", "url", "accessed", "language", "licence", "stored_copy"),
        _joined("see_also", " "),
        _joined("credits", "; "),
        pl.col("text_hash"),
        pl.when(pl.col("licence").is_in(_PUBLISHABLE)).then("text").alias("text"),
    ).select(list(tables.dtypes("reports")))


def _joined(column: str, separator: str) -> pl.Expr:
    return pl.when(pl.col(column).list.len() > 0).then(pl.col(column).list.join(separator)).alias(column)
