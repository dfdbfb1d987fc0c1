"""The auxiliaries before a participle: voice, tense and number."""

from __future__ import annotations

from dataclasses import dataclass

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document, Trigger

_COORDINATE = 12
_QUOTES = frozenset("\"'“”‘’")


@dataclass(frozen=True, slots=True)
class Auxiliary:
    """The auxiliaries before a participle: where they start and what they say about number and voice."""

    start: int
    passive: bool
    perfect: bool
    number: str  # "one", "many", "" where they do not tell


def _adverb(word: str) -> bool:
    return word.endswith("ly") and len(word) > len("daily")


def auxiliary(doc: Document, trigger: Trigger, first: int) -> Auxiliary:
    """Reads the auxiliaries to the left of a trigger, not before token `first`."""
    i, passive, perfect, number = trigger.start, False, False, ""
    skip = lexicon.words("adverb")
    while i > first:
        low = doc.low(i - 1)
        one, many = low in lexicon.words("be_singular"), low in lexicon.words("be_plural")
        if one or many:
            passive, number = passive or not perfect, number or ("one" if one else "many")
        elif low in lexicon.words("be"):
            passive = passive or not perfect
        elif low in lexicon.words("have"):
            told = {"has": "one", "have": "" if doc.low(i - 2) == "to" else "many"}
            perfect, number = True, number or told.get(low, "")
        elif not (low in skip or low in _QUOTES or _adverb(low)) or (i - 1) in doc.in_trigger:
            break
        i -= 1
    while i < trigger.start and doc.low(i) in skip - lexicon.words("said") and not (passive or perfect):
        i += 1
    return Auxiliary(i, passive, perfect, number)


def coordinate(doc: Document, aux: Auxiliary, first: int) -> Auxiliary:
    """ "Two men are tortured and | killed": a participle joined to a passive takes over its auxiliary."""
    if aux.passive or aux.perfect or doc.low(aux.start - 1) not in ("and", "then") or aux.start - 1 < first:
        return aux
    for i in range(aux.start - 2, max(first, aux.start - _COORDINATE) - 1, -1):
        low = doc.low(i)
        if i in doc.in_trigger or i in doc.numbers or doc.tokens[i].text in {",", ";"}:
            break
        one, many = low in lexicon.words("be_singular"), low in lexicon.words("be_plural")
        if one or many:
            return auxiliary(doc, Trigger(i + 1, i + 1, "", ""), first)
    return aux
