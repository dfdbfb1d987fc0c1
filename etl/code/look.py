"""Runs the finders and the model over a document: one view a passage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from etl.code.actors import ActorMention
from etl.code.dates import find_dates
from etl.code.document import Document, Passage, blank_markup
from etl.code.places.model import ResolvedPlace
from etl.code.places.resolve import locate
from etl.code.tolls import find_tolls
from etl.code.tools import Tools
from etl.code.view import View


def look(document: Document, tools: Tools) -> list[View]:
    """The views of a document's passages, in order. Places are resolved over the whole field, so that the context
    of one passage settles the homonyms of another."""
    actors = [tools.actors.find(p.text, document.published) for p in document.passages]
    readings = tools.judge.read([p.text for p in document.passages])
    places = _places(document, actors, tools)
    return [
        View(p, document.published, r, pl, a, find_tolls(p.text), find_dates(p.text, document.published))
        for p, r, pl, a in zip(document.passages, readings, places, actors, strict=True)
    ]


def look_again(view: View, part: Passage, tools: Tools) -> View:
    """The view of a part of a passage: mentions are cut to it, only the model reads anew."""
    shift = part.start - view.passage.start
    end = shift + len(part.text)
    places = [
        replace(p, mention=replace(p.mention, start=p.mention.start - shift, end=p.mention.end - shift))
        for p in view.places
        if shift <= p.mention.start < end
    ]
    actors = [
        replace(a, start=a.start - shift, end=a.end - shift) for a in view.actors if shift <= a.start < end
    ]
    return View(
        part,
        view.published,
        tools.judge.read([part.text])[0],
        places,
        actors,
        find_tolls(part.text),
        find_dates(part.text, view.published),
    )


def _places(
    document: Document, actors: Sequence[Sequence[ActorMention]], tools: Tools
) -> list[list[ResolvedPlace]]:
    """Resolved places of each passage, spans relative to it."""
    out: list[list[ResolvedPlace]] = [[] for _ in document.passages]
    for field in ("title", "text"):
        inside = [(i, p) for i, p in enumerate(document.passages) if p.field == field]
        if not inside:
            continue
        skip = sorted(
            (p.start + a.start, p.start + a.end)
            for i, p in inside
            for a in actors[i]
            if a.kind == "named" and a.actor_id is not None
        )
        text = blank_markup(document.text if field == "text" else document.title)
        found = locate(
            tools.gazetteer, text, published=document.published, country_hint=document.country_hint, skip=skip
        )
        for i, p in inside:
            out[i] = [_moved(r, p.start) for r in found if p.start <= r.mention.start < p.end]
    return out


def _moved(place: ResolvedPlace, by: int) -> ResolvedPlace:
    m = place.mention
    return replace(place, mention=replace(m, start=m.start - by, end=m.end - by))
