"""Our figures are those of the shared scorer, value by value."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from etl.evaluate.coded import read_coded
from etl.evaluate.gold import read_gold
from etl.evaluate.scores import score
from schema.vocabulary import register

ITEMS = 200
SHIFTED = (
    "event_type",
    "sub_event_type",
    "actor1",
    "inter1",
    "fatalities",
    "latitude",
    "injuries",
    "country",
)


def test_figures_agree_on_coded_events_with_all_sorts_of_errors(shared: Path, tmp_path: Path) -> None:
    lines = (shared / "gold" / "train_gold.jsonl").read_text(encoding="utf-8").splitlines()[:ITEMS]
    gold, coded = tmp_path / "gold.jsonl", tmp_path / "coded.jsonl"
    gold.write_text("\n".join(lines), encoding="utf-8")
    rows = list(_with_errors([json.loads(line) for line in lines]))
    coded.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    ours = score(read_gold(gold), read_coded(coded)).to_dict()
    command = [sys.executable, str(shared / "gold" / "score.py"), str(gold), str(coded), "--json"]
    theirs = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)
    assert theirs["items"] == ours["items"] == ITEMS
    for name in ("item_detection", "event_count", "strict_event"):
        for rate in ("precision", "recall", "f1"):
            assert ours["rated"][name][rate]["value"] == theirs[name][rate], (name, rate)
        for sign in ("tp", "fp", "fn"):
            assert ours["rated"][name][sign] == theirs[name][sign], (name, sign)
    assert ours["rated"]["item_detection"]["tn"] == theirs["item_detection"]["tn"]
    assert {k: (v["value"], v["n"]) for k, v in ours["fields"].items()} == {
        k: (v["accuracy"], v["n"]) for k, v in theirs["fields"].items()
    }


def _with_errors(items: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Gold events as codings: some left out, some twice, fields taken from others, days moved, sides turned."""
    iso = {row["iso3"]: int(row["iso"]) for row in register("countries")}
    pool = [event for item in items for event in item["events"]]
    k = 0
    for n, item in enumerate(items):
        told = item["events"] + ([pool[7 * n % len(pool)]] if n % 9 == 0 else [])
        for event in told[::-1] if n % 2 else told[n % 7 == 6 :]:
            row, k = dict(event), k + 1
            for step, name in enumerate(SHIFTED):
                if (k * (step + 3)) % 11 == 5:
                    row[name] = pool[(k + 31 * step) % len(pool)][name]
            if k % 5 == 0:
                row["event_date"] = str(date.fromisoformat(row["event_date"]) + timedelta(k % 4 - 1))
            if k % 6 == 0:
                row |= {"actor1": row["actor2"], "inter1": row["inter2"], "actor2": row["actor1"]}
            country = row.pop("country")
            yield {**row, "report_id": item["id"], "iso": iso[country]}
