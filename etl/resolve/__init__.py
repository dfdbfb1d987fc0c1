"""Resolve: codings of one incident become one event with all its sources, by SQL (docs/resolve.md)."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from etl.publish.release import Release
from etl.resolve.cluster import cluster
from etl.resolve.database import Database
from etl.resolve.ids import assign
from etl.resolve.inputs import published_reports, read_sources
from etl.resolve.places import place_tables, read_control
from etl.resolve.revisions import first_build
from schema import tables

__all__ = ["Resolved", "place_tables", "read_control", "read_sources", "resolve"]

_MERGE = ("50_members.sql", "60_leads.sql", "70_tolls.sql", "80_conflicts.sql", "90_events.sql")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What resolution gives, each a frame of the contract, `events` without the columns that publish derives.

    `event_evidence` names for each event column the coding that its value comes from; `rejected` holds the
    codings that cannot be part of an event.
    """

    events: pl.DataFrame
    codings: pl.DataFrame
    reports: pl.DataFrame
    event_evidence: pl.DataFrame
    revisions: pl.DataFrame
    rejected: pl.DataFrame


def resolve(
    codings: pl.DataFrame,
    claims: pl.DataFrame,
    reports: pl.DataFrame,
    sources: tuple[pl.DataFrame, pl.DataFrame],
    control: pl.DataFrame,
    release: Release,
) -> Resolved:
    """Events from codings and claims (frames of the contract) and the extracted reports.

    `sources`: the registry and its names, as `read_sources` gives them; `control`: who
    held which place when, as `read_control` gives it. Nothing depends on the order of rows.
    """
    registry, names = sources
    db = Database(
        {
            "codings": codings.drop("event_id_cnty"),
            "claims": claims,
            "reports": reports,
            "sources": registry,
            "source_names": names,
            "control": control,
        }
    )
    db.run("00_rules.sql")
    db.run("10_voices.sql")
    cluster(db)
    for file in _MERGE:
        db.run(file)
    merged = db.table("merged")
    ids = pl.DataFrame(sorted(assign(merged).items()), schema=_IDS, orient="row")
    events = merged.join(ids, on="anchor_id", how="left").sort("event_id_cnty").drop("anchor_id")
    return Resolved(
        events=events.with_columns(review_status=pl.lit("machine"), tags=pl.lit(None, pl.String)),
        codings=_with_events(codings, db.table("assigned"), ids),
        reports=published_reports(reports, db.table("report_source")),
        event_evidence=_evidence(db.table("merged_evidence"), ids),
        revisions=first_build(events, release),
        rejected=_rejected(db.table("unresolved")),
    )


_IDS = {"anchor_id": pl.String, "event_id_cnty": pl.String}


def _with_events(codings: pl.DataFrame, assigned: pl.DataFrame, ids: pl.DataFrame) -> pl.DataFrame:
    found = assigned.join(ids, on="anchor_id").select("coding_id", "event_id_cnty")
    joined = codings.drop("event_id_cnty").join(found, on="coding_id", how="left")
    return joined.select(list(tables.dtypes("codings"))).sort("report_id", "n")


def _evidence(merged: pl.DataFrame, ids: pl.DataFrame) -> pl.DataFrame:
    named = merged.join(ids, on="anchor_id").filter(pl.col("coding_id").is_not_null())
    return named.select("event_id_cnty", "column", "coding_id", "rule").sort("event_id_cnty", "column")


def _rejected(unresolved: pl.DataFrame) -> pl.DataFrame:
    rows = unresolved.sort("coding_id").iter_rows(named=True)
    return tables.frame(
        "rejected",
        [
            {
                "rejected_id": f"resolve:{row['coding_id']}",
                "stage": "resolve",
                "report_id": row["report_id"],
                "reason": row["reason"],
                "detail": f"coding {row['coding_id']}: {row['detail']}; it stays a coding",
            }
            for row in rows
        ],
    )
