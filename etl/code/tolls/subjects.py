"""The people before a toll word: "three soldiers and a civilian | were killed", "leaving five | dead"."""

from __future__ import annotations

from dataclasses import dataclass

from etl.code.tolls import lexicon
from etl.code.tolls.auxiliary import Auxiliary
from etl.code.tolls.document import Document, Trigger
from etl.code.tolls.lists import parse_list, parse_parts
from etl.code.tolls.shape import Phrase, is_compound, is_person, unknown_number

_FARTHEST = 60
_ADJACENT = frozenset(["with", "in", "of", "to", "into", "as", "for", "leaving", "by"])
_LINKS = frozenset([",", "and", "or", "then", "subsequently", "later", "both", "were", "are", "is", "was"])


@dataclass(frozen=True, slots=True)
class Subject:
    """The phrases found, and whether the predicate shares the one before ("killed or wounded")."""

    phrases: list[Phrase]
    shares_previous: bool
    relative: bool
    empty: bool
    elliptic: bool  # after another toll word: "one was killed and another | wounded"
    unknown: bool  # "an unknown number of"


def _bounds_clause(doc: Document, i: int, first: int) -> bool:
    low = doc.low(i)
    if low in lexicon.words("clause"):
        return True
    before = doc.low(i - 1) if i > first else ""
    kinds = ("determiner", "article", "preposition")
    counted = (i - 1) in doc.numbers and i > first
    noun = (
        counted
        or doc.low(i + 1) in lexicon.words("after_noun")
        or any(before in lexicon.words(k) for k in kinds)
    )
    return low in lexicon.words("report") and not noun and not doc.tokens[i].text[:1].isupper()


def _left(doc: Document, limit: int, first: int) -> tuple[int, str]:
    """Where the clause before token `limit` starts, and what bounds it: sentence, trigger, clause word, sign."""
    inside = {k for k in range(max(first, limit - _FARTHEST), limit) if k in doc.numbers}
    covered = {k for n in inside for k in range(n, doc.numbers[n][0])}
    i = limit
    while i > first and limit - i < _FARTHEST:
        low = doc.low(i - 1)
        if (i - 1) in covered:
            i -= 1
            continue
        if (i - 1) in doc.in_trigger:
            return i, "trigger"
        if low in (";", ":"):
            return i, "sign"
        if _bounds_clause(doc, i - 1, first):
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


def _join(doc: Document, have: list[Phrase], chain: list[Phrase], left: int) -> list[Phrase]:
    """Puts a further chain to those before it: linked ones add up, an apposition or a stray phrase does not."""
    before = doc.low(chain[0].start - 1) if chain[0].start > left else ""
    counted = chain[0].kind in ("number", "vague")
    if before == "s" and counted:
        return have
    if not have or before in ("and", "&", "or"):
        return have + chain
    if before == ",":
        rest = [p for p in chain[1:] if not p.is_subcount]
        if not counted and any(p.kind in ("number", "vague") for p in rest):
            return have + rest
        return have if not counted else chain if have[0].kind == "one" else have + chain
    return chain if counted or have[0].kind not in ("number", "vague") else have


def _new_clause(doc: Document, i: int) -> bool:
    """Whether token i is a finite verb, so that what stood before it is not the subject looked for."""
    low = doc.low(i)
    if low in lexicon.verbs() and not is_compound(doc, i):
        return not doc.tokens[i].text[:1].isupper()
    return any(low in lexicon.words(k) for k in ("be_singular", "be_plural", "have", "modal"))


def _scan(doc: Document, left: int, limit: int, *, adjacent: bool) -> list[Phrase]:
    """The phrases at the top level of a clause; `adjacent`: "with 26 people | injured" counts too."""
    have: list[Phrase] = []
    i = left
    while i < limit:
        low = doc.low(i)
        if i not in doc.numbers and _new_clause(doc, i):
            have, i = [], i + 1
        elif low in lexicon.words("preposition") and i not in doc.numbers:
            inner = parse_list(doc, i + 1, limit)
            stop = inner[-1].stop if inner else i + 1
            if (
                inner
                and adjacent
                and low in _ADJACENT
                and stop == limit
                and inner[0].kind in ("number", "vague")
            ):
                return inner
            i = inner[0].stop if inner else i + 1
        elif low == "including":
            parts = parse_parts(doc, i + 1, limit)
            have = have + parts
            i = parts[-1].stop if parts else i + 1
        else:
            whole = parse_list(doc, i, limit)
            chain = _keep(doc, whole, limit)
            have = _join(doc, have, chain, left) if chain else have
            i = max(whole[-1].stop if whole else i, i + 1)
    return have


def subject(doc: Document, trigger: Trigger, aux: Auxiliary, first: int) -> Subject:
    """The people that a passive, intransitive or postposed toll word speaks of; `first`: the sentence's start."""
    left, bound = _left(doc, aux.start, first)
    relative = bound in ("who", "which", "that", "whom") and left == aux.start
    inner = {doc.low(k) for k in range(left, aux.start)}
    shares = bound == "trigger" and inner <= _LINKS and not (aux.number == "one" and "," in inner)
    elliptic = bound == "trigger"
    if shares or relative:
        return Subject([], shares, relative, True, elliptic, False)
    phrases = _scan(doc, left, aux.start, adjacent=not aux.number)
    if bound == "who" and aux.number:
        begin = _left(doc, left - 1, first)[0]
        phrases = _scan(doc, begin, left - 1, adjacent=False) or phrases
    pronoun = bool(inner & lexicon.words("pronoun")) and inner <= lexicon.words("pronoun") | {",", "and"}
    unknown = unknown_number(doc, left, aux.start)
    return Subject(phrases, False, False, not inner or (pronoun and not phrases), elliptic, unknown)
