"""Who says so: values that the text attributes to somebody, read from the parse of the passages that hold an event.

A toll or an occurrence inside what a claimant says is the claimant's; a toll that nobody is credited with is the
report's own voice (claimant null). A denial is the claim that it did not happen.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from etl import paths
from etl.code.attribution import claimant
from etl.code.syntax import parse
from etl.code.tools import Tools
from etl.code.values import Claim, Draft, Evidence
from etl.code.view import View

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

TOLLS = ("fatalities", "injuries")


@dataclass(frozen=True, slots=True)
class Saying:
    """One act of saying in a passage: who (span, name, id), how, and the span of what is said."""

    stance: str
    name: str | None
    actor_id: str | None
    said: tuple[int, int]


@cache
def _stances(path: Path) -> dict[str, str]:
    with path.open(encoding="utf-8", newline="") as f:
        return {row["form"]: row["stance"] for row in csv.DictReader(f)}


def attach(drafts: Sequence[Draft], views: Sequence[View], tools: Tools) -> None:
    """Adds to each draft the claims that its passage makes about it. Parses only passages where somebody speaks."""
    stances = _stances(paths.reference() / "lexicons" / "saying.csv")
    told: dict[int, list[Draft]] = {}
    for draft in drafts:
        field, start, _ = draft.anchor
        for i, view in enumerate(views):
            p = view.passage
            if p.field == field and p.start <= start < p.end:
                told.setdefault(i, []).append(draft)
    speaking = {i for i in told if _speaks(views[i].text, stances)}
    parsed = dict(zip(sorted(speaking), parse([views[i].text for i in sorted(speaking)]), strict=True))
    for i in sorted(told):
        sayings = list(_sayings(parsed[i], views[i], stances)) if i in parsed else []
        for draft in told[i]:
            draft.claims += list(_claims(draft, views[i], sayings))


def _speaks(text: str, stances: dict[str, str]) -> bool:
    lower = text.lower()
    return "according to" in lower or any(word.strip('.,;:"') in stances for word in lower.split())


def _sayings(doc: Doc, view: View, stances: dict[str, str]) -> Iterator[Saying]:
    for token in doc:
        if token.lower_ == "according":
            source = next((t for child in token.children for t in child.children if t.dep_ == "pobj"), None)
            if source is not None:
                name, actor = claimant(source, view.actors)
                yield Saying("says", name, actor, (token.sent.start_char, token.sent.end_char))
        elif token.tag_.startswith("VB") and token.lower_ in stances:
            source = next((t for t in token.children if t.dep_ in ("nsubj", "nsubjpass")), None)
            if source is not None:
                name, actor = claimant(source, view.actors)
                yield Saying(stances[token.lower_], name, actor, _said(token, source))


def _said(verb: Token, source: Token) -> tuple[int, int]:
    """The span of what is said: the clause or object that the verb governs, else the sentence it closes."""
    governed = [t for t in verb.children if t.dep_ in ("ccomp", "dobj", "xcomp") and t is not source]
    if governed:
        words = [w for t in governed for w in t.subtree]
        return words[0].idx, max(w.idx + len(w.text) for w in words)
    return verb.sent.start_char, verb.sent.end_char


def _claims(draft: Draft, view: View, sayings: Sequence[Saying]) -> Iterator[Claim]:
    p = view.passage
    for e in draft.evidence:
        if e.column not in (*TOLLS, "event_type") or e.field != p.field or e.start is None or e.end is None:
            continue
        if not p.start <= e.start < p.end:
            continue
        speaker = _speaker(e, view, sayings)
        yield from _claim(draft, e, speaker)


def _speaker(e: Evidence, view: View, sayings: Sequence[Saying]) -> Saying | None:
    """The innermost saying that the evidence stands in."""
    assert e.start is not None
    at = e.start - view.passage.start
    inside = [s for s in sayings if s.said[0] <= at < s.said[1]]
    return min(inside, key=lambda s: (s.said[1] - s.said[0], s.said[0])) if inside else None


def _claim(draft: Draft, e: Evidence, speaker: Saying | None) -> Iterator[Claim]:
    assert e.field is not None and e.start is not None and e.end is not None
    if e.column == "event_type":
        if speaker is not None:
            stance = "denied" if speaker.stance == "denies" else "asserted"
            yield Claim(speaker.actor_id, speaker.name, "occurrence", stance, e.field, e.start, e.end)
        return
    value = draft.values[e.column]
    if value is not None and (speaker is None or speaker.stance != "denies"):
        who = (speaker.actor_id, speaker.name) if speaker else (None, None)
        yield Claim(*who, e.column, str(value), e.field, e.start, e.end)
