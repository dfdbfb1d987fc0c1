"""The column `notes`: a sentence built from the coded values, never from a source's words."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_PLACE = {1: "in", 2: "near or within", 3: "in the region of"}


@cache
def _templates() -> dict[str, dict[str, str]]:
    with (Path(__file__).parent / "notes.csv").open(encoding="utf-8", newline="") as lines:
        return {row["sub_event_type"]: row for row in csv.DictReader(lines)}


def note(event: Mapping[str, Any]) -> str:
    """What an event's coded values say, in two or three short sentences.

    `event` holds the columns of `events`. Raises KeyError for a sub-event type that it does not know.
    """
    template = _templates()[event["sub_event_type"]]["alone" if event["actor2"] is None else "with_second"]
    what = template.format(actor1=event["actor1"], actor2=event["actor2"])
    where = f"{_PLACE[event['geo_precision']]} {event['location']}, {event['country']}"
    sentences = [f"{_when(event)}, {where}: {what}."]
    deaths = _toll("killed", event["fatalities_low"], event["fatalities_best"], event["fatalities_high"])
    hurt = _toll("injured", event["injuries_low"], event["injuries_best"], event["injuries_high"])
    sentences += [deaths or "Deaths are not reported."]
    sentences += [hurt] if hurt else []
    sentences += ["Accounts conflict."] if event["claims_conflict"] else []
    return " ".join(sentences)


def _day(day: date) -> str:
    return f"{day.day} {_MONTHS[day.month - 1]} {day.year}"


def _when(event: Mapping[str, Any]) -> str:
    if event["time_precision"] == 1:
        return f"On {_day(event['event_date'])}"
    return f"Between {_day(event['date_start'])} and {_day(event['date_end'])}"


def _toll(verb: str, low: int | None, best: int | None, high: int | None) -> str | None:
    if best is None:
        return None
    if low == best == high:
        return f"{best} {verb}." if best else f"Nobody {verb}."
    if low is not None and high is not None:
        return f"{low} to {high} {verb}, best estimate {best}."
    if high is not None:
        return f"Up to {high} {verb}, best estimate {best}."
    return f"At least {low} {verb}." if low == best else f"At least {low or 0} {verb}, best estimate {best}."
