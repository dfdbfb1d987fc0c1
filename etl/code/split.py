"""Several events in one passage: which places, told apart, are events of their own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.code.document import Passage, Span
from etl.code.places.geometry import km
from etl.code.select.place import Chosen, inside
from etl.code.view import View

SAME_KM = 12.0
SURE = 0.5
"""A place counts as an event's of its own from this probability."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a passage (relative span) that tells of events at `places`, the first the surest."""

    span: Span
    places: tuple[Chosen, ...]


def distinct(ranked: Sequence[Chosen], least: float = SURE) -> list[Chosen]:
    """Places likely enough to be an event's own, in text order: none inside or beside a surer or finer one."""
    likely = [c for c in ranked if c.probability >= least and c.place.geo_precision <= 3]
    kept: list[Chosen] = []
    for c in sorted(likely, key=lambda c: (c.place.geo_precision, -c.probability, c.place.mention.start)):
        if not any(_same(c, k) for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: c.place.mention.start)


def _same(c: Chosen, kept: Chosen) -> bool:
    a, b = c.place, kept.place
    return inside(b, a) or inside(a, b) or km(a.lat, a.lon, b.lat, b.lon) < SAME_KM


def parts(view: View, ranked: Sequence[Chosen]) -> list[Part]:
    """The passage cut at sentence ends where sentences place different events; otherwise whole."""
    whole = Part((0, len(view.text)), tuple(distinct(ranked)))
    if len(whole.places) < 2 or len(view.passage.sentences) < 2:
        return [whole]
    cuts: list[tuple[Span, list[Chosen]]] = []
    for a, b in view.passage.sentences:
        here = [c for c in whole.places if a <= c.place.mention.start < b]
        if here or not cuts:
            cuts.append(((a, b), here))
        else:
            (start, _), places = cuts[-1]
            cuts[-1] = ((start, b), places)
    if len(cuts) > 1 and not cuts[0][1]:
        cuts[1] = ((cuts[0][0][0], cuts[1][0][1]), cuts[1][1])
        cuts = cuts[1:]
    return [Part(span, tuple(places)) for span, places in cuts] if len(cuts) > 1 else [whole]


def passage_of(view: View, span: Span) -> Passage:
    """A part of a passage as a passage."""
    p, (a, b) = view.passage, span
    inner = tuple((s - a, e - a) for s, e in p.sentences if a <= s and e <= b)
    return Passage(p.field, p.start + a, p.start + b, p.text[a:b], inner, p.index)
