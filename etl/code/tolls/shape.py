"""What a noun phrase is made of: where it ends, its head, whether it means people, one or many."""

from __future__ import annotations

from dataclasses import dataclass

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document

_LONGEST = 16
_INSIDE = {"-", "'", "’", '"', "“", "”", "‘", ".", "–", "‑"}
_QUOTES = {'"', "“", "‘", "'"}
_DAYS = frozenset(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"])


@dataclass(frozen=True, slots=True)
class Phrase:
    """People in the text, tokens [start, stop); the number's span where one is written."""

    start: int
    stop: int
    kind: str  # number, vague, one, many, none, reflexive
    low: int | None
    best: int | None
    high: int | None
    span: tuple[int, int]
    noun: str
    head: str
    is_subcount: bool = False
    is_additional: bool = False
    is_definite: bool = False
    is_role: bool = False  # a second noun without article, perhaps of the same person: "colonel and minister"


def is_stop(doc: Document, i: int) -> bool:
    """Whether token i cannot be inside a noun phrase ("of" can)."""
    token = doc.tokens[i]
    low = token.low
    if low == "of" or token.text in _INSIDE:
        return False
    if not low[0].isalnum() or i in doc.in_trigger or i in doc.numbers:
        return True
    if low in _DAYS or low in lexicon.words("preposition") or low in lexicon.words("stop"):
        return True
    if low in lexicon.words("report"):
        counted = (i - 1) in doc.numbers and low in lexicon.words("report_noun")
        return not counted and not (token.text[0].isupper() and _inside_sentence(doc, i))
    for kind in ("be_singular", "be_plural", "be", "have", "modal", "pronoun"):
        if low in lexicon.words(kind):
            return True
    return low in lexicon.verbs() and not is_compound(doc, i)


def _inside_sentence(doc: Document, i: int) -> bool:
    """Whether a capital at token i is one of a name: "Islamic State" is no verb."""
    return i > 0 and doc.tokens[i - 1].text not in {".", "!", "?", ":", *_QUOTES}


def _past_bracket(doc: Document, i: int, limit: int) -> int:
    """After a short form in brackets within a phrase, "(ISAF) soldier"; i where there is none."""
    inside = i + 3 < limit and doc.tokens[i].text == "(" and doc.tokens[i + 2].text == ")"
    short = inside and doc.tokens[i + 1].text[0].isupper()
    goes_on = short and doc.tokens[i + 3].text[0].islower() and not is_stop(doc, i + 3)
    return i + 3 if goes_on else i


def _is_held(doc: Document, i: int) -> bool:
    """ "Two kidnapped engineers": a participle of holding before its noun is part of the phrase."""
    low = doc.low(i)
    if i not in doc.in_trigger or low not in lexicon.words("held"):
        return False
    stop = end(doc, i + 1, min(i + _LONGEST, len(doc.tokens)))
    return stop > i + 1 and is_person(doc, i + 1, stop)


def is_compound(doc: Document, i: int) -> bool:
    """Whether token i is the second half of a hyphenated word: "NATO-led"."""
    return i > 0 and doc.tokens[i - 1].text == "-" and doc.tokens[i - 1].end == doc.tokens[i].start


def end(doc: Document, i: int, limit: int) -> int:
    """Where the noun phrase that is running at token i ends."""
    stop = i
    if stop < limit and _is_held(doc, stop):
        stop += 1
    while stop < min(limit, i + _LONGEST):
        if is_stop(doc, stop):
            beyond = _past_bracket(doc, stop, limit) if stop > i else stop
            if beyond == stop:
                break
            stop = beyond
        else:
            stop += 1
    while stop > i and doc.tokens[stop - 1].text in _INSIDE | {"of"}:
        stop -= 1
    return stop


def head(doc: Document, start: int, stop: int) -> str:
    """The last word before an "of", lower-cased; "" where there is none."""
    head = ""
    for k in range(start, stop):
        low = doc.low(k)
        if low == "of":
            break
        if low in ("'", "’") and k + 1 < stop and doc.low(k + 1) in ("s", "") and k + 2 < stop:
            continue
        if low[0].isalpha() and low != "s":
            head = low
    return head


def is_person(doc: Document, start: int, stop: int) -> bool:
    """Whether a phrase has a noun for a person or people; "Israeli" and the like count only as its head."""
    known = lexicon.victims("singular") | lexicon.victims("plural")
    if head(doc, start, stop) in lexicon.victims("attributive"):
        return True
    aged = any(doc.low(k) == "old" and doc.tokens[k - 1].text == "-" for k in range(start + 1, stop))
    return aged or any(doc.low(k) in known for k in range(start, stop))


def _named(doc: Document, start: int, stop: int) -> bool:
    """Whether a phrase ends in a name of two capitalised words or more."""
    return stop - start > 1 and all(doc.tokens[k].text[:1].isupper() for k in (stop - 2, stop - 1))


def looks_plural(doc: Document, start: int, stop: int) -> bool:
    """Whether a phrase means more than one, by its head."""
    last = head(doc, start, stop)
    if last in lexicon.victims("singular") or last in lexicon.victims("attributive"):
        return False
    if any(doc.low(k) in lexicon.victims("singular") for k in range(start, stop)) and _named(
        doc, start, stop
    ):
        return False  # "Commander Victor Berrones"
    return last in lexicon.victims("plural") or (
        len(last) > 3 and last.endswith("s") and not last.endswith(("ss", "us", "is"))
    )


def is_more(doc: Document, start: int, stop: int) -> bool:
    """Whether a phrase adds to what was told: "another", "others", "more"."""
    return any(doc.low(k) in lexicon.words("more") for k in range(start, stop))


def unknown_number(doc: Document, start: int, stop: int) -> bool:
    """Whether tokens [start, stop) speak of a number without giving it: "an unknown number of", "the number of"."""
    return any(
        doc.low(k) in lexicon.words("unknown") or (doc.low(k) == "number" and doc.low(k + 1) == "of")
        for k in range(start, stop)
    )
