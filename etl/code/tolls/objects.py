"""Toll words before their people: "kills three", "killing 12 and wounding 30", "the death of a soldier"."""

from __future__ import annotations

from dataclasses import replace

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document, Trigger
from etl.code.tolls.lists import parse_list
from etl.code.tolls.run import Run, emit
from etl.code.tolls.shape import Phrase, is_person

_NEAR = 40
_REACH = 6
_BETWEEN = 14
_ADJECTIVES = 3
_BODIES = frozenset({"body", "bodies", "corpse", "corpses"})
_THINGS = frozenset(
    {"order", "orders", "attack", "power", "plan", "plans", "it", "bill", "deal", "law", "time"}
)


def number_before(run: Run, trigger: Trigger) -> int | None:
    """The token where a number starts that ends at most three tokens before the trigger."""
    for i in range(trigger.start - 1, max(run.first, trigger.start - _REACH - _ADJECTIVES) - 1, -1):
        if i in run.doc.numbers and run.doc.numbers[i][0] >= trigger.start - _ADJECTIVES:
            return i
        if (
            run.doc.tokens[i].text in {",", ";"}
            or run.low(i) in lexicon.words("have")
            or i in run.doc.in_trigger
            or run.low(i) in lexicon.verbs()
        ):
            return None
    return None


def counted_by(run: Run, at: int, phrase: Phrase) -> Phrase:
    """The number at token `at` put to people named after it: "40 bodies of | soldiers"."""
    number = run.doc.numbers[at][1]
    span = (number.start, number.end)
    bounds = {"low": number.low, "best": number.best, "high": number.high}
    return replace(phrase, start=at, kind=number.basis, span=span, is_definite=False, **bounds)  # type: ignore[arg-type]


def combines(run: Run, trigger: Trigger) -> bool:
    """Whether "killing" goes on "and injuring a total of 29": one figure for both, so none for either."""
    if run.low(trigger.stop) not in ("and", "or"):
        return False
    if trigger.stop + 2 in run.doc.numbers and run.doc.numbers[trigger.stop + 2][1].basis == "vague":
        return False
    other = next((t for t in run.doc.triggers_from(trigger.stop) if t.start == trigger.stop + 1), None)
    return other is not None and {other.kind, trigger.kind} == {"deaths", "injuries"}


def starts_object(run: Run, i: int) -> bool:
    """Whether a noun phrase of people starts at token i."""
    if i >= run.stop:
        return False
    low = run.low(i)
    if i in run.doc.numbers or any(low in lexicon.words(k) for k in ("reflexive", "article", "determiner")):
        return True
    phrases = parse_list(run.doc, i, run.stop)
    return bool(phrases) and person_or_name(run.doc, phrases[0])


def person_or_name(doc: Document, phrase: Phrase) -> bool:
    """Whether a phrase names or means people."""
    return doc.tokens[phrase.start].text[:1].isupper() or is_person(doc, phrase.start, phrase.stop)


def _is_noun(run: Run, trigger: Trigger) -> bool:
    """ "The murder ...", "his wounds": the same form as a noun."""
    before = run.low(trigger.start - 1)
    return before in lexicon.words("article") | lexicon.words("determiner") | {"of", "in", "for"}


def _beyond(run: Run, trigger: Trigger) -> list[Phrase]:
    """ "Killing and dismembering 16": the object after a second verb."""
    second = run.low(trigger.stop + 1)
    if (
        run.low(trigger.stop) != "and"
        or not second.endswith(("ing", "ed", "s"))
        or trigger.stop + 2 not in run.doc.numbers
    ):
        return []
    return parse_list(run.doc, trigger.stop + 2, run.stop)


def within_parts(run: Run, trigger: Trigger) -> bool:
    """ "... kill 18, including a bombing that killed 12": a figure inside the parts of the one before."""
    since = run.last.stop if run.last and run.last.kind == trigger.kind else trigger.start
    return any(run.low(k) == "including" for k in range(max(since, trigger.start - _NEAR), trigger.start))


def active(run: Run, trigger: Trigger, rule: str = "active") -> bool:
    """Handles a verb with its object; whether it had one."""
    if trigger.start in run.combined:
        return True
    if combines(run, trigger):
        run.combined.add(trigger.stop + 1)
        return True
    if trigger.pattern == "base" and _is_noun(run, trigger):
        return False
    phrases = parse_list(run.doc, trigger.stop, run.stop) or _beyond(run, trigger)
    if phrases and phrases[0].kind == "one" and phrases[0].head in _THINGS:
        return False
    if within_parts(run, trigger):
        phrases = [replace(p, is_subcount=True) for p in phrases]
    emit(run, trigger, [p for p in phrases if not p.is_role], rule)
    return bool(phrases)


def lose(run: Run, trigger: Trigger) -> None:
    """Handles "lose one soldier": only with a number of people."""
    phrases = parse_list(run.doc, trigger.stop, run.stop)
    if (
        phrases
        and phrases[0].kind in ("number", "vague")
        and is_person(run.doc, phrases[0].start, phrases[0].stop)
    ):
        emit(run, trigger, phrases, "lose")


def found_near(run: Run, trigger: Trigger) -> bool:
    """Whether bodies are said to be found, near a trigger in its sentence."""
    return any(
        run.low(k) in lexicon.words("found") for k in range(trigger.start - _NEAR, trigger.stop + _NEAR)
    )


def of(run: Run, trigger: Trigger) -> None:
    """Handles a noun with its people: "the deaths of 33 militants", "the body of a journalist is found"."""
    body = run.doc.low(trigger.start) in _BODIES
    if body and not found_near(run, trigger):
        return
    kidnapped = body and trigger.stop in run.doc.in_trigger
    phrases = parse_list(run.doc, trigger.stop + kidnapped, run.stop)
    if (at := number_before(run, trigger)) is not None and phrases and phrases[0].kind in ("many", "one"):
        phrases[0] = counted_by(run, at, phrases[0])
    if phrases and phrases[0].kind == "one" and not person_or_name(run.doc, phrases[0]):
        return
    people = [p for p in phrases if p.kind != "one" or person_or_name(run.doc, p)]
    emit(run, trigger, people, "of")


def to_death(run: Run, trigger: Trigger) -> bool:
    """Handles "stabbing a student | to death": the people between a verb and its outcome; whether there were some."""
    for i in range(trigger.start - 1, max(run.first, trigger.start - _BETWEEN), -1):
        if run.low(i - 1).endswith(("ing", "ed", "s", "t")) and starts_object(run, i):
            people = parse_list(run.doc, i, trigger.start)
            if people and people[-1].stop == trigger.start:
                emit(run, trigger, people, "to_death")
                return True
    return False
