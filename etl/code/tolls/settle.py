"""Which people a toll word after its people counts, once the verb's agreement has been heard."""

from __future__ import annotations

from etl.code.tolls import lexicon
from etl.code.tolls.antecedents import attackers, counted_before, is_known, opening, previous_opening
from etl.code.tolls.auxiliary import Auxiliary
from etl.code.tolls.document import Trigger
from etl.code.tolls.run import KINDS, Run
from etl.code.tolls.shape import Phrase, is_person
from etl.code.tolls.subjects import Subject

_PLURAL_LOW, _PLURAL_BEST = 2, 3


def _agreement(run: Run, trigger: Trigger, aux: Auxiliary) -> str:
    """What the verb says of the number of its subject: "one", "many" or ""."""
    if trigger.pattern == "subject" and run.low(trigger.start) in lexicon.words("singular_verb"):
        return "one"
    return aux.number


def _implied(run: Run, trigger: Trigger, agreement: str) -> list[Phrase]:
    """No number before the verb: its own agreement tells one from many."""
    span = run.span(trigger.start, trigger.stop)
    if agreement == "one":
        return [Phrase(trigger.start, trigger.stop, "one", 1, 1, 1, span, "", "")]
    if agreement == "many" and trigger.kind == "deaths":
        return [Phrase(trigger.start, trigger.stop, "many", _PLURAL_LOW, _PLURAL_BEST, None, span, "", "")]
    return []


def _taken(run: Run, trigger: Trigger, phrase: Phrase) -> bool:
    """Whether a number already belongs to the toll word before: "killed two and another five were injured"."""
    return any((phrase.span[0], kind) in run.used for kind in KINDS)


def one(run: Run, trigger: Trigger) -> Phrase:
    """Somebody whom the toll word itself tells of."""
    span = run.span(trigger.start, trigger.stop)
    return Phrase(trigger.start, trigger.stop, "reflexive", 1, 1, 1, span, "", "")


def attackers_end(run: Run, trigger: Trigger, aux: Auxiliary) -> list[Phrase]:
    """ "... before being shot dead": who attacked is killed too."""
    suicide = run.low(trigger.stop - 1) == "suicide"
    if trigger.kind != "deaths" or run.low(aux.start - 1) != "before" or not (aux.passive or suicide):
        return []
    return [one(run, trigger)]


def _fits(phrases: list[Phrase], agreement: str) -> bool:
    """Whether people may be the subject of a verb, by their number."""
    total = sum(p.best or 0 for p in phrases)
    return total > 0 and (total > 1) == (agreement == "many" or (not agreement and total > 1))


def _pronoun(run: Run, agreement: str) -> list[Phrase]:
    """Whom "he" or "they" means: those with whom the sentence before begins, one alone only if he attacked."""
    people = previous_opening(run)
    if not _fits(people, agreement) or any(is_known(run, p) for p in people):
        return []
    return people if agreement == "many" or attackers(people) else []


def _meant(
    run: Run, trigger: Trigger, aux: Auxiliary, found: Subject, main: list[Phrase], agreement: str
) -> list[Phrase]:
    """No number before the verb: the people whom it means elsewhere, else what its agreement tells."""
    before = run.low(aux.start - 1)
    if main and main[0].kind == "many" and main[0].is_definite:
        known = counted_before(run, main[0])
        if known:
            return [] if is_known(run, known) else [known]
        if run.has(trigger.kind):
            return []
    elif found.empty and before in lexicon.words("pronoun"):
        return _pronoun(run, agreement)
    elif not any(is_person(run.doc, p.start, p.stop) for p in main):
        people = opening(run, aux.start)
        counted = agreement == "many" and all(p.kind in ("number", "vague") for p in people)
        joined = before in ("and", "but", "then") and aux.passive
        if (counted or joined) and _fits(people, agreement):
            return people
    return [] if found.empty else _implied(run, trigger, agreement)


def settle(run: Run, trigger: Trigger, aux: Auxiliary, found: Subject) -> list[Phrase]:
    """The phrases that count, once the verb's agreement has been heard."""
    agreement = _agreement(run, trigger, aux)
    phrases = [p for p in found.phrases if not (found.elliptic and _taken(run, trigger, p))]
    verb = trigger.pattern == "subject" and run.low(trigger.start) not in lexicon.words("adjectival")
    bare = not (aux.passive or aux.perfect or verb)
    if bare:
        counted = ("number", "vague", "none")
        phrases = [
            p
            for p in phrases
            if p.kind in counted
            or is_person(run.doc, p.start, p.stop)
            or (p.stop == aux.start and found.elliptic)
        ]
    main = [p for p in phrases if not p.is_subcount] or phrases
    single = agreement == "many" and len(main) == 1 and main[0].kind == "one"
    if found.unknown and (single or all(p.kind == "many" for p in main)):
        return []
    if single or all(p.kind == "many" for p in main):
        return [] if bare else _meant(run, trigger, aux, found, main, agreement)
    if agreement == "one" and len(main) > 1 and all(p.kind == "one" for p in main):
        return [main[0], *(p for p in phrases if p.is_subcount)]
    return phrases if agreement == "many" else [p for p in phrases if not p.is_role]
