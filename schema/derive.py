"""Columns that follow from others, as pure functions: computed, never coded by hand."""

from __future__ import annotations

import calendar
from datetime import date
from functools import cache

from schema.vocabulary import UnknownCode, register, term

# UCDP's date precision -> ACLED's time precision; None: ACLED has no such step (a year).
TIME_PRECISION: dict[int, int | None] = {1: 1, 2: 2, 3: 2, 4: 3, 5: None}

# UCDP's where precision -> ACLED's geographic precision, 4 for "only the country"; None: ACLED has no such
# step (the high seas), so the coder says.
GEO_PRECISION: dict[int, int | None] = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 4, 7: None}


def year(event_date: date) -> int:
    """The year of an event's day."""
    return event_date.year


def disorder_type(sub_event_type: str) -> str:
    """The disorder type that a sub-event type belongs to; raises UnknownCode."""
    return term("sub_event_types", sub_event_type)["disorder_type"]


def event_type(sub_event_type: str) -> str:
    """The event type that a sub-event type belongs to; raises UnknownCode."""
    return term("sub_event_types", sub_event_type)["event_type"]


def inter_label(inter: int | None) -> str | None:
    """The label of an inter code; None for no actor; raises UnknownCode."""
    return None if inter is None else term("inter", inter)["label"]


def interaction(inter1: int, inter2: int | None) -> int:
    """Which kinds of actor met: 10 * lower + higher code, 10 * code for a sole actor; raises UnknownCode."""
    sides = sorted(code for code in (inter1, inter2) if code is not None)
    for code in sides:
        term("inter", code)
    return 10 * sides[0] + (sides[1] if len(sides) == 2 else 0)


def interaction_label(code: int) -> str:
    """The label of an interaction code, "A-B" or "A only"; raises UnknownCode."""
    return term("interactions", code)["label"]


@cache
def _countries() -> dict[int, dict[str, str]]:
    return {int(row["iso"]): row for row in register("countries")}


@cache
def _codes_by_name() -> dict[str, int]:
    return {row["name"]: code for code, row in _countries().items()}


def _country(iso_code: int) -> dict[str, str]:
    try:
        return _countries()[iso_code]
    except KeyError:
        raise UnknownCode(f"'{iso_code}' is not a numeric ISO 3166-1 code in countries.csv") from None


def iso(country: str) -> int:
    """The numeric ISO 3166-1 code of a country, by its name in `countries.csv`; raises UnknownCode."""
    try:
        return _codes_by_name()[country]
    except KeyError:
        raise UnknownCode(f"'{country}' is not a country in countries.csv") from None


def country(iso_code: int) -> str:
    """The name of a country by its numeric ISO 3166-1 code; raises UnknownCode."""
    return _country(iso_code)["name"]


def country_of(iso3: str) -> tuple[str, int]:
    """Name and numeric code of a country by its ISO 3166-1 alpha-3 code; raises UnknownCode."""
    for code, row in _countries().items():
        if row["iso3"] == iso3:
            return row["name"], code
    raise UnknownCode(f"'{iso3}' is not an ISO 3166-1 alpha-3 code in countries.csv")


def first_day(written: str) -> date:
    """The first day of a year, month or day written YYYY, YYYY-MM or YYYY-MM-DD; raises ValueError."""
    parts = [int(part) for part in written.split("-")]
    return date(*[*parts, 1, 1][:3])


def last_day(written: str) -> date:
    """The last day of a year, month or day written YYYY, YYYY-MM or YYYY-MM-DD; raises ValueError."""
    parts = [int(part) for part in written.split("-")]
    if len(parts) == 3:
        return date(*parts)
    month = parts[1] if len(parts) == 2 else 12
    return date(parts[0], month, calendar.monthrange(parts[0], month)[1])


def region(iso_code: int) -> str:
    """The region of a country by its numeric ISO 3166-1 code; raises UnknownCode."""
    return _country(iso_code)["region"]


def time_precision(date_precision: int) -> int | None:
    """ACLED's time precision from UCDP's date precision; None where ACLED has no such step (a year)."""
    term("date_precision", date_precision)
    return TIME_PRECISION[date_precision]


def geo_precision(where_precision: int) -> int | None:
    """ACLED's geographic precision (4: only the country) from UCDP's; None for the high seas."""
    term("where_precision", where_precision)
    return GEO_PRECISION[where_precision]
