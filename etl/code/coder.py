"""The way of one report through the coder: passages, views, drafts, one draft an incident, or a refusal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from etl.code import claims, confidence, narrative, reject
from etl.code.compose import compose
from etl.code.cut import part_of
from etl.code.document import Document, document, normal, written
from etl.code.look import look
from etl.code.merge import VIOLENT, merge
from etl.code.reject import Refusal
from etl.code.select import kind
from etl.code.syntax import sentences
from etl.code.tools import Tools
from etl.code.values import Draft
from etl.code.view import View

EVENT = 0.5
"""A passage of a short report tells an event from this probability of the model's."""
EVENT_LONG = 0.55
"""The same for a passage of a long report, which holds more background."""


SURE_TYPE = 0.5
"""A passage of several sentences is read sentence by sentence where no event type has this probability."""
ACCORD = "Agreement"
LEAD = 2
"""The passages of a long report that tell its news."""


@dataclass(frozen=True, slots=True)
class Input:
    """One report as it comes in; `published` is its day, `country_hint` ISO3 or None."""

    report_id: str
    published: date
    text: str
    title: str | None = None
    country_hint: str | None = None


@dataclass(slots=True)
class Coded:
    """What one report gave: drafts in the order of the text, and what was refused."""

    report_id: str
    drafts: list[Draft]
    refusals: list[Refusal]


def code(report: Input, tools: Tools) -> Coded:
    """Codes one report. Never raises for what a text says; linear in the length of the text."""
    doc = document_of(report)
    views = look(doc, tools, EVENT)
    views_told = told(doc, views)
    kept, refusals = _long(doc, views_told, tools) if doc.long else _short(doc, views_told, tools)
    for draft in kept:
        confidence.put(draft, tools.confidence)
    claims.attach(kept, views, tools)
    if not kept and not refusals:
        refusals.append(reject.whole(report.report_id, views))
    return Coded(report.report_id, kept, refusals)


def document_of(report: Input) -> Document:
    """The report as the coder reads it, dated by its dateline where it has one."""
    day = written(normal(report.text), report.published)
    return document(report.report_id, day, report.title, report.text, report.country_hint, sentences)


def told(doc: Document, views: list[View]) -> list[View]:
    """The views that tell an event. A title speaks only for a report whose text tells none; a long report tells
    its news in title or lead, or tells none."""
    least = EVENT_LONG if doc.long else EVENT
    text = [v for v in views if v.passage.field == "text"]
    title = [v for v in views if v.passage.field == "title"]
    if doc.long and all(v.reading.event < least for v in title + text[:LEAD]):
        return []
    body = [v for v in text if v.reading.event >= least]
    return body or [v for v in title if v.reading.event >= EVENT_LONG]


def _short(doc: Document, told: list[View], tools: Tools) -> tuple[list[Draft], list[Refusal]]:
    """Every event of the one passage."""
    drafts = [d for view in told for d in compose(view, tools, doc.country_hint)]
    return drafts, [] if drafts else [_unplaced(doc, view) for view in told]


def _long(doc: Document, told: list[View], tools: Tools) -> tuple[list[Draft], list[Refusal]]:
    """News first: later passages add to the incidents, or bring further ones where they are sure."""
    refusals: list[Refusal] = []
    drafts: list[Draft] = []
    for whole, view in ((v, part) for v in told for part in _sentences(v, tools)):
        made = compose(view, tools, doc.country_hint or (drafts[-1].values["iso3"] if drafts else None))
        if not made:
            refusals.append(_unplaced(doc, view))
        for draft in made:
            if view is not whole:
                passage = whole.passage
                narrative.carry_place(draft, drafts, (passage.field, passage.start, passage.end))
            if view.passage.index != told[0].passage.index and narrative.is_background(
                view, draft, doc.published
            ):
                refusals.append(reject.mention(doc.report_id, view, "background", "Dated in the past"))
            elif narrative.is_old(draft, doc.published):
                refusals.append(reject.mention(doc.report_id, view, "background", f"Told as of {draft.day}"))
            else:
                drafts.append(draft)
    kept, unsure = merge(drafts, narrative.stands_alone)
    narrative.carry_days(kept, told, doc.published)
    narrative.carry_names(kept)
    narrative.carry_sides(kept, told)
    refusals += [
        Refusal(
            doc.report_id, "low_confidence", f"A further incident, not told surely enough ({f} {a}-{b})", f
        )
        for f, a, b in (d.anchor for d in unsure)
    ]
    return kept, refusals


def _sentences(view: View, tools: Tools) -> Iterator[View]:
    """A passage whose kind of event is unsure, or that tells of fighting and an accord, sentence by sentence."""
    spans = view.passage.sentences
    chosen = kind.choose(view.reading, view.text, tools.telling)
    accord = chosen.event_type in VIOLENT and tools.telling.settles(ACCORD, view.text)
    if len(spans) < 2 or (chosen.probability >= SURE_TYPE and not accord):
        yield view
        return
    parts = [part_of(view, span, tools) for span in spans]
    sure = [p for p in parts if p.reading.event >= EVENT]
    yield from sure or [view]


def _unplaced(doc: Document, view: View) -> Refusal:
    return reject.mention(doc.report_id, view, "unplaced", "An event, but no country can be told")
