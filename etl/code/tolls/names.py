"""Names and roles without an article: "Blogger Ana Petrova", "American and Italian hostages"."""

from __future__ import annotations

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document
from etl.code.tolls.shape import head, is_person


def joined_adjective(doc: Document, i: int, stop: int) -> bool:
    """The "American" of "American and Italian hostages"."""
    return (
        stop == i + 1
        and doc.low(i) in lexicon.victims("attributive")
        and doc.low(stop) == "and"
        and doc.low(stop + 1) in lexicon.victims("attributive")
    )


def _named_role(doc: Document, start: int, stop: int) -> bool:
    """ "Coffee trader Ana Petrova": lower-cased words before a name of two words or more."""
    names = [doc.tokens[k].text for k in range(max(start, stop - 2), stop)]
    return len(names) == 2 and stop - start > 2 and all(n[:1].isupper() and n.isalpha() for n in names)


def bare_person(doc: Document, start: int, stop: int) -> bool:
    """ "Blogger Ana Petrova", "passengers": a noun for people as the head or before a name."""
    if doc.tokens[stop - 1].text[:1].isupper():
        return is_person(doc, start, stop) or _named_role(doc, start, stop)
    return head(doc, start, stop) in lexicon.victims("singular") | lexicon.victims("plural")
