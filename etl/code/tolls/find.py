"""Finds the tolls of a text, sentence by sentence and toll word by toll word."""

from __future__ import annotations

from etl.code.tolls.context import claimant
from etl.code.tolls.counts import count, toll
from etl.code.tolls.document import Trigger, read
from etl.code.tolls.lists import parse_parts
from etl.code.tolls.model import TollMention
from etl.code.tolls.objects import active, lose, of, to_death
from etl.code.tolls.predicates import himself, participle, predicate
from etl.code.tolls.run import Run, emit


def _handle(run: Run, trigger: Trigger) -> None:
    if trigger.pattern in ("active", "base"):
        if not active(run, trigger) and trigger.kind == "arrested":
            count(run, trigger)
    elif trigger.pattern == "participle":
        participle(run, trigger)
    elif trigger.pattern == "subject" and run.low(trigger.start) == "to" and to_death(run, trigger):
        return
    elif trigger.pattern == "subject":
        predicate(run, trigger)
    elif trigger.pattern == "of":
        of(run, trigger)
    elif trigger.pattern == "lose":
        lose(run, trigger)
    elif trigger.pattern == "self":
        himself(run, trigger)
    elif trigger.pattern == "toll":
        toll(run, trigger)
    else:
        count(run, trigger)


def _loose_parts(run: Run, triggers: list[Trigger]) -> None:
    """ "... killing 12 in Kabul, including three children": sub-counts away from their list."""
    for i in range(run.first, run.stop - 1):
        if run.doc.tokens[i].low != "including":
            continue
        trigger = next((t for t in reversed(triggers) if t.start < i), None)
        if trigger is not None and trigger.kind != "casualties":
            parts = [p for p in parse_parts(run.doc, i + 1, run.stop) if p.kind in ("number", "vague")]
            emit(run, trigger, parts, "including")


def find_tolls(text: str) -> list[TollMention]:
    """Mentions of people killed, injured, missing, arrested, abducted or displaced, in the order of the text."""
    doc = read(text)
    found: list[TollMention] = []
    group, at = 0, 0
    for index, (first, stop) in enumerate(doc.sentences):
        run = Run(doc, first, stop, index, None, found, group)
        here: list[Trigger] = []
        while at < len(doc.triggers) and doc.triggers[at].start < stop:
            here.append(doc.triggers[at])
            at += 1
        if here:
            run.claimant = claimant(doc, first, stop)
        for trigger in here:
            _handle(run, trigger)
            run.last = trigger
        _loose_parts(run, here)
        group = run.group
    return sorted(found, key=lambda m: (m.start, m.end, m.kind, m.group))
