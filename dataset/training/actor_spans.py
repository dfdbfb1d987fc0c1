"""Where a gold actor stands in the text: mentions of our finder whose name, completed with the event's country, the
scorer takes for the same actor."""

from __future__ import annotations

import csv
import importlib.util
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))


def scorer(shared: Path) -> Any:
    spec = importlib.util.spec_from_file_location("score", shared / "gold/score.py")
    assert spec and spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def country_names() -> dict[str, str]:
    with (ROOT / "schema/vocab/countries.csv").open(encoding="utf-8", newline="") as f:
        return {r["iso3"]: r["name"] for r in csv.DictReader(f)}


def build(shared: Path) -> Callable[[Any, str, str], list[tuple[int, int]]]:
    from etl.code.actors import ActorFinder
    from etl.code.select.actors import candidates

    finder = ActorFinder.load(ROOT / "dataset/reference")
    same = scorer(shared).same_actor
    names = country_names()
    cache: dict[str, Any] = {}

    def spans(ex: Any, gold: str, iso3: str) -> list[tuple[int, int]]:
        if ex.id not in cache:
            cache[ex.id] = finder.find(ex.text, date.fromisoformat(ex.published))
        found = candidates(cache[ex.id], iso3, names)
        literal = {c.span for c in found if c.span and c.literal and same(gold, c.name)}
        return sorted(literal or {c.span for c in found if c.span and same(gold, c.name)})

    return spans
