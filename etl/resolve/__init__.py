"""Resolve: codings of one incident become one event with all its sources, by SQL (docs/resolve.md)."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from etl.resolve.assertions import AssertionBroken, Assertions
from etl.resolve.cluster import cluster
from etl.resolve.database import Database
from etl.resolve.ids import Identify, assign
from etl.resolve.inputs import published_reports, read_sources
from etl.resolve.places import place_tables, read_control
from schema import tables

__all__ = [
    "AssertionBroken",
    "Assertions",
    "Identify",
    "Resolved",
    "place_tables",
    "read_control",
    "read_sources",
    "resolve",
]

_NONE = Assertions()
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
    rejected: pl.DataFrame


def _fresh(merged: pl.DataFrame, assigned: pl.DataFrame) -> dict[str, str]:
    return assign(merged)


def resolve(
    codings: pl.DataFrame,
    claims: pl.DataFrame,
    reports: pl.DataFrame,
    sources: tuple[pl.DataFrame, pl.DataFrame],
    control: pl.DataFrame,
    *,
    assertions: Assertions = _NONE,
    identify: Identify = _fresh,
) -> Resolved:
    """Events from codings and claims (frames of the contract) and the extracted reports.

    `sources`: the registry and its names, as `read_sources` gives them; `control`: who
    held which place when, as `read_control` gives it; `assertions`: what people say of codings, before the
    rules; `identify`: gives events their ids. Nothing depends on the order of rows. Raises AssertionBroken
    where an assertion cannot be kept.
    """
    registry, names = sources
    db = Database(
        {
            "codings": codings.drop("event_id_cnty", "voice"),
            "claims": claims,
            "reports": reports,
            "sources": registry,
            "source_names": names,
            "control": control,
            **assertions.frames(),
        }
    )
    db.run("00_rules.sql")
    db.run("10_voices.sql")
    cluster(db)
    assertions.check(db)
    for file in _MERGE:
        db.run(file)
    merged = db.table("merged")
    assigned = db.table("assigned")
    ids = pl.DataFrame(sorted(identify(merged, assigned).items()), schema=_IDS, orient="row")
    status = assertions.review_status(assigned)
    events = merged.join(ids, on="anchor_id", how="left").join(status, on="anchor_id", how="left")
    return Resolved(
        events=events.sort("event_id_cnty").drop("anchor_id").with_columns(tags=pl.lit(None, pl.String)),
        codings=_with_events(codings, db.table("members"), ids),
        reports=published_reports(reports, db.table("report_source")),
        event_evidence=_evidence(db.table("merged_evidence"), ids),
        rejected=_rejected(db.table("unresolved")),
    )


_IDS = {"anchor_id": pl.String, "event_id_cnty": pl.String}


def _with_events(codings: pl.DataFrame, members: pl.DataFrame, ids: pl.DataFrame) -> pl.DataFrame:
    found = members.join(ids, on="anchor_id").select("coding_id", "event_id_cnty", "voice")
    joined = codings.drop("event_id_cnty", "voice").join(found, on="coding_id", how="left")
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
