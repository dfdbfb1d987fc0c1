"""The name under which a claimant appears: an actor of the registry or an office; never a private person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from etl.code.actors import ActorMention

if TYPE_CHECKING:
    from spacy.tokens import Token

PERSON = "an unnamed person"
_WORDS = 8
NOUNS, NAMES = frozenset({"NN", "NNS"}), frozenset({"NNP", "NNPS"})
PRONOUNS = frozenset({"PRP", "WP", "DT", "EX"})
"""Penn Treebank tags, as spaCy's tagger gives them."""


def claimant(head: Token, actors: Sequence[ActorMention]) -> tuple[str | None, str | None]:
    """(name, registry id) of who speaks: the actor mentioned in the noun phrase of `head`, else its common nouns."""
    words = [t for t in head.subtree]
    start, end = words[0].idx, words[-1].idx + len(words[-1].text)
    inside = [m for m in actors if start <= m.start < end and m.kind != "civilians"]
    exact = [m for m in inside if m.start <= head.idx < m.end]
    for m in exact or inside:
        return m.name, m.actor_id
    return _office(head), None


def _office(head: Token) -> str:
    """The common nouns that describe the speaker, with the names that they belong to ("the region's army")."""
    noun = head
    if head.tag_ in NAMES or head.tag_ in PRONOUNS:
        apposed = [t for t in head.children if t.dep_ == "appos" and t.tag_ in NOUNS]
        titles = [t for t in head.children if t.dep_ == "compound" and t.tag_ in NOUNS]
        if not apposed and not titles:
            return PERSON if _looks_like_person(head) else head.text
        noun = (apposed or titles)[0]
    left = [t for t in noun.subtree if t.i <= noun.i and t.dep_ not in ("det", "punct")]
    of = [w for t in noun.children if t.dep_ == "prep" and t.lower_ == "of" for w in t.subtree]
    return " ".join(t.text for t in [*left, *of][:_WORDS])


def _looks_like_person(head: Token) -> bool:
    return head.tag_ in PRONOUNS or any(t.dep_ == "compound" and t.tag_ in NAMES for t in head.children)
