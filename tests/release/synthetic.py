"""A small world of reports, coded and clustered without coder and SQL, released again and again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

import polars as pl

from etl.corrections import Citations
from etl.publish import Release
from etl.release import Base, Identity, changes
from etl.release.changes import Changes
from etl.release.ledger import Ledger
from schema import tables

DAY = date(2023, 9, 1)
KINDS = (
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
    ("Protests", "Peaceful protest"),
    ("Riots", "Mob violence"),
)
PLACES = (
    (31, "Azerbaijan", "a", 39.8, 46.7),
    (31, "Azerbaijan", "b", 40.4, 49.8),
    (51, "Armenia", "c", 40.2, 44.5),
)
ACTORS = ("Army", "Militia", "Crowd")

Told = tuple[int, int, int, int, int]
"""What a report tells of an event: day, place, kind, actor (numbers of the lists above) and deaths."""


@dataclass
class World:
    """What each report tells, and how often each was edited."""

    reports: dict[str, list[Told]] = field(default_factory=dict)
    edits: dict[str, int] = field(default_factory=dict)
    coder: str = "1"

    def codings(self) -> pl.DataFrame:
        rows = [
            _coding(report, n, told, self.coder)
            for report, listed in self.reports.items()
            for n, told in enumerate(listed, 1)
        ]
        return tables.frame("codings", rows)

    def report_rows(self) -> pl.DataFrame:
        rows = [
            {
                "report_id": name,
                "publisher": "P",
                "title": "",
                "published": DAY,
                "text_hash": f"{self.edits[name]}",
            }
            for name in self.reports
        ]
        return tables.frame("reports", rows)


def _coding(report: str, n: int, told: Told, coder: str) -> dict[str, Any]:
    day, place, kind, actor, deaths = told
    iso, country, place_id, latitude, longitude = PLACES[place]
    on = DAY + timedelta(days=day)
    return {
        "coding_id": f"{report}#{n}",
        "report_id": report,
        "n": n,
        "event_date": on,
        "date_start": on,
        "date_end": on,
        "event_type": KINDS[kind][0],
        "sub_event_type": KINDS[kind][1],
        "actor1": ACTORS[actor],
        "inter1": 1,
        "country": country,
        "iso": iso,
        "place_id": place_id,
        "location": place_id,
        "latitude": latitude,
        "longitude": longitude,
        "fatalities": deaths,
        "coder_version": coder,
    }


def cluster(codings: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """merged and assigned: one event a day, place and kind; the first coding by id is the anchor."""
    events: dict[tuple[Any, ...], list[dict[str, Any]]] = {}
    for row in codings.sort("coding_id").iter_rows(named=True):
        events.setdefault((row["event_date"], row["place_id"], row["sub_event_type"]), []).append(row)
    merged, assigned = [], []
    for rows in events.values():
        first = rows[0]
        known = {
            name: first[name] for name in tables.dtypes("events") if name in first and name != "event_id_cnty"
        }
        best = max(row["fatalities"] for row in rows)
        merged.append(
            {**known, "fatalities_best": best, "n_reports": len(rows), "anchor_id": first["coding_id"]}
        )
        assigned += [{"coding_id": row["coding_id"], "anchor_id": first["coding_id"]} for row in rows]
    if not merged:
        empty = codings.head(0)
        return empty.with_columns(anchor_id=pl.lit("")), empty.select("coding_id", anchor_id=pl.lit(""))
    return pl.DataFrame(merged, infer_schema_length=None), pl.DataFrame(assigned)


@dataclass(frozen=True)
class Built:
    """A release of a world: what it was built on, what it changed, and the base that it is for the next."""

    release: Release
    base: Base
    tables: Mapping[str, pl.DataFrame]
    changes: Changes

    def next_base(self) -> Base:
        ledger = self.base.ledger.after(self.changes.revisions, self.release.version)
        kept = {name: self.tables[name] for name in ("codings", "reports")}
        frames = {**kept, "events": self.changes.events, "revisions": self.changes.revisions}
        return Base(self.release.version, None, None, ledger, frames)


def build(
    world: World, base: Base, number: int, namespace: str = "", citations: Citations | None = None
) -> Built:
    """Release `number` of the world, on `base`."""
    release = Release(f"2026.12.{number}", date(2026, 12, 1) + timedelta(days=number), base=base.version)
    codings = world.codings()
    identity = Identity(base, codings, namespace)
    merged, assigned = cluster(codings)
    ids = identity(merged, assigned)
    anchors = dict(assigned.iter_rows())
    events = [
        {**{k: v for k, v in row.items() if k != "anchor_id"}, "event_id_cnty": ids[row["anchor_id"]]}
        for row in merged.iter_rows(named=True)
    ]
    event_of = {coding: ids[anchor] for coding, anchor in anchors.items()}
    coded = [
        {**row, "event_id_cnty": event_of.get(row["coding_id"])} for row in codings.iter_rows(named=True)
    ]
    built = {
        "events": tables.frame("events", events),
        "codings": tables.frame("codings", coded),
        "reports": world.report_rows(),
        "evidence": tables.frame("evidence", []),
        "event_evidence": tables.frame("event_evidence", []),
    }
    return Built(release, base, built, changes(base, built, release, identity.lineage, citations))


def none() -> Base:
    """The base of a first release."""
    return Base(None, None, None, Ledger({}), {})
