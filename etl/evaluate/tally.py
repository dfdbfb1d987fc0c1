"""What one item adds to each figure: counts, confusions, and how sure the coder was of each event."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.evaluate.compare import Verdicts, affinity, compare, strict
from etl.evaluate.event import Event
from etl.evaluate.gold import GoldItem
from etl.evaluate.pairing import pairing

Key = tuple[str, str]
"""(figure, count): ("strict_event", "tp"), ("fatalities", "right"), ("type:Battles", "fn")."""

NONE = "(none)"
"""In a confusion: no event on that side."""


@dataclass(slots=True)
class Tally:
    """The counts of one item. `confusions`: (field, gold, coded) -> pairs; `sure`: (confidence, strictly right)."""

    counts: Counter[Key] = field(default_factory=Counter)
    confusions: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    sure: list[tuple[float, bool]] = field(default_factory=list)


def tally(item: GoldItem, coded: Sequence[Event]) -> Tally:
    """Compares the events of an item. Optional gold events take up the coded ones that fit and count for nothing."""
    out = Tally()
    verdicts = [[compare(g, c, item.published) for c in coded] for g in item.events]
    pairs = pairing([[affinity(v) for v in row] for row in verdicts])
    _detection(out, item, coded)
    for g, c in pairs:
        if not item.events[g].optional:
            _pair(out, item.events[g], coded[c], verdicts[g][c])
    paired_gold, paired_coded = {g for g, _ in pairs}, {c for _, c in pairs}
    for g, event in enumerate(item.events):
        if g not in paired_gold and not event.optional:
            _missed(out, event)
    for c, event in enumerate(coded):
        if c not in paired_coded:
            _extra(out, event)
    return out


def _detection(out: Tally, item: GoldItem, coded: Sequence[Event]) -> None:
    """Whether the item was seen to tell an event; one with optional events only is not judged."""
    must = any(not event.optional for event in item.events)
    if must or not item.events:
        sign = ("tp" if coded else "fn") if must else ("fp" if coded else "tn")
        out.counts["item_detection", sign] += 1


def _pair(out: Tally, gold: Event, coded: Event, verdicts: Verdicts) -> None:
    right = strict(verdicts)
    out.counts["event_count", "tp"] += 1
    for sign in ("tp",) if right else ("fp", "fn"):
        out.counts["strict_event", sign] += 1
    for name, verdict in verdicts.items():
        if verdict is not None:
            out.counts[name, "right"] += verdict
            out.counts[name, "of"] += 1
    if gold.event_type == coded.event_type:
        out.counts[f"type:{gold.event_type}", "tp"] += 1
    else:
        out.counts[f"type:{gold.event_type}", "fn"] += 1
        out.counts[f"type:{coded.event_type}", "fp"] += 1
    _confuse(out, gold, coded)
    _sure(out, coded, right)


def _missed(out: Tally, gold: Event) -> None:
    for figure in ("event_count", "strict_event", f"type:{gold.event_type}"):
        out.counts[figure, "fn"] += 1
    _confuse(out, gold, None)


def _extra(out: Tally, coded: Event) -> None:
    for figure in ("event_count", "strict_event", f"type:{coded.event_type}"):
        out.counts[figure, "fp"] += 1
    _confuse(out, None, coded)
    _sure(out, coded, False)


def _confuse(out: Tally, gold: Event | None, coded: Event | None) -> None:
    for name in ("event_type", "sub_event_type"):
        here, there = (getattr(event, name) or NONE if event else NONE for event in (gold, coded))
        if here != there:
            out.confusions[name, here, there] += 1


def _sure(out: Tally, coded: Event, right: bool) -> None:
    if coded.confidence is not None:
        out.sure.append((coded.confidence, right))
