"""The items that are timed: our own short reports, repeated; or the lines of a file."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from etl import paths
from etl.extract import extract


def own_items(count: int) -> list[dict[str, Any]]:
    """`count` items from dataset/reports and dataset/gold/items.jsonl, repeated under new ids."""
    texts = list(_texts())
    if not texts:
        raise FileNotFoundError("there are no reports to time: name a file with --items")
    chosen = enumerate(islice(cycle(texts), count))
    return [{"report_id": f"b{n}", "published": day, "text": text} for n, (day, text) in chosen]


def file_items(path: Path) -> list[dict[str, Any]]:
    """The items of a JSON Lines file. Raises ValueError for a line that is no JSON."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def as_lines(items: list[dict[str, Any]]) -> bytes:
    """The items as `tocsin code` reads them."""
    return "".join(json.dumps(item, ensure_ascii=False) + "\n" for item in items).encode()


def _texts() -> Iterator[tuple[str, str]]:
    reports = extract(paths.dataset() / "reports", date.max).reports
    for row in reports.iter_rows(named=True):
        yield row["published"].isoformat(), row["text"]
    gold = paths.dataset() / "gold" / "items.jsonl"
    for item in file_items(gold) if gold.is_file() else ():
        yield item["published"], item["text"]
