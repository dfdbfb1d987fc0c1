"""Toll words after their people: passives, "dies", "dead"; and participles, which may be either voice."""

from __future__ import annotations

from dataclasses import replace

from etl.code.tolls import lexicon
from etl.code.tolls.antecedents import opening
from etl.code.tolls.auxiliary import Auxiliary, auxiliary, coordinate
from etl.code.tolls.context import context
from etl.code.tolls.counts import attributive
from etl.code.tolls.document import Trigger
from etl.code.tolls.lists import parse_list
from etl.code.tolls.objects import active, combines, starts_object
from etl.code.tolls.run import TAIL, Run, emit
from etl.code.tolls.settle import attackers_end, one, settle
from etl.code.tolls.shape import Phrase, is_person
from etl.code.tolls.subjects import subject


def _share(run: Run, trigger: Trigger) -> None:
    """ "Killed or wounded" is one figure for both; "kidnapped and killed" gives the figure to each."""
    last = run.doc.tokens[run.last.start].start if run.last else -1
    tail = run.found[-TAIL:]
    previous = [m for m in tail if m.trigger_start == last and m.kind != trigger.kind]
    if not previous:
        return
    if {previous[0].kind, trigger.kind} == {"deaths", "injuries"}:
        both = previous[0].basis in ("none_stated", "vague") and previous[0].best is not None
        if not both and run.low(trigger.start - 1) in ("and", "or"):
            run.found[-TAIL:] = [m for m in tail if m not in previous]
        if not both:
            return
    run.group += 1
    start, stop = run.span(trigger.start, trigger.stop)
    where = context(run.doc, trigger, run.first, trigger.start, run.stop)
    shared = {"kind": trigger.kind, "group": run.group, "rule": "toll:shared", "context": where}
    run.found += [replace(m, trigger_start=start, trigger_end=stop, **shared) for m in previous]  # type: ignore[arg-type]


def _elsewhere(run: Run, i: int) -> bool:
    """ "Six were killed in Homs | and four in Hama": a bare number with a place of its own."""
    if i not in run.doc.numbers or run.low(i - 1) not in ("and", ","):
        return False
    return run.low(run.doc.numbers[i][0]) in ("in", "at", "near", "elsewhere")


def _is_people(run: Run, phrase: Phrase) -> bool:
    """Whether a phrase means people, or is a number of those named before ("six others")."""
    doc = run.doc
    named = doc.tokens[phrase.stop - 1].text[:1].isupper()
    return named or phrase.head in lexicon.words("generic") or is_person(doc, phrase.start, phrase.stop)


def _companions(run: Run, trigger: Trigger) -> list[Phrase]:
    """ "... is killed along with six others": people named after the verb."""
    for i in range(trigger.stop, run.stop):
        if i in run.doc.in_trigger or run.doc.tokens[i].text == ";":
            return []
        if _elsewhere(run, i):
            return parse_list(run.doc, i, run.stop)[:1]
        for form in lexicon.phrases("companion").get(run.low(i), ()):
            if all(run.low(i + k) == word for k, word in enumerate(form)):
                found = parse_list(run.doc, i + len(form), run.stop)
                return [p for p in found if not p.noun or _is_people(run, p)]
    return []


def _marks(run: Run, trigger: Trigger, aux: Auxiliary, phrases: list[Phrase], rule: str) -> list[Phrase]:
    """ "Were also killed" adds to what is known; "with 37 killed" and "were seriously injured" are parts of it."""
    between = {run.low(k) for k in range(aux.start, trigger.start)}
    beside = phrases and rule == "participle" and run.low(phrases[0].start - 1) == "with"
    if beside and run.last and run.last.kind == trigger.kind:
        phrases = [replace(p, is_subcount=True) for p in phrases]
    if "also" in between:
        phrases = [replace(p, is_additional=True) for p in phrases]
    if between & lexicon.words("degree") and trigger.kind == "injuries" and run.has("injuries"):
        phrases = [replace(p, is_subcount=True) for p in phrases]
    return phrases


def _of_toll(run: Run, trigger: Trigger) -> bool:
    """Whether the word before told the same kind's total."""
    return run.last is not None and run.last.pattern == "toll" and run.last.kind == trigger.kind


def predicate(run: Run, trigger: Trigger, rule: str = "subject", aux: Auxiliary | None = None) -> None:
    """Handles a toll word whose people stand before it."""
    aux = coordinate(run.doc, aux or auxiliary(run.doc, trigger, run.first), run.first)
    found = subject(run.doc, trigger, aux, run.first)
    if found.shares_previous:
        _share(run, trigger)
        return
    if found.relative or (found.elliptic and _of_toll(run, trigger)):
        return
    phrases = attackers_end(run, trigger, aux) or settle(run, trigger, aux, found)
    if phrases:
        phrases = [*phrases, *_companions(run, trigger)]
    emit(run, trigger, _marks(run, trigger, aux, phrases, rule), rule)


def participle(run: Run, trigger: Trigger) -> None:
    """Handles "killed", "wounded" and the like: passive after "be", else by whether an object follows."""
    if trigger.start in run.combined or attributive(run, trigger):
        return
    aux = auxiliary(run.doc, trigger, run.first)
    if run.low(trigger.start - 1) == "to":
        return
    if aux.passive:
        predicate(run, trigger, "passive", aux)
    elif run.low(aux.start - 1) in ("a", "an") and starts_object(run, trigger.stop):
        return
    elif starts_object(run, trigger.stop) and (
        aux.perfect or run.low(aux.start - 1) not in lexicon.words("determiner")
    ):
        active(run, trigger)
    elif combines(run, trigger) and starts_object(run, trigger.stop + 2):
        run.combined.add(trigger.stop + 1)
    elif not aux.perfect or trigger.kind != "deaths":
        predicate(run, trigger, "participle", aux)


def himself(run: Run, trigger: Trigger) -> None:
    """Handles "blows himself up": a death that counts where no other is told."""
    aux = auxiliary(run.doc, trigger, run.first)
    people = [p for p in opening(run, aux.start) if p.best] or [one(run, trigger)]
    emit(run, trigger, [replace(p, is_subcount=True) for p in people], "himself")
