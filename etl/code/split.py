"""Several events in one stretch of text: which places are events of their own, and whose the tolls are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from etl.code.document import Span
from etl.code.judge import Reading
from etl.code.places.geometry import km
from etl.code.rank import Ranker
from etl.code.select.place import Chosen, inside, speaks
from etl.code.tolls.model import TollMention
from etl.code.view import View

SAME_KM = 12.0
LEAST = 0.08
"""A place below this probability is not looked at as an event's of its own."""
UNTOLD = 0.35
"""A stretch below this probability tells no event."""
NOTHING = 0.2
"""A place in a stretch of its own below this probability is no event's."""
WHOLE = ((0, 0), 1.0)
SEPARATE = 0.5
"""A second place is an event's of its own from this probability of the ranker of pairs."""

_CLAUSE = re.compile(r";\s|,?\s(?:while|meanwhile|whereas)\s|,\sand\s(?:in|at|near)\s")
LISTED = re.compile(
    r"^(?:[\s,;&]|and|or|as well as|in|near|the|of|cit(?:y|ies)|towns?|provinces?|[A-Z][\w'’.-]*+)*+$"
)
_APART = re.compile(
    r"\b(?:another|separate\w*|also|elsewhere|meanwhile|while|other|second|earlier|later|both)\b", re.I
)
_APPOSED = re.compile(r"^,\s*(?:[A-Z][\w'’-]*\s*,\s*)*$")


def pair_features(
    first: Chosen,
    other: Chosen,
    reading: Reading,
    text: str,
    sentences: Sequence[Span],
    told: Sequence[tuple[Span, float]],
) -> dict[str, float]:
    """What speaks for `other` being the place of a further event beside the one at `first`. `told`: the
    stretches of the text, each with the probability that it tells an event by itself."""
    a, b = first.place, other.place
    low, high = sorted((a.mention, b.mention), key=lambda m: m.start)
    between = text[low.end : high.start]
    crossed = sum(low.start < end <= high.start for _, end in sentences)
    named = len(between) < 160 and bool(LISTED.match(between))
    mine, its = (_told(c.place.mention.start, told) for c in (first, other))
    away = mine is not its
    said, office = speaks(b, text)
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
        "away": float(away),
        "away:told": away * its[1],
        "away:untold": away * float(its[1] < UNTOLD),
        "said": float(said),
        "office": float(office),
        "far": float(km(a.lat, a.lon, b.lat, b.lon) > 300),
        "abroad": float(a.iso3 != b.iso3),
        "protests": protests,
        f"precision={a.geo_precision}{b.geo_precision}": 1.0,
        f"cue={b.mention.cue or 'none'}": 1.0,
        "relation": float(bool(b.mention.relation)),
        "attributive": float(b.mention.attributive),
    }


def _told(at: int, told: Sequence[tuple[Span, float]]) -> tuple[Span, float]:
    return next((t for t in told if t[0][0] <= at < t[0][1]), WHOLE)


def _untold(first: Chosen, other: Chosen, told: Sequence[tuple[Span, float]]) -> bool:
    """Whether a place stands in a stretch of its own that tells no event."""
    mine, its = (_told(c.place.mention.start, told) for c in (first, other))
    return mine is not its and its[1] < NOTHING


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


def own_places(
    view: View, ranked: Sequence[Chosen], told: Sequence[tuple[Span, float]], ranker: Ranker
) -> list[Chosen]:
    """The places of the passage that are events' own, in text order; the surest alone where no other is."""
    if not ranked or ranked[0].place.geo_precision == 4:
        return []
    first = ranked[0]
    further = [
        c
        for c in rivals(ranked)
        if not _untold(first, c, told)
        and ranker.probability(pair_features(first, c, view.reading, view.text, view.passage.sentences, told))
        >= SEPARATE
    ]
    return sorted([first, *further], key=lambda c: c.place.mention.start)


def share(tolls: Sequence[TollMention], places: Sequence[Chosen]) -> list[list[TollMention]]:
    """The tolls of each place: one toll for all is the first's; several go each to the nearest place."""
    if len({t.group for t in tolls if t.kind == "deaths"}) < 2:
        return [list(tolls), *([] for _ in places[1:])]
    out: list[list[TollMention]] = [[] for _ in places]
    for t in tolls:
        gaps = [abs(c.place.mention.start - t.trigger_start) for c in places]
        out[gaps.index(min(gaps))].append(t)
    return out
