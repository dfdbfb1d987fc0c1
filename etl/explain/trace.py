"""Codes a report and gathers, for each value, the words and the rule; for each passage, what the model read."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import polars as pl

from etl.code.coder import EVENT, EVENT_LONG, code, document_of, told
from etl.code.document import Document
from etl.code.inputs import inputs
from etl.code.look import look
from etl.code.rows import CodedFrames, frames
from etl.code.tools import Tools
from etl.code.version import CODER_VERSION
from etl.explain.columns import columns
from etl.explain.explanation import Event, Explanation, Field, Reading, Refused, Said, Value
from etl.explain.marks import segments
from etl.explain.numbering import Numbering, number
from etl.extract import Report, frame
from schema.vocabulary import term

BEGINS = 60
"""Characters of a passage that are shown."""


def explain(report: Report, tools: Tools) -> Explanation:
    """What the coder makes of a report, with the words and the rule for each value."""
    given = inputs(frame([report]))[0]
    coded = frames([code(given, tools)])
    doc = document_of(given)
    texts = {"title": doc.title, "text": doc.text}
    numbered = number(texts, coded.evidence.iter_rows(named=True), coded.claims.iter_rows(named=True))
    return Explanation(
        report_id=report.report_id,
        published=report.published,
        coder_version=CODER_VERSION,
        fields=tuple(Field(f, tuple(segments(t, numbered.marks[f]))) for f, t in texts.items() if t),
        events=tuple(_events(coded, numbered)),
        refusals=tuple(_refused(row) for row in coded.rejected.iter_rows(named=True)),
        passages=tuple(_readings(doc, tools)),
    )


def _events(coded: CodedFrames, numbered: Numbering) -> Iterator[Event]:
    for row in coded.codings.iter_rows(named=True):
        own = pl.col("coding_id") == row["coding_id"]
        evidence = coded.evidence.filter(own).to_dicts()
        claims = tuple(_said(claim, numbered) for claim in coded.claims.filter(own).iter_rows(named=True))
        yield Event(row["n"], _headline(row), tuple(_values(row, evidence, numbered)), claims)


def _headline(row: dict[str, Any]) -> str:
    return f"{row['sub_event_type']}, {row['location']} ({row['country']}), {row['event_date']}"


def _values(row: dict[str, Any], evidence: list[dict[str, Any]], numbered: Numbering) -> Iterator[Value]:
    for name, column in columns().items():
        if row[name] is None:
            continue
        reasons = [e for e in evidence if e["column"] == name]
        words = tuple(numbered.words(e) for e in reasons if e["field"] is not None)
        rule = "; ".join(dict.fromkeys(e["rule"] for e in reasons))
        follows = f"follows from {column.follows}" if column.follows else "calibrated on training items"
        yield Value(name, str(row[name]), words, rule or follows)


def _said(claim: dict[str, Any], numbered: Numbering) -> Said:
    claimant = claim["claimant_name"] or claim["claimant"] or "the report itself"
    return Said(claimant, claim["column"], claim["value"], numbered.words(claim))


def _refused(row: dict[str, Any]) -> Refused:
    return Refused(row["reason"], term("rejection_reasons", row["reason"])["definition"], row["detail"])


def _readings(doc: Document, tools: Tools) -> Iterator[Reading]:
    views = look(doc, tools)
    telling = {view.passage.index for view in told(doc, views)}
    for view in views:
        p, reading = view.passage, view.reading
        kind, reason = reading.best("sub"), reading.best("reason")
        needed = EVENT_LONG if doc.long or p.field == "title" else EVENT
        begins = " ".join(p.text[:BEGINS].split()) + ("…" if len(p.text) > BEGINS else "")
        yield Reading(
            p.field, p.start, p.end, begins, reading.event, needed, p.index in telling, *kind, *reason
        )  # fmt: skip
