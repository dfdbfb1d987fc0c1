"""The people before a toll word: "three soldiers and a civilian | were killed", "leaving five | dead"."""

from __future__ import annotations

from dataclasses import dataclass

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document, Trigger
from etl.code.tolls.noun_phrases import Phrase, is_person, parse, parse_list

_FARTHEST = 60
_ADJACENT = frozenset(["with", "in", "of", "to", "into", "as", "for", "leaving", "by"])
_LINKS = frozenset([",", "and", "or", "then", "subsequently", "later", "both", "were", "are", "is", "was"])


@dataclass(frozen=True, slots=True)
class Auxiliary:
    """The auxiliaries before a participle: where they start and what they say about number and voice."""

    start: int
    passive: bool
    perfect: bool
    number: str  # "one", "many", "" where they do not tell


@dataclass(frozen=True, slots=True)
class Subject:
    """The phrases found, and whether the predicate shares the one before ("killed or wounded")."""

    phrases: list[Phrase]
    shares_previous: bool
    relative: bool
    preposition: str
    empty: bool


def auxiliary(doc: Document, trigger: Trigger, first: int) -> Auxiliary:
    """Reads the auxiliaries to the left of a trigger, not before token `first`."""
    i, passive, perfect, number = trigger.start, False, False, ""
    skip = lexicon.words("adverb")
    while i > first:
        low = doc.low(i - 1)
        one, many = low in lexicon.words("be_singular"), low in lexicon.words("be_plural")
        if one or many:
            passive, number = True, number or ("one" if one else "many")
        elif low in lexicon.words("be"):
            passive = True
        elif low in lexicon.words("have"):
            perfect, number = True, number or {"has": "one", "have": "many"}.get(low, "")
        elif low not in skip or (i - 1) in doc.in_trigger:
            break
        i -= 1
    while i < trigger.start and doc.low(i) in skip and not (passive or perfect):
        i += 1
    return Auxiliary(i, passive, perfect, number)


def _left(doc: Document, limit: int, first: int) -> tuple[int, str]:
    """Where the clause before token `limit` starts, and what bounds it: sentence, trigger, clause word, sign."""
    i = limit
    while i > first and limit - i < _FARTHEST:
        low = doc.low(i - 1)
        if (i - 1) in doc.in_trigger:
            return i, "trigger"
        if low in (";", ":"):
            return i, "sign"
        if low in lexicon.words("clause") or low in lexicon.words("report"):
            return i, low
        i -= 1
    return i, "sentence"


def _keep(doc: Document, chain: list[Phrase], limit: int) -> list[Phrase]:
    """Of a chain, what can be people: numbers always, a single phrase if it names or means a person."""
    out = []
    for p in chain:
        named = doc.tokens[p.start].text[:1].isupper() and p.start + 1 < p.stop
        if p.kind not in ("one", "many") or p.stop == limit or is_person(doc, p.start, p.stop) or named:
            out.append(p)
    return out


def _linked(doc: Document, chain: list[Phrase], have: list[Phrase], left: int) -> bool:
    before = doc.low(chain[0].start - 1) if chain[0].start > left else ""
    if before in ("and", "&", "or"):
        return True
    return before == "," and chain[0].kind in ("number", "vague") and bool(have) and have[0].kind != "one"


def _scan(doc: Document, left: int, limit: int) -> tuple[list[Phrase], str]:
    have: list[Phrase] = []
    preposition = ""
    i = left
    while i < limit:
        low = doc.low(i)
        if low in lexicon.verbs() and not doc.tokens[i].text[:1].isupper():
            have, i = [], i + 1
            continue
        if low in lexicon.words("preposition") and i not in doc.numbers:
            inner = parse(doc, i + 1, limit)
            if (
                inner
                and low in _ADJACENT
                and inner.stop == limit
                and inner.kind in ("number", "vague")
                and not have
            ):
                return parse_list(doc, i + 1, limit), low
            i = inner.stop if inner else i + 1
            continue
        chain = _keep(doc, parse_list(doc, i, limit), limit)
        if chain:
            have = have + chain if have and _linked(doc, chain, have, left) else _better(doc, have, chain)
            i = max(chain[-1].stop, i + 1)
            continue
        i += 1
    return have, preposition


def _better(doc: Document, have: list[Phrase], chain: list[Phrase]) -> list[Phrase]:
    """Two unlinked chains: an apposition after a comma does not replace what it explains."""
    if have and doc.low(chain[0].start - 1) == "," and chain[0].kind in ("one", "many", "none"):
        return have
    return chain


def subject(doc: Document, trigger: Trigger, aux: Auxiliary, first: int) -> Subject:
    """The people that a passive, intransitive or postposed toll word speaks of; `first`: the sentence's start."""
    left, bound = _left(doc, aux.start, first)
    relative = bound in ("who", "which", "that", "whom") and left == aux.start
    inner = {doc.low(k) for k in range(left, aux.start)}
    shares = bound == "trigger" and inner <= _LINKS
    if shares or relative:
        return Subject([], shares, relative, "", True)
    phrases, preposition = _scan(doc, left, aux.start)
    if not phrases and preposition == "" and left > first and doc.low(left - 1) in ("leaving", "with"):
        phrases = parse_list(doc, left, aux.start)
    pronoun = inner <= lexicon.words("pronoun") | {",", "and"}
    return Subject(phrases, False, False, preposition, not inner or (pronoun and not phrases))
