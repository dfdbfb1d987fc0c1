"""Ids of events: three letters of the country and a number, the same for the same codings in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import polars as pl

from schema.vocabulary import register

_ORDER = ["event_date", "event_type", "sub_event_type", "location", "actor1", "anchor_id"]


def assign(
    events: pl.DataFrame, inherited: Mapping[str, str] | None = None, retired: Iterable[str] = ()
) -> dict[str, str]:
    """The id of each event by its anchor_id.

    `events` has anchor_id, iso and the columns that new ids are numbered by (date, type, place, actor).
    `inherited` gives events of the base release their id there, by anchor_id; `retired` are ids that may
    never be used again. New ids go on after the highest number that a country's letters have had. Raises
    KeyError for an iso that the register of countries does not have.
    """
    iso3 = {int(row["iso"]): row["iso3"] for row in register("countries")}
    ids = dict(inherited or {})
    last: Counter[str] = Counter()
    for used in (*ids.values(), *retired):
        last[used[:3]] = max(last[used[:3]], int(used[3:]))
    for row in events.sort(_ORDER, nulls_last=True).iter_rows(named=True):
        if row["anchor_id"] not in ids:
            letters = iso3[row["iso"]]
            last[letters] += 1
            ids[row["anchor_id"]] = f"{letters}{last[letters]}"
    return ids
