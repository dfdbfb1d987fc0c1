"""Gold codings: JSON Lines, one item a line, as dataset/gold/README.md describes them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from etl.evaluate.event import Event

_DAY_IN_ID = re.compile(r"(?:^|-)(\d{4}-\d\d-\d\d)(?:-|$)")


@dataclass(frozen=True, slots=True)
class GoldItem:
    """An item with its gold events; `published`: the report's own day, None where nothing tells it."""

    item_id: str
    events: tuple[Event, ...]
    published: date | None = None


def with_days(gold: list[GoldItem], items: Path) -> list[GoldItem]:
    """The items with the publication day that their reports (JSON Lines with report_id and published) state."""
    days: dict[str, date] = {}
    for line in items.read_text("utf-8").splitlines():
        if line.strip():
            record = json.loads(line)
            days[record["report_id"]] = date.fromisoformat(record["published"][:10])
    return [replace(g, published=days.get(g.item_id, g.published)) for g in gold]


def read_gold(path: Path) -> list[GoldItem]:
    """The items of a gold file, in order: {"id", "events": [...], "published" (may)}.

    Where `published` is absent a day inside the id counts. Raises ValueError, naming file and line, for a line
    that is no item, an event without the fields that scoring needs, or an id that is there twice.
    """
    items: dict[str, GoldItem] = {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if not line.strip():
            continue
        try:
            item = _item(json.loads(line))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise ValueError(f"{path.name}:{number} is no gold item: {_words(error)}") from None
        if item.item_id in items:
            raise ValueError(f"{path.name}:{number}: the id {item.item_id!r} is there twice")
        items[item.item_id] = item
    return list(items.values())


def _item(record: dict[str, Any]) -> GoldItem:
    item_id = str(record["id"])
    return GoldItem(item_id, tuple(_events(record["events"])), _published(record.get("published"), item_id))


def _events(records: list[dict[str, Any]]) -> Iterator[Event]:
    for record in records:
        for name in ("event_date", "event_type", "sub_event_type", "country", "geo_precision"):
            if record[name] is None:
                raise ValueError(f"{name} is null")
        yield Event.read(record)


def _published(value: Any, item_id: str) -> date | None:
    found = _DAY_IN_ID.search(item_id)
    text = value or (found and found[1])
    return date.fromisoformat(str(text)[:10]) if text else None


def _words(error: Exception) -> str:
    return f"{error.args[0]} is missing" if isinstance(error, KeyError) else str(error)
