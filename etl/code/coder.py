"""The way of one report through the coder: passages, views, drafts, one draft an incident, or a refusal."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.code import claims, confidence, reject
from etl.code.compose import compose
from etl.code.document import Document, document
from etl.code.look import look
from etl.code.merge import merge
from etl.code.reject import Refusal
from etl.code.syntax import sentences
from etl.code.tools import Tools
from etl.code.values import Draft
from etl.code.view import View

EVENT = 0.5
"""A passage of a short report tells an event from this probability of the model's."""
EVENT_LONG = 0.6
"""The same for a passage of a long report, which holds more background."""
BACKGROUND_DAYS = 45
"""In a long report an incident that lies further back is background."""


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
    doc = document(
        report.report_id, report.published, report.title, report.text, report.country_hint, sentences
    )
    views = look(doc, tools)
    refusals: list[Refusal] = []
    drafts: list[Draft] = []
    for view in _told(doc, views):
        made = compose(view, tools, report.country_hint)
        if not made:
            refusals.append(
                reject.mention(report.report_id, view, "unplaced", "An event, but no country can be told")
            )
        for draft in made:
            if doc.long and (doc.published - draft.day).days > BACKGROUND_DAYS:
                refusals.append(
                    reject.mention(report.report_id, view, "background", f"Told as of {draft.day}")
                )
            else:
                drafts.append(draft)
    kept = merge(drafts) if doc.long else drafts
    for draft in kept:
        confidence.put(draft, tools.confidence)
    claims.attach(kept, views, tools)
    if not kept and not refusals:
        refusals.append(reject.whole(report.report_id, views))
    return Coded(report.report_id, kept, refusals)


def _told(doc: Document, views: list[View]) -> list[View]:
    """The views that tell an event; a title speaks only for a report whose text tells none."""
    least = EVENT_LONG if doc.long else EVENT
    body = [v for v in views if v.passage.field == "text" and v.reading.event >= least]
    if body:
        return body
    return [v for v in views if v.passage.field == "title" and v.reading.event >= EVENT_LONG]
