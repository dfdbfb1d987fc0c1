"""People whom a toll word means without naming them next to it: "he was shot", "the attackers were killed"."""

from __future__ import annotations

from dataclasses import replace

from etl.code.tolls import lexicon
from etl.code.tolls.lists import parse_list
from etl.code.tolls.run import Run
from etl.code.tolls.shape import Phrase, end, head, is_person

_LOOK_BACK = 120
_LONGEST = 60
_COUNTED = ("number", "vague")


def _after_title(run: Run, first: int, stop: int) -> int:
    """The first token of a sentence after a heading such as "Syrian civil war:"."""
    return next((k + 1 for k in range(first, min(stop, first + 8)) if run.doc.tokens[k].text == ":"), first)


def _opening(run: Run, first: int, stop: int) -> list[Phrase]:
    """The people with whom a sentence, tokens [first, stop), begins; none where it begins otherwise."""
    doc = run.doc
    found = parse_list(doc, _after_title(run, first, stop), min(stop, first + _LONGEST))
    people = [p for p in found if is_person(doc, p.start, p.stop)]
    return [p for p in people if not p.is_subcount] or people


def opening(run: Run, limit: int) -> list[Phrase]:
    """The people with whom this sentence begins, as the subject of a verb further on."""
    return _opening(run, run.first, limit)


def previous_opening(run: Run) -> list[Phrase]:
    """The people with whom the sentence before begins, whom "he" or "they" may mean."""
    if run.index == 0:
        return []
    first, stop = run.doc.sentences[run.index - 1]
    return _opening(run, first, stop)


def _bounds(run: Run, i: int, phrase: Phrase) -> bool:
    return i >= phrase.start or run.doc.tokens[i].text == "."


def counted_before(run: Run, phrase: Phrase) -> Phrase | None:
    """ "Four militants attack ... | The militants are killed": the number told with the same noun before."""
    doc = run.doc
    for i in range(phrase.start - 1, max(0, phrase.start - _LOOK_BACK) - 1, -1):
        if i not in doc.numbers:
            continue
        after, number = doc.numbers[i]
        stop = end(doc, after, next(k for k in range(after, phrase.start + 1) if _bounds(run, k, phrase)))
        if stop > after and head(doc, after, stop) == phrase.head and number.best > 1:
            bounds = {"low": number.low, "best": number.best, "high": number.high}
            span = (number.start, number.end)
            return replace(phrase, kind=number.basis, span=span, is_additional=True, **bounds)  # type: ignore[arg-type]
    return None


def is_known(run: Run, phrase: Phrase) -> bool:
    """Whether the number of a phrase is told already among the dead or hurt."""
    return any(m.start == phrase.span[0] and m.kind in ("deaths", "injuries") for m in run.found[-50:])


def attackers(phrases: list[Phrase]) -> bool:
    """Whether phrases mean those who attack."""
    words = {w for p in phrases for w in p.noun.lower().replace("-", " ").split()}
    return bool(words & lexicon.words("attacker"))
