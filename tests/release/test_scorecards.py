"""Two scorecards beside each other, and in the changelog."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from etl.publish import Release
from etl.release import Base, ContractChanges, changelog
from etl.release.scorecards import scorecard_deltas
from schema.tables import TABLES, frame


def card(folder: Path, f1: float, date_right: float | None) -> Path:
    figure: dict[str, Any] = {"f1": {"value": f1}}
    fields = {} if date_right is None else {"event_date": {"value": date_right}}
    told = {"sets": [{"name": "gold", "rated": {"strict_event": figure}, "fields": fields}]}
    folder.mkdir()
    (folder / "scorecard.json").write_text(json.dumps(told))
    return folder


def test_deltas(tmp_path: Path) -> None:
    old, new = card(tmp_path / "old", 0.5, None), card(tmp_path / "new", 0.625, 0.9)
    assert scorecard_deltas(old, new) == [
        ("gold", "strict_event F1", 0.5, 0.625),
        ("gold", "event_date", None, 0.9),
    ]
    assert scorecard_deltas(None, tmp_path) == []


def test_in_the_changelog(tmp_path: Path) -> None:
    old = card(tmp_path / "old", 0.5, 0.9)
    base = Base("2026.12.0", old)
    contract = ContractChanges("1.0.0", "2.0.0", added=("events.mood",), dropped=("events.tags",))
    text = _section(base, card(tmp_path / "new", 0.625, None), contract)
    assert "| gold | strict_event F1 | 0.500 | 0.625 | +0.125 |\n| gold | event_date | 0.900 |  |  |" in text
    assert "Contract 1.0.0 to 2.0.0. Added: events.mood. Dropped: events.tags. Coder not run." in text
    assert "Scorecard: unchanged." in _section(base, old, contract)
    assert "measured for the first time" in _section(Base(), old, contract)
    assert "Corrections in force: a, b." in text and "No event changed." in text


def _section(base: Base, scorecard: Path, contract: ContractChanges) -> str:
    empty = {name: frame(name, []) for name in TABLES}
    release = Release("2026.12.1", date(2026, 12, 2), base=base.version)
    return changelog.section(base, empty, release, contract, scorecard, ["b", "a"])
