"""The walk through one sentence: what has been found so far, and how a finding becomes a mention."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from etl.code.tolls import lexicon
from etl.code.tolls.context import context
from etl.code.tolls.document import Document, Trigger
from etl.code.tolls.model import TollMention
from etl.code.tolls.shape import Phrase

KINDS = ("deaths", "injuries", "missing", "arrested", "abducted", "displaced")
"""The kinds of toll."""

TAIL = 50
"""How many of the last mentions a later predicate may look back to."""

_BASIS = {"one": "implied", "reflexive": "implied", "none": "none_stated", "many": "vague"}


@dataclass
class Run:
    """State of one sentence, tokens [first, stop); `found` is shared by all sentences of a text."""

    doc: Document
    first: int
    stop: int
    index: int
    claimant: tuple[int, int] | None
    found: list[TollMention]
    group: int
    last: Trigger | None = None
    told: tuple[Trigger, str] | None = None
    combined: set[int] = field(default_factory=set)
    used: set[tuple[int, str]] = field(default_factory=set)

    def low(self, i: int) -> str:
        """Lower-cased token i where it is in the sentence, else ""."""
        return self.doc.low(i) if self.first <= i < self.stop else ""

    def has(self, kind: str) -> bool:
        """Whether a figure of this kind was found shortly before."""
        return any(m.kind == kind and m.best for m in self.found[-TAIL:])

    def span(self, start: int, stop: int) -> tuple[int, int]:
        """Code points of tokens [start, stop)."""
        return self.doc.tokens[start].start, self.doc.tokens[stop - 1].end


def _is_attacker(phrase: Phrase) -> bool:
    words = phrase.noun.lower().replace("-", " ").split()
    return phrase.kind == "reflexive" or any(w in lexicon.words("attacker") for w in words)


def _counts(doc: Document, phrase: Phrase, kind: str) -> bool:
    """Whether a phrase gives a figure: "many injured" does not, "many killed" does."""
    if phrase.kind == "many" and phrase.best is None:
        return False
    said = doc.text[phrase.span[0] : phrase.span[1]].lower()
    return kind == "deaths" or said not in lexicon.words("deaths_only")


def _one_of(run: Run, kind: str) -> bool:
    """ "One of the victims ..." at the start of a sentence, after a figure of the same kind: a part of it."""
    opening = [run.low(run.first + k) for k in range(4)]
    part = opening[:2] in (["one", "of"], ["two", "of"]) and opening[3] not in lexicon.words("attacker")
    return part and any(m.kind == kind and m.sentence < run.index and m.best for m in run.found[-TAIL:])


def _of_whom(run: Run, kind: str, at: int) -> bool:
    """ "Ten are killed, of whom eight were shot": parts of the figure before in the sentence."""
    said = any(run.low(k) == "of" and run.low(k + 1) == "whom" for k in range(run.first, at))
    return said and any(m.kind == kind and m.sentence == run.index and m.best for m in run.found[-TAIL:])


def emit(
    run: Run, trigger: Trigger, phrases: Sequence[Phrase], rule: str, kind: str = "", *, total: bool = False
) -> None:
    """Adds the mentions that a trigger and its phrases make, as one group."""
    kind = kind or trigger.kind
    at = min([trigger.start, *(p.start for p in phrases)])
    where = context(run.doc, trigger, run.first, at, run.stop, run.told)
    run.told = (trigger, where)
    run.group += 1
    inside = _one_of(run, kind) or _of_whom(run, kind, at)
    for p in phrases:
        key = (p.span[0], kind)
        if key in run.used or not _counts(run.doc, p, kind):
            continue
        run.used.add(key)
        start, stop = run.span(trigger.start, trigger.stop)
        run.found.append(
            TollMention(
                start=p.span[0],
                end=p.span[1],
                kind=kind,
                low=p.low,
                best=p.best,
                high=p.high,
                basis=_BASIS.get(p.kind, p.kind),
                victims=p.noun,
                group=run.group,
                sentence=run.index,
                trigger_start=start,
                trigger_end=stop,
                rule=f"toll:{rule}",
                is_subcount=p.is_subcount or inside,
                is_total=total,
                is_attacker=_is_attacker(p),
                is_additional=p.is_additional,
                is_definite=p.is_definite,
                context="main" if p.kind == "none" else where,
                claimant=run.claimant,
            )
        )
