"""The columns of `events` that follow from the others or from the release."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import polars as pl

from etl.publish.notes import note
from etl.publish.release import Release
from schema import derive
from schema.tables import frame as contract_frame

_DERIVED: dict[str, Callable[[Mapping[str, Any]], Any]] = {
    "year": lambda event: derive.year(event["event_date"]),
    "disorder_type": lambda event: derive.disorder_type(event["sub_event_type"]),
    "interaction": lambda event: derive.interaction(event["inter1"], event["inter2"]),
    "region": lambda event: derive.region(event["iso"]),
    "notes": note,
}


def complete_events(events: pl.DataFrame, release: Release) -> pl.DataFrame:
    """The frame with all columns of `events`, in the contract's order.

    year, disorder_type, interaction, region and notes are computed anew; timestamp, version_added and
    version_changed are taken from the release where they are absent or null (a row that did not change keeps
    its own). Any other column that is absent becomes null, for the gate to judge. A row with a code
    outside its vocabulary gets no derived value, so that the gate names it.
    """
    now = {
        "timestamp": release.timestamp,
        "version_added": release.version,
        "version_changed": release.version,
    }
    return contract_frame("events", (_complete(event, now) for event in events.iter_rows(named=True)))


def _complete(event: dict[str, Any], now: dict[str, Any]) -> dict[str, Any]:
    dated = event | {name: value for name, value in now.items() if event.get(name) is None}
    return dated | {name: _try(rule, dated) for name, rule in _DERIVED.items()}


def _try(rule: Callable[[Mapping[str, Any]], Any], event: Mapping[str, Any]) -> Any:
    try:
        return rule(event)
    except (KeyError, AttributeError, TypeError):
        return None
