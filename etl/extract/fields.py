"""The fields of a report and what each may hold. Markdown and JSON Lines share these checks."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from functools import cache
from typing import Any

from etl.extract.record import Unreadable
from etl.extract.text import refuse_controls
from schema.vocabulary import register

REQUIRED = (
    "report_id",
    "publisher",
    "title",
    "published",
    "url",
    "accessed",
    "language",
    "licence",
    "stored_copy",
)
"""What the front matter of a report must have."""

OPTIONAL = ("credits", "see_also")
"""What it may have: the publishers that the report credits; pages to read, never counted as sources."""

_ID = re.compile(r"[^\s#]{1,200}")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_URL = re.compile(r"https?://[^\s<>\"]+")
_MAX_FIELD = 2_000


def text_value(name: str, value: Any) -> str:
    """A non-empty string of at most 2,000 characters without control characters."""
    if not isinstance(value, str):
        raise Unreadable("bad_value", f"{name} must be text, not {_kind(value)}", field=name)
    if not value.strip():
        raise Unreadable("missing_field", f"{name} is empty", field=name)
    if len(value) > _MAX_FIELD:
        raise Unreadable(
            "too_large", f"{name} has {len(value):,} characters; the limit is {_MAX_FIELD:,}", field=name
        )
    refuse_controls(value, name, field=name)
    return value.strip()


def id_value(name: str, value: Any) -> str:
    """An identifier of at most 200 characters, none of them a space or a number sign."""
    text = text_value(name, value)
    if not _ID.fullmatch(text):
        message = f"{name} {text[:40]!r} may have no space, no # and at most 200 characters"
        raise Unreadable("bad_value", message, field=name)
    return text


def date_value(name: str, value: Any) -> date:
    """A calendar day, YYYY-MM-DD; of an ISO 8601 date-time the day."""
    text = text_value(name, value)
    day = text[:10]
    if not _DATE.fullmatch(day) or (len(text) > 10 and text[10] not in "T "):
        raise Unreadable("impossible_date", f"{name} {text!r} is not a date: write YYYY-MM-DD", field=name)
    try:
        return date.fromisoformat(day)
    except ValueError:
        raise Unreadable("impossible_date", f"{name} {text!r} is not in the calendar", field=name) from None


def url_value(name: str, value: Any) -> str:
    """An http or https address."""
    text = text_value(name, value)
    if not _URL.fullmatch(text):
        raise Unreadable("bad_value", f"{name} {text!r} is not an http(s) address", field=name)
    return text


def flag_value(name: str, value: Any) -> bool:
    """true or false."""
    if value is True or value is False:
        return bool(value)
    if value in ("true", "false"):
        return bool(value == "true")
    raise Unreadable("bad_value", f"{name} must be true or false, not {str(value)[:40]!r}", field=name)


def list_value(name: str, value: Any) -> tuple[str, ...]:
    """A list of texts; one text stands for a list of one, nothing for an empty list."""
    if value is None:
        return ()
    items = value if isinstance(value, list) else [value]
    return tuple(text_value(name, item) for item in items)


def country_value(name: str, value: Any) -> str | None:
    """A hint at a country, by name or ISO 3166-1 code, as its three letters; an unknown one is no hint."""
    hint = text_value(name, str(value) if isinstance(value, int) else value).casefold()
    return _countries().get(hint.lstrip("0") or hint)


@cache
def _countries() -> dict[str, str]:
    keys = ("iso3", "iso2", "name", "iso")
    return {row[key].casefold(): row["iso3"] for row in register("countries") for key in keys}


CHECKS: dict[str, Callable[[str, Any], Any]] = {
    "report_id": id_value,
    "publisher": text_value,
    "title": text_value,
    "published": date_value,
    "url": url_value,
    "accessed": date_value,
    "language": text_value,
    "licence": text_value,
    "stored_copy": flag_value,
    "credits": list_value,
    "see_also": list_value,
    "country": country_value,
}
"""The check of each field: (name, raw value) to the value, or Unreadable."""


def _kind(value: Any) -> str:
    if value is None:
        return "nothing"
    return {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "a mapping"}.get(
        type(value), type(value).__name__
    )
