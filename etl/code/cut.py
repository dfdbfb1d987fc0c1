"""Where a passage of several events is cut: between two stretches that each tell an event of their own.

Stretches are sentences and the clauses that start something else. One that tells no event belongs to the one before it
("Twelve people died."). Whether two neighbours tell one event or two is a trained ranker's to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from etl.code.document import Passage, Span
from etl.code.judge import Reading
from etl.code.look import look_again
from etl.code.rank import Ranker
from etl.code.select.kind import choose
from etl.code.select.place import Chosen, inside
from etl.code.split import UNTOLD, rivals
from etl.code.tools import Tools
from etl.code.view import View

SEVERAL = 0.1
"""A passage is looked at for several events from this probability of the model's that it tells them."""
RIVAL = 0.3
"""The same for a passage with a second place of this probability."""
CUT = 0.5
"""Two neighbours are told apart from this probability of the ranker's."""

_CLAUSE = re.compile(r";\s|,?\s(?:while|meanwhile|whereas)\s|,\sand\s(?:in|at|near)\s")
_APART = re.compile(
    r"\b(?:another|separate\w*|also|elsewhere|meanwhile|while|other|second|further|more|both)\b", re.I
)
_EARLIER = re.compile(r"\b(?:earlier|later|yesterday|previous\w*|last|after|following|before)\b", re.I)
_BACK = re.compile(r"^\W*(?:(the|this|that|these|those|its|their|his|her)|(he|she|they|it|both|all))\b", re.I)
_OPENING = 5
"""Words of a stretch in which its opening shows."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Neighbouring stretches (span relative to the passage) with the view of the one that tells the event."""

    span: Span
    view: View


def stretches_of(text: str, sentences: Sequence[Span]) -> Iterator[Span]:
    """Sentences, cut again at the clauses that start something else; spans relative to the text."""
    for a, b in sentences:
        start = a
        for match in _CLAUSE.finditer(text, a, b):
            yield start, match.start() + 1
            start = match.start() + 1
        yield start, b


def passage_of(view: View, span: Span) -> Passage:
    """A part of a passage as a passage, without the white space around it."""
    p = view.passage
    words = p.text[slice(*span)]
    a = span[0] + len(words) - len(words.lstrip())
    b = max(a, span[0] + len(words.rstrip()))
    inner = tuple((max(s, a) - a, min(e, b) - a) for s, e in p.sentences if s < b and a < e)
    return Passage(p.field, p.start + a, p.start + b, p.text[a:b], inner, p.index)


def part_of(view: View, span: Span, tools: Tools) -> View:
    """The view of a part of a passage."""
    return look_again(view, passage_of(view, span), tools)


def told_by(view: View, tools: Tools) -> list[Piece]:
    """Every stretch with its view; none where the passage is a single stretch."""
    spans = list(stretches_of(view.text, view.passage.sentences))
    return [Piece(span, part_of(view, span, tools)) for span in spans] if len(spans) > 1 else []


def pieces(told: Sequence[Piece]) -> list[Piece]:
    """Pieces that each tell an event, in order: a stretch that tells none belongs to the piece before it, at the
    start to the one after."""
    out: list[Piece] = []
    start = told[0].span[0] if told else 0
    for stretch in told:
        end = stretch.span[1]
        if stretch.view.reading.event >= UNTOLD:
            out.append(Piece((start, end), stretch.view))
        elif out:
            out[-1] = Piece((out[-1].span[0], end), out[-1].view)
        else:
            continue
        start = end
    return out


def several(view: View, ranked: Sequence[Chosen]) -> bool:
    """Whether a passage may tell several events: by the model, or by a second place."""
    return view.reading.heads["multi"]["yes"] >= SEVERAL or any(
        c.probability >= RIVAL for c in rivals(ranked)
    )


def _alike(a: Reading, b: Reading, head: str) -> float:
    """Probability that both readings mean the same label of a head."""
    return sum(p * b.heads[head][label] for label, p in a.heads[head].items())


def features(whole: View, own: Sequence[Chosen], a: Piece, b: Piece, tools: Tools) -> dict[str, float]:
    """What speaks for `b` telling another event than the piece before it."""
    kinds = [choose(p.view.reading, p.view.text, tools.telling) for p in (a, b)]
    opening = " ".join(b.view.text.split()[:_OPENING])
    back = _BACK.match(b.view.text)
    mine = [[c for c in own if p.span[0] <= c.place.mention.start < p.span[1]] for p in (a, b)]
    named = [[r for r in p.view.places if r.iso3 and r.geo_precision < 4] for p in (a, b)]
    apart = bool(named[1]) and not any(
        x.place.place_id == y.place.place_id or inside(x, y) or inside(y, x)
        for x in named[0]
        for y in named[1]
    )
    deaths = [[t for t in p.view.tolls if t.kind == "deaths" and t.context == "main"] for p in (a, b)]
    hurt = [[t for t in p.view.tolls if t.kind == "injuries" and t.context == "main"] for p in (a, b)]
    dated = [{d.start for d in p.view.dates} for p in (a, b)]
    x, y = a.view.reading, b.view.reading
    same = _alike(x, y, "sub")
    return {
        "multi": whole.reading.heads["multi"]["yes"],
        "a": x.event,
        "b": y.event,
        "b:required": y.heads["detect"]["event"],
        "same_sub": same,
        "same_type": float(kinds[0].event_type == kinds[1].event_type),
        "same_inter1": _alike(x, y, "inter1"),
        "same_inter2": _alike(x, y, "inter2"),
        "apart": float(bool(_APART.search(opening))),
        "apart_late": float(bool(_APART.search(b.view.text))),
        "earlier": float(bool(_EARLIER.search(opening))),
        "back:definite": float(bool(back and back.group(1))),
        "back:pronoun": float(bool(back and back.group(2))),
        "clause": float(whole.text[a.span[1] - 1 : a.span[1]] not in '.!?"”'),
        "own_both": float(bool(mine[0]) and bool(mine[1])),
        "own_b": float(bool(mine[1])),
        "place_b": float(bool(named[1])),
        "place_apart": float(apart),
        "place_apart:same_sub": apart * same,
        "deaths_both": float(bool(deaths[0]) and bool(deaths[1])),
        "deaths_b": float(bool(deaths[1])),
        "deaths_a": float(bool(deaths[0])),
        "deaths_said": y.heads["deaths"]["yes"],
        "total_b": float(any(t.is_total or t.is_subcount for t in deaths[1])),
        "additional_b": float(any(t.is_additional for t in deaths[1])),
        "hurt_both": float(bool(hurt[0]) and bool(hurt[1])),
        "dated_b": float(bool(dated[1])),
        "dated_both": float(bool(dated[0]) and bool(dated[1])),
        f"a={kinds[0].event_type}": 1.0,
        f"b={kinds[1].event_type}": 1.0,
        f"a={kinds[0].event_type}:b={kinds[1].event_type}": 1.0,
        "short": float(len(b.view.text) < 50),
    }


def parts(
    view: View, own: Sequence[Chosen], told: Sequence[Piece], tools: Tools, ranker: Ranker
) -> list[View]:
    """The views of the parts that each tell an event, in order; the whole view alone where nothing is cut."""
    found = pieces(told)
    ends = [
        i
        for i in range(1, len(found))
        if ranker.probability(features(view, own, found[i - 1], found[i], tools)) >= CUT
    ]
    return joined(view, found, ends, tools)


def joined(view: View, found: Sequence[Piece], ends: Sequence[int], tools: Tools) -> list[View]:
    """The views of the groups of pieces that `ends` (where a new group starts) leaves."""
    if not ends:
        return [view]
    out = []
    for i, j in zip([0, *ends], [*ends, len(found)], strict=True):
        span = (found[i].span[0], found[j - 1].span[1])
        part = passage_of(view, span)
        out.append(found[i].view if found[i].view.passage == part else look_again(view, part, tools))
    return out
