"""Figures without a verb of killing: "thirty deaths", "no casualties", "the death toll rises to 300"."""

from __future__ import annotations

from dataclasses import replace

from etl.code.tolls import lexicon
from etl.code.tolls.document import Trigger
from etl.code.tolls.lists import continue_list
from etl.code.tolls.objects import found_near, number_before, within_parts
from etl.code.tolls.run import Run, emit
from etl.code.tolls.shape import Phrase

_REACH = 6
_TOLL_REACH = 40
_TOLL_LEADS = "toll_lead"


def phrase_at(run: Run, i: int, stop: int, noun: str) -> Phrase:
    """The number at token i as a phrase of people that ends before token `stop`."""
    number = run.doc.numbers[i][1]
    said = run.doc.text[number.start : number.end].lower().split()
    more = any(word in lexicon.words("more") for word in said)
    return Phrase(
        start=i,
        stop=stop,
        kind=number.basis,
        low=number.low,
        best=number.best,
        high=number.high,
        span=(number.start, number.end),
        noun=noun,
        head=noun,
        is_additional=more,
    )


def _none_before(run: Run, trigger: Trigger) -> int | None:
    """The "no" of "no reported casualties": nothing but adjectives and joined nouns in between."""
    for i in range(trigger.start - 1, max(run.first, trigger.start - _REACH) - 1, -1):
        low = run.low(i)
        if low in lexicon.words("none") or low in ("without", "zero"):
            return i
        reports = low == "of" and run.low(i - 1) in ("reports", "report", "indication", "sign", "word")
        joined = (
            low in ("or", "and")
            or reports
            or low in ("reports", "report")
            or not (low in lexicon.words("preposition") or low in lexicon.words("stop"))
        )
        if not joined or not low[0].isalpha():
            return None
    return None


def _none(run: Run, trigger: Trigger, at: int) -> None:
    if any(run.low(k) in lexicon.words("more") for k in range(at, trigger.start)):
        return
    span = (run.doc.tokens[at].start, run.doc.tokens[trigger.stop - 1].end)
    phrase = Phrase(at, trigger.stop, "none", 0, 0, 0, span, "", "")
    for kind in ("deaths", "injuries") if trigger.kind == "casualties" else (trigger.kind,):
        emit(run, trigger, [phrase], "none", kind)


def count(run: Run, trigger: Trigger) -> None:
    """Handles a noun with its number or its "no" before it; "casualties" with a number stay uncounted."""
    if trigger.pattern == "bodies" and not found_near(run, trigger):
        return
    at = number_before(run, trigger)
    if at is not None and trigger.kind != "casualties":
        phrase = phrase_at(run, at, trigger.stop, run.low(trigger.start))
        emit(run, trigger, [replace(phrase, is_subcount=within_parts(run, trigger))], "count")
        return
    none = _none_before(run, trigger)
    if none is not None and run.low(trigger.start) != "losses":
        _none(run, trigger, none)


def attributive(run: Run, trigger: Trigger) -> bool:
    """Handles "four injured policemen and two members": a number before, a noun for people after."""
    people = lexicon.victims("singular") | lexicon.victims("plural")
    at = number_before(run, trigger)
    if at is None or run.doc.numbers[at][0] != trigger.start or run.low(trigger.stop) not in people:
        return False
    first = phrase_at(run, at, trigger.stop + 1, run.low(trigger.stop))
    emit(run, trigger, continue_list(run.doc, first, run.stop), "attributive")
    return True


def toll(run: Run, trigger: Trigger) -> None:
    """Handles "death toll": the first figure after it that a verb or preposition of reaching leads to."""
    leads = lexicon.words(_TOLL_LEADS) | lexicon.words("adverb") | lexicon.words("toll_moves")
    moving = any(
        run.low(k) in lexicon.words("toll_moves")
        for k in range(trigger.start - _TOLL_REACH, trigger.stop + _TOLL_REACH)
    )
    for i in range(trigger.stop, min(run.stop, trigger.stop + _TOLL_REACH)):
        if i in run.doc.numbers and run.low(i - 1) in leads:
            phrase = phrase_at(run, i, run.doc.numbers[i][0], "")
            emit(run, trigger, [phrase], "toll_moves" if moving else "toll", total=True)
            return
