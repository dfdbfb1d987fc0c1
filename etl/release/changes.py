"""A build compared with its base: events with the versions they carry, and the log of what changed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import polars as pl

from etl.corrections import Citations
from etl.publish.complete import complete_events
from etl.publish.release import Release
from etl.release.base import Base
from etl.release.reasons import Reasons
from etl.release.text import row_to_text, to_text
from schema import tables as contract

VERSIONS = ("version_added", "version_changed", "timestamp", "coder_version")
"""What alone does not make a row a changed one: it keeps those of the base."""
_DATED = ("version_added", "version_changed", "timestamp")

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Changes:
    """`events`: complete, a row that did not change as in the base; `revisions`: the base's, then this release's."""

    events: pl.DataFrame
    revisions: pl.DataFrame


def changes(
    base: Base,
    tables: Mapping[str, pl.DataFrame],
    release: Release,
    lineage: Mapping[str, str],
    citations: Citations | None = None,
) -> Changes:
    """What the build's tables change against the base.

    `tables`: events, codings, reports, evidence and event_evidence of the build, their ids inherited from the
    base; `lineage`: the base's coding of each coding, as `Identity` has it. Replaying the revisions of this
    version on the base's events gives `events`.
    """
    events = complete_events(tables["events"], release)
    old = {row["event_id_cnty"]: row for row in base.events.iter_rows(named=True)}
    rows = [_dated(row, old.get(row["event_id_cnty"])) for row in events.iter_rows(named=True)]
    new = {row["event_id_cnty"]: row for row in rows}
    reasons = Reasons(base, tables, lineage, citations or Citations())
    kin = _Kin(base, tables["codings"], lineage)
    log: list[dict[str, Any]] = []
    for event in sorted(old.keys() | new.keys()):
        found = _revisions(event, old.get(event), new.get(event), kin, reasons)
        log += [
            {"version": release.version, "event_id_cnty": event, "n": n, **r} for n, r in enumerate(found, 1)
        ]
    own = contract.frame("revisions", log)
    return Changes(contract.frame("events", rows).sort("event_id_cnty"), pl.concat([base.revisions, own]))


def _dated(new: Row, old: Row | None) -> Row:
    if old is None:
        return new
    if changed_columns(old, new):
        return {**new, "version_added": old["version_added"]}
    return {**new, **{name: old[name] for name in VERSIONS}}


def changed_columns(old: Row, new: Row) -> list[str]:
    """The columns in which two rows of one event differ; none where only its versions do."""
    differ = [name for name in new if name not in _DATED and new[name] != old[name]]
    return [] if differ == ["coder_version"] else differ


def _revisions(
    event: str, old: Row | None, new: Row | None, kin: _Kin, reasons: Reasons
) -> Iterator[dict[str, Any]]:
    if old is not None and new is not None:
        for column in changed_columns(old, new):
            yield {
                "op": "MODIFY",
                "column": column,
                "old": to_text(old[column]),
                "new": to_text(new[column]),
                "reason": reasons.of_column(event, column),
            }
    elif new is not None:
        origin = kin.came_from.get(event)
        op = "ADD" if origin is None else "SPLIT"
        yield {"op": op, "old": origin, "new": row_to_text(new), "reason": reasons.of_event(event)}
    elif old is not None:
        into = kin.went_into.get(event)
        op = "DELETE" if into is None else "MERGE"
        yield {"op": op, "old": row_to_text(old), "new": into, "reason": reasons.of_event(event)}


class _Kin:
    """Where the codings of events that came, and of events that went, are on the other side."""

    def __init__(self, base: Base, codings: pl.DataFrame, lineage: Mapping[str, str]) -> None:
        pairs = codings.filter(pl.col("event_id_cnty").is_not_null()).select("coding_id", "event_id_cnty")
        votes: Counter[tuple[str, str]] = Counter()
        for coding, event in pairs.iter_rows():
            if coding in lineage:
                votes[base.event_of[lineage[coding]], event] += 1
        before, after = set(base.events["event_id_cnty"]), set(pairs["event_id_cnty"])
        ranked = sorted(votes, key=lambda pair: (-votes[pair], pair))
        self.went_into = {old: new for old, new in reversed(ranked) if old not in after and new in before}
        self.came_from = {new: old for old, new in reversed(ranked) if new not in before and old in after}
