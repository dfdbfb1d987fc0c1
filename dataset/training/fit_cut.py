"""Trains the ranker that cuts passages of several events. usage: fit_cut.py MODEL [LABELS ...]

MODEL and the items as in fit_rankers.py, which has to run before. An item is composed whole and with one cut at each
place where it can be cut: the cut is right where its events match the item's gold events better, wrong where worse.
Writes dataset/reference/model/rank_cut.json.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import date
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import Any

from actor_spans import ROOT, scorer
from data import Example, half, load_all, shared
from fit_rankers import Row, fit

from etl.code import cut
from etl.code.compose import compose_parts, survey
from etl.code.document import document
from etl.code.look import look
from etl.code.syntax import sentences
from etl.code.tools import Tools

SCORE = scorer(shared())
EXTRA = 0.4
"""What an event that the gold does not have costs; one that is right in all fields is worth 1."""
MOST = 6
WIDE = {"SEVERAL": 0.05, "RIVAL": 0.15}
"""Passages are looked at for several events from lower probabilities than the coder's own, for more to learn from."""
CHUNK = 50


def worth(gold: dict[str, Any], row: dict[str, Any]) -> float:
    """How well a coded event matches a gold one, 0-1."""
    same_type = gold["event_type"] == row["event_type"]
    a, b = gold["location"].lower(), str(row["location"]).lower()
    if gold.get("latitude") is not None:
        km = SCORE.km((gold["latitude"], gold["longitude"]), (row["latitude"], row["longitude"]))
        near = km < 100 if gold["geo_precision"] < 3 else gold["country"] == row["iso3"]
    else:
        near = a in b or b in a or (gold["geo_precision"] == 4 and gold["country"] == row["iso3"])
    toll = gold["fatalities"] == row["fatalities"]
    sides = sum(
        SCORE.same_actor(gold[k], row[k]) if gold[k] and row[k] else gold[k] == row[k]
        for k in ("actor1", "actor2")
    )
    day = str(gold["event_date"]) == str(row["event_date"])
    return 0.3 * same_type + 0.3 * near + 0.15 * toll + 0.075 * sides + 0.1 * day


def value(events: list[dict[str, Any]], rows: list[dict[str, Any]]) -> float:
    """The worth of the best pairing, less what the unpaired rows cost."""
    events, rows = events[:MOST], rows[:MOST]
    small, large = (events, rows) if len(events) <= len(rows) else (rows, events)
    best = 0.0
    for order in permutations(range(len(large)), len(small)):
        pairs = [(small[i], large[j]) for i, j in enumerate(order)]
        if small is rows and events is not rows:
            pairs = [(g, r) for r, g in pairs]
        total = sum(max(0.0, worth(g, r) - 0.3) * (0.3 if g["optional"] else 1.0) for g, r in pairs)
        best = max(best, total)
    return best - EXTRA * max(0, len(rows) - len(events))


@cache
def tools_of(model: str) -> Tools:
    for name, least in WIDE.items():
        setattr(cut, name, least)
    return Tools.load(ROOT / "dataset/reference", Path(model))


def boundaries(ex: Example, tools: Tools) -> Iterator[Row]:
    doc = document(ex.id, date.fromisoformat(ex.published), None, ex.text, None, sentences)
    if len(doc.passages) != 1:
        return
    (view,) = look(doc, tools)
    if view.reading.event < 0.5:
        return
    told, own = survey(view, tools)
    found = cut.pieces(told)
    whole = value(ex.events, [d.values for d in compose_parts(view, [view], own, tools)])
    for i in range(1, len(found)):
        rows = compose_parts(view, cut.joined(view, found, [i], tools), own, tools)
        gain = value(ex.events, [d.values for d in rows]) - whole
        if abs(gain) > 0.02:
            yield ex.id, cut.features(view, own, found[i - 1], found[i], tools), int(gain > 0), i


def work(job: tuple[str, list[Example]]) -> list[Row]:
    return [row for ex in job[1] for row in boundaries(ex, tools_of(job[0]))]


def main(args: list[str]) -> None:
    examples, _ = load_all([Path(p) for p in args[1:]], 0.0)
    examples = [ex for ex in examples if half(ex.id) == "1" and ex.events]
    jobs = [(args[0], examples[i : i + CHUNK]) for i in range(0, len(examples), CHUNK)]
    with ProcessPoolExecutor(2) as pool:
        rows = [row for part in pool.map(work, jobs) for row in part]
    right = sum(r[2] for r in rows)
    print(f"cut: places to cut {len(rows)}, better cut {right}")
    fit(rows, "cut")


if __name__ == "__main__":
    main(sys.argv[1:])
