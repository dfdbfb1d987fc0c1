"""Noun phrases of people with their number: one phrase, and the lists that they form."""

from __future__ import annotations

from dataclasses import dataclass, replace

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
    for kind in ("be_singular", "be_plural", "be", "have", "modal", "report", "pronoun"):
        if low in lexicon.words(kind):
            return True
    return low in lexicon.verbs()


def _end(doc: Document, i: int, limit: int) -> int:
    """Where the noun phrase that is running at token i ends."""
    stop = i
    while stop < min(limit, i + _LONGEST) and not is_stop(doc, stop):
        stop += 1
    while stop > i and doc.tokens[stop - 1].text in _INSIDE | {"of"}:
        stop -= 1
    return stop


def _head(doc: Document, start: int, stop: int) -> str:
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
    return _head(doc, start, stop) in lexicon.victims("attributive") or any(
        doc.low(k) in known for k in range(start, stop)
    )


def _looks_plural(doc: Document, start: int, stop: int) -> bool:
    head = _head(doc, start, stop)
    if head in lexicon.victims("singular") or head in lexicon.victims("attributive"):
        return False
    return head in lexicon.victims("plural") or (
        len(head) > 3 and head.endswith("s") and not head.endswith(("ss", "us", "is"))
    )


def _is_more(doc: Document, start: int, stop: int) -> bool:
    return any(doc.low(k) in lexicon.words("more") for k in range(start, stop))


_THE = frozenset({"the", "them", "these", "those", "whom"})


def _after_of(doc: Document, at: int, limit: int) -> int:
    """Where "of ..." after a number ends: "dozens of civilians", "one of three captured soldiers"."""
    begin = at + 1
    if doc.low(begin) in ("whom", "them"):
        return at
    if begin in doc.numbers and begin < limit:
        begin = doc.numbers[begin][0]
    stop = _end(doc, begin, limit)
    return stop if stop > begin else at


def _counted(doc: Document, i: int, limit: int) -> Phrase:
    after, number = doc.numbers[i]
    stop = _end(doc, after, limit)
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
        head=_head(doc, after, stop),
        is_subcount=doc.low(after) == "of" and doc.low(after + 1) in _THE,
        is_additional=_is_more(doc, i, min(stop + 1, limit)),
    )


def _single(doc: Document, i: int, begin: int, limit: int, kind: str) -> Phrase | None:
    stop = _end(doc, begin, limit)
    if stop == begin and i == begin:
        return None
    if _head(doc, begin, stop) in lexicon.words("time"):
        return None
    if any(doc.low(k) in lexicon.words("unknown") for k in range(begin, stop)):
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
        _head(doc, begin, stop),
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


def _none(doc: Document, i: int, limit: int) -> Phrase:
    begin = i + 1 + (doc.low(i + 1) == "one")
    if doc.low(begin) == "of":
        begin += 1
    stop = max(_end(doc, begin, limit), begin)
    span = (doc.tokens[i].start, doc.tokens[i].end)
    return Phrase(i, max(stop, i + 1), "none", 0, 0, 0, span, doc.span(begin, stop), _head(doc, begin, stop))


def _definite(doc: Document, i: int, limit: int) -> Phrase | None:
    begin = i + 1
    if begin in doc.numbers and begin < limit:
        return replace(_counted(doc, begin, limit), start=i)
    if doc.low(begin) in lexicon.words("more") and begin + 1 < limit and is_stop(doc, begin + 1):
        return None
    stop = _end(doc, begin, limit)
    return _single(doc, i, begin, limit, "many" if _looks_plural(doc, begin, stop) else "one")


def _bare(doc: Document, i: int, limit: int) -> Phrase | None:
    """Without number or article: a name or a singular noun is one, a plural noun many."""
    stop = _end(doc, i, limit)
    if stop == i:
        return None
    plural = _looks_plural(doc, i, stop)
    named = doc.tokens[i].text[:1].isupper()
    if not plural and not named and not is_person(doc, i, stop):
        return None
    return _single(doc, i, i, limit, "many" if plural else "one")


def _connector(doc: Document, i: int, limit: int) -> tuple[int, str]:
    """The token after a list connector at i, and which: "and", "comma", "include", "" where there is none."""
    j = i
    comma = j < limit and doc.tokens[j].text in {",", "(", "–", "—"}
    j += comma
    for kind in ("include", "conjunction"):
        for form in lexicon.phrases(kind).get(doc.low(j), ()):
            if all(doc.low(j + k) == word for k, word in enumerate(form)):
                link = "include" if kind == "include" else ", and" if comma else "and"
                return j + len(form), link
    return (j, "comma") if comma else (i, "")


def _begins_clause(doc: Document, stop: int, limit: int) -> bool:
    """Whether what follows a noun phrase makes it the subject of a new clause."""
    j = stop
    while j < limit and doc.low(j) in lexicon.words("adverb") - {"himself", "herself", "themselves"}:
        j += 1
    if j >= limit:
        return False
    low = doc.low(j)
    if j in doc.in_trigger or any(
        low in lexicon.words(k) for k in ("be_singular", "be_plural", "have", "modal", "report", "be")
    ):
        return True
    return low in lexicon.verbs()


def _article_free(doc: Document, phrase: Phrase) -> bool:
    """ "Retired colonel and cabinet member X": a second role without article is the same person."""
    return (
        phrase.kind == "one"
        and doc.tokens[phrase.start].text[:1].islower()
        and doc.low(phrase.start)
        not in (lexicon.words("article") | lexicon.words("determiner") | lexicon.words("pronoun"))
    )


def _follows(doc: Document, items: list[Phrase], limit: int) -> tuple[Phrase, str] | None:
    """The next phrase of a list and the link to it; None where the list ends."""
    j, link = _connector(doc, items[-1].stop, limit)
    following = parse(doc, j, limit) if link else None
    if following is None or (following.kind in ("many", "none") and link != "include"):
        return None
    if link != "include" and _begins_clause(doc, following.stop, limit):
        return None
    return following, link


def parse_list(doc: Document, i: int, limit: int) -> list[Phrase]:
    """The list of noun phrases that starts at token i: "three soldiers, two policemen and a civilian"."""
    first = parse(doc, i, limit)
    return [] if first is None else continue_list(doc, first, limit)


def continue_list(doc: Document, first: Phrase, limit: int, *, inside: bool = False) -> list[Phrase]:
    """A phrase with those it is listed with; sub-counts and appositions are marked or left out.

    `inside`: the list starts after "including". ", and two others" ends such a list of parts.
    """
    items, links = [replace(first, is_subcount=inside or first.is_subcount)], [""]
    while found := _follows(doc, items, limit):
        following, link = found
        ends = link == ", and" and following.is_additional and following.kind in ("number", "vague")
        inside = link == "include" or (inside and not ends)
        role = link == "and" and not inside and _article_free(doc, following)
        items.append(replace(following, is_subcount=inside or following.is_subcount, is_role=role))
        links.append("and" if link == ", and" else link)
    return _settle(items, links)


def parse_parts(doc: Document, i: int, limit: int) -> list[Phrase]:
    """The list after an "including" that ends before token i, its parts marked as sub-counts."""
    first = parse(doc, i, limit)
    return [] if first is None else continue_list(doc, first, limit, inside=True)


def _settle(items: list[Phrase], links: list[str]) -> list[Phrase]:
    """Takes appositions out of a list and marks the parts that only repeat its first number."""
    first, rest = items[0], items[1:]
    parts = [p for p in rest if not p.is_subcount]
    if not parts:
        return items
    counted = ("number", "vague")
    generic = first.kind in counted and (not first.noun or first.head in lexicon.words("generic"))
    if generic and links[1] == "comma" and sum(p.best or 0 for p in parts) == first.best:
        return [first, *(replace(p, is_subcount=True) for p in rest)]
    if "and" not in links:
        named = [p if p.noun else replace(p, is_subcount=True) for p in rest]
        return [first, *(p for p in named if p.is_subcount or p.kind in counted)]
    if links[1] == "comma" and first.kind == "one" and parts[0].kind == "one":
        rest = [p for p in rest if p is not parts[0]]
    return [first, *rest]
