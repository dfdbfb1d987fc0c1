"""Figures of two scorecards beside each other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.evaluate.published import JSON


def scorecard_deltas(old: Path | None, new: Path) -> list[tuple[str, str, float | None, float | None]]:
    """Set, figure, value before and now (shares 0-1; None where not measured), of two folders' scorecard.json.

    Figures are the F1 of what is counted and the accuracy of each field. Empty where neither has a scorecard.
    """
    before, now = (_figures(folder) for folder in (old, new))
    names = list(dict.fromkeys([*now, *before]))
    return [(*name, before.get(name), now.get(name)) for name in names]


def _figures(folder: Path | None) -> dict[tuple[str, str], float]:
    path = None if folder is None else folder / JSON
    if path is None or not path.is_file():
        return {}
    loaded: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return {(each["name"], name): value for each in loaded["sets"] for name, value in _values(each)}


def _values(scores: dict[str, Any]) -> Iterator[tuple[str, float]]:
    for name, rated in scores["rated"].items():
        yield f"{name} F1", rated["f1"]["value"]
    for name, figure in scores["fields"].items():
        yield name, figure["value"]
