"""Noun phrases of people with their number: "three soldiers", "a family of five", "no one"."""

from __future__ import annotations

from dataclasses import replace

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document
from etl.code.tolls.names import bare_person, joined_adjective
from etl.code.tolls.shape import Phrase, end, head, is_more, is_stop, looks_plural, unknown_number

_QUOTES = {'"', "“", "‘", "'"}
_THE = frozenset({"the", "them", "these", "those", "whom"})


def _after_of(doc: Document, at: int, limit: int) -> int:
    """Where "of ..." after a number ends: "dozens of civilians", "one of three captured soldiers"."""
    begin = at + 1
    if doc.low(begin) in ("whom", "them"):
        return at
    if begin in doc.numbers and begin < limit:
        begin = doc.numbers[begin][0]
    stop = end(doc, begin, limit)
    return stop if stop > begin else at


def _counted(doc: Document, i: int, limit: int) -> Phrase:
    after, number = doc.numbers[i]
    stop = end(doc, after, limit)
    if stop == after and after < limit and doc.low(after) == "of":
        stop = _after_of(doc, after, limit)
    return Phrase(
        start=i,
        stop=max(stop, after),
        kind=number.basis,
        low=number.low,
        best=number.best,
        high=number.high,
        span=(number.start, number.end),
        noun=doc.span(after, stop),
        head=head(doc, after, stop),
        is_subcount=doc.low(after) == "of" and doc.low(after + 1) in _THE,
        is_additional=is_more(doc, i, min(stop + 1, limit)),
    )


def _single(doc: Document, i: int, begin: int, limit: int, kind: str) -> Phrase | None:
    adverb = i < begin < limit and doc.low(begin).endswith("ly") and is_stop(doc, begin)
    stop = end(doc, begin + adverb, limit) if adverb else end(doc, begin, limit)
    alone = doc.low(i) in lexicon.words("determiner") | {"a", "an"} and doc.low(i) not in ("him", "her")
    if stop == begin and (i == begin or alone):
        return None
    if head(doc, begin, stop) in lexicon.words("time"):
        return None
    if unknown_number(doc, begin, stop):
        kind = "many"
    span = (doc.tokens[i].start, doc.tokens[max(stop, begin) - 1].end)
    count = 1 if kind != "many" else None
    more = doc.low(i) in lexicon.words("more")
    return Phrase(
        i,
        max(stop, begin),
        kind,
        count,
        count,
        count,
        span,
        doc.span(begin, stop),
        head(doc, begin, stop),
        False,
        more,
        i != begin and doc.low(i) == "the",
    )


def parse(doc: Document, i: int, limit: int) -> Phrase | None:
    """The noun phrase of people that starts at token i, before token limit; None where none does."""
    while i < limit and (doc.tokens[i].text in _QUOTES or doc.low(i) in ("reportedly", "allegedly")):
        i += 1
    if i >= limit:
        return None
    low = doc.low(i)
    if i in doc.numbers:
        return _counted(doc, i, limit)
    if low in lexicon.words("reflexive"):
        token = doc.tokens[i]
        count = None if low == "themselves" else 1
        return Phrase(i, i + 1, "reflexive", count, count, count, (token.start, token.end), token.text, low)
    if low in lexicon.words("none"):
        return _none(doc, i, limit)
    if low in lexicon.words("article"):
        at = _number_of_group(doc, i, limit)
        if at is not None:
            return replace(_counted(doc, at, limit), start=i, is_additional=at == i + 1)
        return _single(doc, i, i + 1, limit, "one")
    if low in ("him", "her") and i + 1 not in doc.numbers and (i + 1 >= limit or is_stop(doc, i + 1)):
        return _single(doc, i, i + 1, limit, "one")
    if low in lexicon.words("determiner"):
        return _definite(doc, i, limit)
    return None if is_stop(doc, i) else _bare(doc, i, limit)


def _number_of_group(doc: Document, i: int, limit: int) -> int | None:
    """The number in "another 12" or "a family of five", from the article at token i."""
    if i + 1 < limit and i + 1 in doc.numbers:
        return i + 1
    grouped = doc.low(i + 1) in lexicon.words("group") and doc.low(i + 2) == "of"
    return i + 3 if grouped and i + 3 < limit and i + 3 in doc.numbers else None


def _both(doc: Document, i: int, limit: int) -> Phrase:
    """ "Both crew members": two."""
    stop = end(doc, i + 1, limit)
    span = (doc.tokens[i].start, doc.tokens[i].end)
    return Phrase(
        i, stop, "number", 2, 2, 2, span, doc.span(i + 1, stop), head(doc, i + 1, stop), is_definite=True
    )


def _none(doc: Document, i: int, limit: int) -> Phrase:
    begin = i + 1 + (doc.low(i + 1) == "one")
    if doc.low(begin) == "of":
        begin += 1
    stop = max(end(doc, begin, limit), begin)
    span = (doc.tokens[i].start, doc.tokens[i].end)
    return Phrase(i, max(stop, i + 1), "none", 0, 0, 0, span, doc.span(begin, stop), head(doc, begin, stop))


def _definite(doc: Document, i: int, limit: int) -> Phrase | None:
    begin = i + 1
    if doc.low(i) == "both":
        return _both(doc, i, limit) if looks_plural(doc, begin, end(doc, begin, limit)) else None
    if begin in doc.numbers and begin < limit:
        return replace(_counted(doc, begin, limit), start=i)
    if doc.low(begin) in lexicon.words("more") and begin + 1 < limit and is_stop(doc, begin + 1):
        return None
    stop = end(doc, begin, limit)
    return _single(doc, i, begin, limit, "many" if looks_plural(doc, begin, stop) else "one")


def _bare(doc: Document, i: int, limit: int) -> Phrase | None:
    """Without number or article: a name or a singular noun is one, a plural noun many."""
    stop = end(doc, i, limit)
    if stop == i:
        return None
    if joined_adjective(doc, i, stop):
        following = parse(doc, stop + 1, limit)
        return following and replace(following, start=i)
    plural = looks_plural(doc, i, stop)
    named = doc.tokens[i].text[:1].isupper()
    if not plural and not named and not bare_person(doc, i, stop):
        return None
    return _single(doc, i, i, limit, "many" if plural else "one")
