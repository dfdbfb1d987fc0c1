"""Ids of events: three letters of the country and a number, the same for the same codings in any order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping

import polars as pl

from schema.vocabulary import register

Identify = Callable[[pl.DataFrame, pl.DataFrame], dict[str, str]]
"""From `merged` (a row an event, with anchor_id) and `assigned` (coding_id, anchor_id): the id by anchor_id."""

_ORDER = ["event_date", "event_type", "sub_event_type", "location", "actor1", "anchor_id"]


def number_of(event_id: str, namespace: str = "") -> int:
    """The number of an id; raises ValueError for an id that is not of the namespace."""
    digits = event_id[3:].removeprefix(namespace)
    if not event_id[3:].startswith(namespace) or not digits.isdigit():
        raise ValueError(f"'{event_id}' is no id of the namespace '{namespace}'")
    return int(digits)


def assign(
    events: pl.DataFrame,
    inherited: Mapping[str, str] | None = None,
    taken: Iterable[str] = (),
    namespace: str = "",
) -> dict[str, str]:
    """The id of each event by its anchor_id.

    `events` has anchor_id, iso and the columns that new ids are numbered by (date, type, place, actor).
    `inherited` gives events of the base release their id there, by anchor_id; `taken` are all ids that were
    ever given out. New ids go on after the highest number that a country's letters have had. Raises
    KeyError for an iso that the register of countries does not have, ValueError for a taken id of another
    namespace.
    """
    iso3 = {int(row["iso"]): row["iso3"] for row in register("countries")}
    ids = dict(inherited or {})
    last: Counter[str] = Counter()
    for used in (*ids.values(), *taken):
        last[used[:3]] = max(last[used[:3]], number_of(used, namespace))
    for row in events.sort(_ORDER, nulls_last=True).iter_rows(named=True):
        if row["anchor_id"] not in ids:
            letters = iso3[row["iso"]]
            last[letters] += 1
            ids[row["anchor_id"]] = f"{letters}{namespace}{last[letters]}"
    return ids
