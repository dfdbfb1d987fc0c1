"""Lists of people: "three soldiers, two policemen and a civilian", "twelve people, including a child"."""

from __future__ import annotations

from dataclasses import replace

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document
from etl.code.tolls.noun_phrases import parse
from etl.code.tolls.shape import Phrase, end, is_person


def _connector(doc: Document, i: int, limit: int) -> tuple[int, str]:
    """The token after a list connector at i, and which: "and", "comma", "include", "" where there is none."""
    j = i
    comma = j < limit and doc.tokens[j].text in {",", "(", "–", "—"}
    bracket = comma and doc.tokens[j].text == "("
    j += comma
    for kind in ("include", "conjunction"):
        for form in lexicon.phrases(kind).get(doc.low(j), ()):
            if all(doc.low(j + k) == word for k, word in enumerate(form)):
                link = "include" if kind == "include" else ", and" if comma else "and"
                return j + len(form), link
    return (j, "include" if bracket else "comma") if comma else (i, "")


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


def _past_attribute(doc: Document, i: int, limit: int) -> tuple[int, str]:
    """ "Five soldiers | on patrol and two civilians": the list goes on after a word or two on its first members."""
    if i + 1 >= limit or doc.low(i) not in lexicon.words("preposition"):
        return i, ""
    stop = end(doc, i + 1, limit)
    j, link = _connector(doc, stop, limit)
    if stop == i + 1 or link not in ("and", ", and") or j >= limit or j not in doc.numbers:
        return i, ""
    after = doc.numbers[j][0]
    return (j, link) if is_person(doc, after, end(doc, after, limit)) else (i, "")


def _follows(doc: Document, items: list[Phrase], limit: int) -> tuple[Phrase, str] | None:
    """The next phrase of a list and the link to it; None where the list ends."""
    j, link = _connector(doc, items[-1].stop, limit)
    if not link and items[-1].kind == "number":
        j, link = _past_attribute(doc, items[-1].stop, limit)
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
    return _settle(doc, items, links)


def parse_parts(doc: Document, i: int, limit: int) -> list[Phrase]:
    """The list after an "including" that ends before token i, its parts marked as sub-counts."""
    first = parse(doc, i, limit)
    return [] if first is None else continue_list(doc, first, limit, inside=True)


def _indefinite(doc: Document, phrase: Phrase) -> bool:
    return doc.low(phrase.start) in ("a", "an")


def _second_names(items: list[Phrase], links: list[str]) -> list[Phrase]:
    """ "A and B, a commander" and "A and B, two commanders": what follows the last of a list says who they are."""
    if (
        "and" not in links
        or items[-1].is_subcount
        or links[-1] != "comma"
        or links.index("and") == len(links) - 1
    ):
        return items
    last, rest = items[-1], items[:-1]
    before = sum(p.best or 0 for p in rest if not p.is_subcount)
    if last.kind == "one" or (last.kind == "number" and last.best == before):
        return rest
    return items


def _settle(doc: Document, items: list[Phrase], links: list[str]) -> list[Phrase]:
    """Takes appositions out of a list and marks the parts that only repeat its first number."""
    items = _second_names(items, links)
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
    listed = _indefinite(doc, first) and _indefinite(doc, parts[0]) if parts else False
    if links[1] == "comma" and first.kind == "one" and parts[0].kind == "one" and not listed:
        rest = [p for p in rest if p is not parts[0]]
    return [first, *rest]
