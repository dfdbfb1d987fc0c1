"""Several events in one passage: which places are events of their own, and where the passage is cut for them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.code.document import Passage, Span
from etl.code.judge import Reading
from etl.code.places.geometry import km
from etl.code.rank import Ranker
from etl.code.select.place import Chosen, inside
from etl.code.tolls.model import TollMention
from etl.code.view import View

SAME_KM = 12.0
LEAST = 0.08
"""A place below this probability is not looked at as an event's of its own."""
SEPARATE = 0.5
"""A second place is an event's of its own from this probability of the ranker of pairs."""

_CLAUSE = re.compile(r";\s|,?\s(?:while|meanwhile|whereas)\s|,\sand\s(?:in|at|near)\s")
_LIST = re.compile(
    r"^(?:[\s,;&]|and|or|as well as|in|near|the|of|cit(?:y|ies)|towns?|provinces?|[A-Z][\w'’.-]*)*$"
)
_APART = re.compile(
    r"\b(?:another|separate\w*|also|elsewhere|meanwhile|while|other|second|earlier|later|both)\b", re.I
)
_APPOSED = re.compile(r"^,\s*(?:[A-Z][\w'’-]*\s*,\s*)*$")


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage (relative span) that tells of events at `places`, the first the surest."""

    span: Span
    places: tuple[Chosen, ...]


def pair_features(
    first: Chosen, other: Chosen, reading: Reading, text: str, sentences: Sequence[Span]
) -> dict[str, float]:
    """What speaks for `other` being the place of a further event beside the one at `first`."""
    a, b = first.place, other.place
    low, high = sorted((a.mention, b.mention), key=lambda m: m.start)
    between = text[low.end : high.start]
    crossed = sum(low.start < end <= high.start for _, end in sentences)
    named = len(between) < 160 and bool(_LIST.match(between))
    protests = sum(p for s, p in reading.heads["sub"].items() if "rotest" in s)
    return {
        "first": first.probability,
        "other": other.probability,
        "tag": reading.score("PLACE", b.mention.start, b.mention.end),
        "multi": reading.heads["multi"]["yes"],
        "list": float(named),
        "list:tag": named * reading.score("PLACE", b.mention.start, b.mention.end),
        "apposed": float(bool(_APPOSED.match(between))),
        "apart": float(bool(_APART.search(between))),
        "sentences": float(crossed > 0),
        "sentences:tag": (crossed > 0) * reading.score("PLACE", b.mention.start, b.mention.end),
        "clause": float(bool(_CLAUSE.search(between))),
        "far": float(km(a.lat, a.lon, b.lat, b.lon) > 300),
        "abroad": float(a.iso3 != b.iso3),
        "protests": protests,
        f"precision={a.geo_precision}{b.geo_precision}": 1.0,
        f"cue={b.mention.cue or 'none'}": 1.0,
        "relation": float(bool(b.mention.relation)),
        "attributive": float(b.mention.attributive),
    }


def same_place(a: Chosen, b: Chosen) -> bool:
    """Whether two mentions are one place, or one lies in the other."""
    x, y = a.place, b.place
    return inside(x, y) or inside(y, x) or km(x.lat, x.lon, y.lat, y.lon) < SAME_KM


def rivals(ranked: Sequence[Chosen]) -> Iterator[Chosen]:
    """The places that may be a further event's: apart from the first, from each other, and not just a country."""
    kept = list(ranked[:1])
    for c in ranked[1:]:
        if c.probability >= LEAST and c.place.geo_precision <= 3 and not any(same_place(c, k) for k in kept):
            kept.append(c)
            yield c


def own_places(view: View, ranked: Sequence[Chosen], ranker: Ranker) -> list[Chosen]:
    """The places of the passage that are events' own, in text order; the surest alone where no other is."""
    if not ranked or ranked[0].place.geo_precision == 4:
        return []
    first = ranked[0]
    further = [
        c
        for c in rivals(ranked)
        if ranker.probability(pair_features(first, c, view.reading, view.text, view.passage.sentences))
        >= SEPARATE
    ]
    return sorted([first, *further], key=lambda c: c.place.mention.start)


def parts(view: View, own: Sequence[Chosen]) -> list[Part]:
    """The passage cut at ends of sentences and clauses where their places differ; otherwise whole."""
    whole = Part((0, len(view.text)), tuple(own))
    if len(own) < 2:
        return [whole]
    cuts: list[Part] = []
    for a, b in _stretches(view):
        here = tuple(c for c in own if a <= c.place.mention.start < b)
        if cuts and (not here or not cuts[-1].places):
            last = cuts.pop()
            cuts.append(Part((last.span[0], b), last.places + here))
        else:
            cuts.append(Part((a, b), here))
    return cuts if len(cuts) > 1 else [whole]


def _stretches(view: View) -> Iterator[Span]:
    """Sentences, cut again at the clauses that start something else."""
    for a, b in view.passage.sentences:
        start = a
        for match in _CLAUSE.finditer(view.text, a, b):
            yield start, match.start() + 1
            start = match.start() + 1
        yield start, b


def passage_of(view: View, span: Span) -> Passage:
    """A part of a passage as a passage."""
    p, (a, b) = view.passage, span
    inner = tuple((max(s, a) - a, min(e, b) - a) for s, e in p.sentences if s < b and a < e)
    return Passage(p.field, p.start + a, p.start + b, p.text[a:b], inner, p.index)


def share(tolls: Sequence[TollMention], places: Sequence[Chosen]) -> list[list[TollMention]]:
    """The tolls of each place: one toll for all is the first's; several go each to the nearest place."""
    if len({t.group for t in tolls if t.kind == "deaths"}) < 2:
        return [list(tolls), *([] for _ in places[1:])]
    out: list[list[TollMention]] = [[] for _ in places]
    for t in tolls:
        gaps = [abs(c.place.mention.start - t.trigger_start) for c in places]
        out[gaps.index(min(gaps))].append(t)
    return out
