"""Judges whether a known name is used as a place."""

from __future__ import annotations

from dataclasses import dataclass

from etl.code.places.context import Surroundings, cue_before, leads_on, noun_after, noun_before
from etl.code.places.model import Place, PlaceMention

BIG = 100_000
"""Population from which a town's name is taken for the town without any cue."""

LIST_JOINTS = frozenset((",", "and", ", and", "or", "&", "-", "–"))


@dataclass(frozen=True, slots=True)
class Verdict:
    """A name accepted as a place; `end` is the index of its last token, a facility noun included."""

    end: int
    kind: str | None
    cue: str | None
    attributive: bool
    weak: bool


def is_person(s: Surroundings, first: int, last: int) -> bool:
    """True where the words beside the name make it part of a person's name."""
    lexicon = s.gazetteer.lexicon
    left, right = s.beside(first, -1), s.beside(last, 1)
    key = s.tokens[first].key
    if left is not None:
        if left.key in lexicon.context["title"] and (left.capital or key in lexicon.first_names):
            return True
        if left.capital and left.key in lexicon.first_names and not s.shouting:
            return True
    if (
        right is not None
        and right.capital
        and first == last
        and key in lexicon.first_names
        and not s.shouting
    ):
        return lexicon.kind_of(right.key) is None and right.key not in lexicon.context["direction"]
    return False


def stray_left(s: Surroundings, first: int) -> bool:
    """True where a capitalised word that is no known qualifier stands before the name."""
    lexicon = s.gazetteer.lexicon
    left = s.beside(first, -1)
    if left is None or not left.capital or s.shouting or s.headline or left.possessive:
        return False
    known = (
        left.gap == "start"
        or left.key in lexicon.context["direction"]
        or left.key in lexicon.demonyms
        or left.key in lexicon.common
        or lexicon.kind_of(left.key) is not None
    )
    return not known and not s.gazetteer.lookup(left.key, acronym=True)


def right_use(s: Surroundings, last: int) -> str:
    """'free', 'attributive' or 'stray': what a word right after the name makes of it."""
    lexicon = s.gazetteer.lexicon
    right = s.beside(last, 1)
    if right is None:
        return "free"
    if right.gap == "hyphen" and not right.capital:
        return "attributive"
    if right.key in lexicon.context["organisation"]:
        return "attributive" if right.capital or right.key in lexicon.context["attribute"] else "free"
    if not right.capital or s.shouting or s.headline or right.gap == "hyphen":
        return "free"
    return _before_capital(s, right.key)


def _before_capital(s: Surroundings, key: str) -> str:
    lexicon = s.gazetteer.lexicon
    if lexicon.kind_of(key) or key in lexicon.context["direction"] or key in lexicon.context["filler"]:
        return "free"
    if key in lexicon.context["title"] or key in lexicon.common:
        return "attributive"
    known = s.gazetteer.lookup(key, acronym=True)
    return "free" if known and known[0].feature in ("country", "admin1", "region") else "stray"


def of_organisation(s: Surroundings, first: int) -> bool:
    """True in 'the Bank of X', 'the government of X', 'President of X'."""
    lexicon = s.gazetteer.lexicon
    j = first - 1
    if j >= 0 and s.tokens[j].key == "the":
        j -= 1
    if j < 1 or s.tokens[j].key not in ("of", "for"):
        return False
    head = s.tokens[j - 1]
    return head.key in lexicon.context["org_head"] or (head.capital and head.key in lexicon.context["title"])


def is_ordinary(s: Surroundings, first: int, last: int) -> bool:
    """True where the name is made of common words and personal names only."""
    lexicon = s.gazetteer.lexicon
    keys = [t.key for t in s.tokens[first : last + 1]]
    if len(keys) == 1 and (len(keys[0]) <= 3 or keys[0] in lexicon.context["direction"]):
        return True
    return all(k in lexicon.first_names or k in lexicon.surnames or k in lexicon.common for k in keys)


def prominent(places: tuple[Place, ...]) -> bool:
    """True where the name is a country's, a province's, a curated place's or a large town's."""
    return any(
        p.feature in ("country", "region", "facility", "water", "continent")
        or p.place_id.startswith("tocsin:")
        or (p.feature == "admin1" and not p.alternate)
        or p.population >= BIG
        for p in places
    )


def never_a_place(s: Surroundings, first: int, last: int, country: bool, kind: str | None) -> bool:
    """True for months, function words, bare directions ('Southern') and adjectives of nationality ('Thai')."""
    lexicon = s.gazetteer.lexicon
    if first != last or country:
        return False
    key = s.tokens[first].key
    if key in lexicon.never:
        return True
    adjective = key in lexicon.demonyms or key in lexicon.context["direction"]
    return adjective and kind not in ("admin1", "admin2", "region")


def judge(
    s: Surroundings, first: int, last: int, places: tuple[Place, ...], before: PlaceMention | None
) -> Verdict | None:
    """The name at tokens [first, last] as a place, or None where it is none; `before` is the mention before."""
    country = places[0].feature == "country"
    noun, end = noun_after(s, last)
    kind = noun or noun_before(s, first)
    if never_a_place(s, first, last, country, kind) or is_person(s, first, last):
        return None
    weak = is_ordinary(s, first, last) and not country
    use = right_use(s, last)
    solid = country or (not weak and any(p.population >= 3 * BIG for p in places))
    if (use == "stray" and not solid) or (stray_left(s, first) and not country and kind is None):
        return None
    cue = cue_before(s, first)
    joint = s.text[before.end : s.tokens[first].start].strip() if before else ""
    listed = before is not None and joint in LIST_JOINTS
    if cue is None and listed and before is not None:
        cue = before.cue
    placed = kind is not None or listed or cue in s.gazetteer.lexicon.context["strict_cue"]
    onward = leads_on(s, last)
    if (
        not placed
        and not (onward and (cue or not weak))
        and (weak or (cue is None and not prominent(places)))
    ):
        return None
    attributive = (use != "free" and kind is None) or of_organisation(s, first)
    return Verdict(end, kind, cue, attributive, weak)
