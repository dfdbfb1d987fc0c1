"""Which event of the base an event is: by its reports, then by type, place, date and actors."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

import polars as pl

from etl.release.agreement import COLUMNS, agreement, same_incident
from etl.release.base import Base
from etl.resolve.ids import assign, number_of

PLAUSIBLE = 3
"""The least agreement (of 8) at which two codings of one report can be the same incident."""

Rows = dict[str, dict[str, Any]]


class Identity:
    """Ids of a build's events from those of its base.

    `lineage` names for a coding of the build the base's coding of the same report that tells of the same
    incident, where there is one. An event is the event of the base that most of its codings come from; one
    without such codings may be an event of the base that lost all its own, where type, place, day and an
    actor are the same (a report that got another id). Each id goes to one event.
    """

    def __init__(self, base: Base, codings: pl.DataFrame, namespace: str = "") -> None:
        self._base, self._namespace = base, namespace
        self.lineage = _lineage(base.codings, codings)

    def __call__(self, merged: pl.DataFrame, assigned: pl.DataFrame) -> dict[str, str]:
        """The id by anchor_id: what `resolve` takes as `identify`."""
        votes: Counter[tuple[str, str]] = Counter()
        for coding, anchor in assigned.select("coding_id", "anchor_id").iter_rows():
            if coding in self.lineage:
                votes[self._base.event_of[self.lineage[coding]], anchor] += 1
        old, new = _rows(self._base.events, "event_id_cnty"), _rows(merged, "anchor_id")
        scored = [((n, agreement(old[e], new[a])), e, a) for (e, a), n in votes.items()]
        found = self._one_to_one(scored)
        inherited = {anchor: event for event, anchor in found.items()}
        inherited |= self._renamed(
            {e: row for e, row in old.items() if e not in found and e not in {x for x, _ in votes}},
            {a: row for a, row in new.items() if a not in inherited and a not in {x for _, x in votes}},
        )
        return assign(merged, inherited, self._base.ledger.entries, self._namespace)

    def _renamed(self, old: Rows, new: Rows) -> dict[str, str]:
        on_day: defaultdict[tuple[Any, Any], list[str]] = defaultdict(list)
        for event, row in old.items():
            on_day[row["iso"], row["event_date"]].append(event)
        scored = [
            ((0, agreement(old[event], row)), event, anchor)
            for anchor, row in new.items()
            for event in on_day[row["iso"], row["event_date"]]
            if same_incident(old[event], row)
        ]
        return {anchor: event for event, anchor in self._one_to_one(scored).items()}

    def _one_to_one(self, scored: Iterable[tuple[tuple[int, int], str, str]]) -> dict[str, str]:
        return _greedy(
            sorted(
                scored,
                key=lambda s: ([-part for part in s[0]], s[1][:3], number_of(s[1], self._namespace), s[2]),
            )
        )


def _greedy(ordered: Iterable[tuple[Any, str, str]]) -> dict[str, str]:
    """The best pairs first, each side once."""
    found: dict[str, str] = {}
    taken: set[str] = set()
    for _, one, other in ordered:
        if one not in found and other not in taken:
            found[one] = other
            taken.add(other)
    return found


def _lineage(old: pl.DataFrame, new: pl.DataFrame) -> dict[str, str]:
    """By coding_id of `new`: the coding_id in `old` of the same report that it agrees best with."""
    before, after = (_by_report(frame) for frame in (old.filter(pl.col("event_id_cnty").is_not_null()), new))
    found: dict[str, str] = {}
    for report, rows in after.items():
        scored = [
            (agreement(was, now), was, now)
            for was in before.get(report, ())
            for now in rows
            if agreement(was, now) >= PLAUSIBLE
        ]
        scored.sort(key=lambda s: (-s[0], s[1]["n"], s[2]["n"]))
        pairs = _greedy((score, now["coding_id"], was["coding_id"]) for score, was, now in scored)
        found |= pairs
    return found


def _by_report(codings: pl.DataFrame) -> Mapping[str, list[dict[str, Any]]]:
    rows: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)
    for row in codings.select("coding_id", "report_id", "n", *COLUMNS).iter_rows(named=True):
        rows[row["report_id"]].append(row)
    return rows


def _rows(frame: pl.DataFrame, key: str) -> Rows:
    return {row[key]: row for row in frame.select(key, *COLUMNS).iter_rows(named=True)}
