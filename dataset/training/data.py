"""Training examples from gold codings and our own labels: text, item-level targets and character spans.

Texts are read at run time from the test data beside the repository (they are Wikipedia's, CC BY-SA, and never
enter it); the repository holds only our labels, by item id.
"""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import labels as L
import sheets

WORD_NUMBERS = dict(
    zip(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
            "thirty",
            "forty",
            "fifty",
            "sixty",
            "seventy",
            "eighty",
            "ninety",
        ],
        [*range(1, 21), 30, 40, 50, 60, 70, 80, 90],
        strict=True,
    )
) | {
    "several": 3,
    "some": 3,
    "dozens": 12,
    "scores": 20,
    "hundreds": 100,
    "tens": 10,
    "dozen": 12,
    "a": 1,
    "an": 1,
    "both": 2,
}
NUMBER = re.compile(
    r"\d[\d,]*|\b(?:{})\b(?:-(?:one|two|three|four|five|six|seven|eight|nine))?".format(
        "|".join(k for k in WORD_NUMBERS if k not in ("a", "an"))
    ),
    re.I,
)


@dataclass
class Example:
    """One item: `spans` maps a tag to character spans; targets are None where unknown."""

    id: str
    text: str
    published: str
    events: list[dict[str, Any]]
    why: str | None = None
    spans: dict[str, list[tuple[int, int]]] = field(default_factory=dict)


def value(word: str) -> int | None:
    w = word.lower().replace(",", "")
    if w.isdigit():
        return int(w)
    if "-" in w:
        a, b = w.split("-", 1)
        return WORD_NUMBERS.get(a, 0) + WORD_NUMBERS.get(b, 0)
    return WORD_NUMBERS.get(w)


def number_spans(text: str, wanted: set[int]) -> list[tuple[int, int]]:
    return [m.span() for m in NUMBER.finditer(text) if value(m.group()) in wanted]


def primary(events: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Events with the ones that must be coded first."""
    return sorted(events, key=lambda e: bool(e["optional"]))


def align(ex: Example, actor_spans: Any | None) -> None:
    """Fills ex.spans from the gold values: places as written, numbers by value, actors through the finder."""
    tags: dict[str, set[tuple[int, int]]] = {t: set() for t in L.TAGS}
    for e in ex.events:
        loc = e["location"] or ""
        for m in re.finditer(re.escape(loc), ex.text) if loc else ():
            tags["PLACE"].add(m.span())
        for tag, keys in (
            ("DEATHS", ("fatalities", "fatalities_low", "fatalities_high")),
            ("INJURIES", ("injuries",)),
        ):
            wanted = {e[k] for k in keys if e.get(k)}
            tags[tag] |= set(number_spans(ex.text, wanted)) if wanted else set()
        for tag, key in (("ACTOR1", "actor1"), ("ACTOR2", "actor2")):
            if e[key] and actor_spans:
                tags[tag] |= set(actor_spans(ex, e[key], e["country"]))
    both = tags["DEATHS"] & tags["INJURIES"]  # one number for both tells nothing
    tags["DEATHS"] -= both
    tags["INJURIES"] -= both
    ex.spans = {k: sorted(v) for k, v in tags.items()}


def encode(ex: Example, tok: Any) -> dict[str, Any]:
    """Token ids, tag targets and tag mask (tags without a span in an item with events are not learned there)."""
    enc = tok.encode(ex.text)
    y, m = [], []
    known = [float(bool(ex.spans.get(t))) for t in L.TAGS]
    for a, b in enc.offsets:
        y.append(
            [float(any(s < b and a < e for s, e in ex.spans.get(t, ()))) if b > a else 0.0 for t in L.TAGS]
        )
        m.append(known if b > a else [0.0] * len(L.TAGS))
    return {"ids": enc.ids, "y": y, "m": m}


def shared() -> Path:
    return Path(os.environ.get("TOCSIN_SHARED") or Path(__file__).resolve().parents[3] / "shared")


def read_jsonl(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def load_gold(name: str) -> list[Example]:
    items, coded = (
        read_jsonl(shared() / f"gold/{name}_items.jsonl"),
        read_jsonl(shared() / f"gold/{name}_gold.jsonl"),
    )
    gold = {g["id"]: g for g in coded}
    return [_example(i["report_id"], i["text"], i["published"][:10], gold[i["report_id"]]) for i in items]


def _example(key: str, text: str, published: str, coded: dict[str, Any]) -> Example:
    return Example(key, text, published, primary(coded["events"]), coded.get("no_event_reason"))


SOURCES = {
    "wce": "data/wikipedia-current-events/conflict_items_2002_2026.jsonl.gz",
    "gmb": "data/gmb-voa-sentences/conflict_sentences.jsonl.gz",
}
"""Where the texts of our labels are, by the first letters of an item's id. Sentences of the second have no day."""


def texts() -> Iterator[tuple[str, str, str]]:
    """(id, day, text) of every item of both sources that is free to use: no reserved id, no development item, and
    none that repeats one of those to the letter."""
    kept_out = set((shared() / "gold/reserved_ids.txt").read_text("utf-8").split())
    kept_out |= {i["report_id"] for i in read_jsonl(shared() / "gold/dev_items.jsonl")}
    items = []
    for source in SOURCES.values():
        with gzip.open(shared() / source, "rt", encoding="utf-8") as f:
            items += [json.loads(line) for line in f]
    same = {i["text"] for i in items if i.get("id") in kept_out}
    for i in items:
        key = i.get("id") or f"gmb-{i['sentence']:05d}"
        if key not in kept_out and i["text"] not in same:
            yield key, i.get("date", sheets.NO_DAY), i["text"]


def load_labels(path: Path) -> list[Example]:
    """Our own labels: id and events; the texts come from the shared files in SOURCES."""
    want = sheets.read(path)
    return [_example(key, text, day, want[key]) for key, day, text in texts() if key in want]


def load_pool(skip: set[str], most: int) -> list[Example]:
    """At most `most` items without labels, none in `skip`: what a student learns from its teacher alone."""
    free = [Example(key, text, day, []) for key, day, text in texts() if key not in skip]
    return sorted(free, key=lambda ex: hashlib.sha256(ex.id.encode()).digest())[:most]


def half(key: str) -> str:
    """Which half an item belongs to, by its id alone."""
    return str(hashlib.sha256(key.encode()).digest()[0] % 2)


def load_all(
    label_files: list[Path], hold: float, actor_spans: Any | None = None, fold: str | None = None
) -> tuple[list[Example], list[Example]]:
    """(items to train on, items held): by `fold` the halves of all items, else `hold` as a share of the gold ones."""
    gold = load_gold("train")
    random.Random(13).shuffle(gold)
    k = int(len(gold) * hold)
    held, train = gold[:k], gold[k:]
    for path in label_files:
        train += load_labels(path)
    if fold is not None:
        everything = held + train
        train = [x for x in everything if half(x.id) == fold]
        held = [x for x in everything if half(x.id) != fold]
    for ex in train + held:
        align(ex, actor_spans)
    return train, held
