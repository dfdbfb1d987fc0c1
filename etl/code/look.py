"""Runs the finders and the model over a document: one view a passage."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from etl.code.actors import ActorMention
from etl.code.dates import find_dates
from etl.code.document import Document, Passage, blank_dateline, blank_markup
from etl.code.judge import Reading
from etl.code.places.model import ResolvedPlace
from etl.code.places.resolve import locate
from etl.code.tolls import find_tolls
from etl.code.tools import Tools
from etl.code.view import View

SUBJECT_PASSAGES = 3
"""Passages of the text that tell which country a long report is about."""


def look(document: Document, tools: Tools, event: float | None = None) -> list[View]:
    """The views of a document's passages, in order. Places are resolved over the whole field, so that the context
    of one passage settles the homonyms of another.

    `event`: the probability from which a passage tells an event. Given, a short report is read no further than it
    needs: its title is left out where the text tells an event, and nothing is looked for where neither does.
    """
    readings = _read(document, tools, event)
    if event is not None and not document.long and all(r is None or r.event < event for r in readings):
        pairs = zip(document.passages, readings, strict=True)
        return [View(p, document.published, r, [], [], [], []) for p, r in pairs if r is not None]
    actors = [tools.actors.find(p.text, document.published) for p in document.passages]
    places = _places(document, actors, tools)
    return [
        View(p, document.published, r, pl, a, find_tolls(p.text), find_dates(p.text, document.published))
        for p, r, pl, a in zip(document.passages, readings, places, actors, strict=True)
        if r is not None
    ]


def _read(document: Document, tools: Tools, event: float | None) -> list[Reading | None]:
    """One reading a passage, None for a title that is left out."""
    text = [p.text for p in document.passages if p.field == "text"]
    readings: list[Reading | None] = list(tools.judge.read(text))
    title = [p.text for p in document.passages if p.field == "title"]
    if event is not None and not document.long and any(r is not None and r.event >= event for r in readings):
        return [None] * len(title) + readings
    return [*tools.judge.read(title), *readings]


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
    """Resolved places of each passage, spans relative to it. In a long report the country that its title and lead
    are about settles what the rest leaves open."""
    hint = document.country_hint or (_subject(document, actors, tools) if document.long else None)
    out: list[list[ResolvedPlace]] = [[] for _ in document.passages]
    for field in ("title", "text"):
        inside = [(i, p) for i, p in enumerate(document.passages) if p.field == field]
        if inside:
            found = _located(document, field, inside, actors, tools, hint)
            for i, p in inside:
                out[i] = [_moved(r, p.start) for r in found if p.start <= r.mention.start < p.end]
    return out


def _located(
    document: Document,
    field: str,
    inside: Sequence[tuple[int, Passage]],
    actors: Sequence[Sequence[ActorMention]],
    tools: Tools,
    hint: str | None,
    until: int | None = None,
) -> list[ResolvedPlace]:
    """Resolved places of a field up to code point `until`; names inside an actor's name are no places."""
    skip = sorted(
        (p.start + a.start, p.start + a.end)
        for i, p in inside
        for a in actors[i]
        if a.kind == "named" and a.actor_id is not None
    )
    text = blank_dateline(blank_markup(document.text if field == "text" else document.title))[:until]
    return locate(tools.gazetteer, text, published=document.published, country_hint=hint, skip=skip)


def _subject(document: Document, actors: Sequence[Sequence[ActorMention]], tools: Tools) -> str | None:
    """ISO3 of the country that most places and parties of title and lead are in, None where none has half."""
    votes: Counter[str] = Counter()
    for field in ("title", "text"):
        lead = [(i, p) for i, p in enumerate(document.passages) if p.field == field][:SUBJECT_PASSAGES]
        if lead:
            found = _located(document, field, lead, actors, tools, None, lead[-1][1].end)
            votes.update(r.iso3 for r in found if r.iso3 and not r.mention.weak)
            votes.update(a.country for i, _ in lead for a in actors[i] if a.country)
    if not votes:
        return None
    iso3, count = min(votes.items(), key=lambda kv: (-kv[1], kv[0]))
    return iso3 if 2 * count >= sum(votes.values()) else None


def _moved(place: ResolvedPlace, by: int) -> ResolvedPlace:
    m = place.mention
    return replace(place, mention=replace(m, start=m.start - by, end=m.end - by))
