"""Judges whether a known name is used as a place: the words beside it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl.code.places.model import Place, PlaceMention
from etl.code.places.tokens import Token

if TYPE_CHECKING:
    from etl.code.places.gazetteer import Gazetteer

BIG = 100_000
SMALL = 15_000


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The text around the names under judgement."""

    gazetteer: Gazetteer
    text: str
    tokens: list[Token]
    shouting: bool
    headline: bool

    def beside(self, i: int, step: int) -> Token | None:
        """The token before (-1) or after (+1) token `i` where only a space or hyphen parts them."""
        j = i + step
        if not 0 <= j < len(self.tokens):
            return None
        gap = self.tokens[max(i, j)].gap
        left = self.tokens[min(i, j)]
        if gap not in ("space", "hyphen") or (step == 1 and left.possessive):
            return None
        return self.tokens[j]


@dataclass(frozen=True, slots=True)
class Verdict:
    """A name accepted as a place; `end` is the index of its last token, a facility noun included."""

    end: int
    kind: str | None
    cue: str | None
    attributive: bool
    weak: bool


def cue_before(s: Surroundings, first: int) -> str | None:
    """The locative word that governs the name at token `first`, None where there is none."""
    lexicon = s.gazetteer.lexicon
    cues, strict = lexicon.context["cue"], lexicon.context["strict_cue"]
    unknown = 0
    for j in range(first - 1, max(-1, first - 9), -1):
        gap, token = s.tokens[j + 1].gap, s.tokens[j]
        if gap not in ("space", "hyphen") and not (gap == "break" and unknown == 0 and j == first - 1):
            return None
        if token.key in cues and token.key != "of":
            return token.key if unknown == 0 or token.key in strict else None
        plain = (
            token.key in lexicon.context["skipped"]
            or token.key in lexicon.demonyms
            or token.key in lexicon.context["direction"]
        )
        if plain or (not token.capital and lexicon.kind_of(token.key)):
            continue
        if token.possessive or (token.capital and not s.shouting):
            return "of" if s.tokens[first - 1].key == "of" else None
        unknown += 1
        if unknown > 3:
            break
    return "of" if first and s.tokens[first - 1].key == "of" else None


def noun_after(s: Surroundings, last: int) -> tuple[str | None, int]:
    """(feature named by the noun after the name, index of the last token of a capitalised facility noun)."""
    lexicon = s.gazetteer.lexicon
    j, token = last, s.beside(last, 1)
    for _ in range(4):
        if token is None:
            return None, last
        j += 1
        kind = lexicon.kind_of(token.key)
        if kind is not None and not (token.key == "state" and s.beside(j, 1)):
            return kind, j if token.capital and kind in ("facility", "water") else last
        if token.key not in lexicon.context["filler"]:
            return None, last
        token = s.beside(j, 1)
    return None, last


def noun_before(s: Surroundings, first: int) -> str | None:
    """The feature in 'province of X', 'the city of X', 'the town X'."""
    j = first - 1
    if j >= 0 and s.tokens[j].key == "of" and s.tokens[first].gap == "space":
        j -= 1
        if j >= 0 and s.tokens[j + 1].gap == "space":
            kind = s.gazetteer.lexicon.kind_of(s.tokens[j].key)
            return kind if kind in ("admin1", "admin2", "city") else None
        return None
    if j >= 0 and s.tokens[first].gap == "space" and not s.tokens[j].capital:
        kind = s.gazetteer.lexicon.kind_of(s.tokens[j].key)
        return kind if kind in ("city",) else None
    return None


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
        left.key in lexicon.context["direction"]
        or left.key in lexicon.demonyms
        or left.key in lexicon.common
        or lexicon.kind_of(left.key) is not None
        or left.gap == "start"
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
    if right.key in lexicon.context["organisation"] and (
        right.capital or right.key in lexicon.context["attribute"]
    ):
        return "attributive"
    if not right.capital or s.shouting or s.headline or right.gap == "hyphen":
        return "free"
    if (
        lexicon.kind_of(right.key)
        or right.key in lexicon.context["direction"]
        or right.key in lexicon.context["filler"]
    ):
        return "free"
    if right.key in lexicon.context["title"] or right.key in lexicon.common:
        return "attributive"
    return (
        "free"
        if s.gazetteer.lookup(right.key, acronym=True) and right.key not in lexicon.surnames
        else "stray"
    )


def of_organisation(s: Surroundings, first: int) -> bool:
    """True in 'the Bank of X', 'the government of X', 'President of X'."""
    lexicon = s.gazetteer.lexicon
    j = first - 1
    if j >= 0 and s.tokens[j].key == "the":
        j -= 1
    if j < 1 or s.tokens[j].key not in ("of", "for"):
        return False
    head = s.tokens[j - 1].key
    return head in lexicon.context["org_head"] or (
        s.tokens[j - 1].capital and head in lexicon.context["title"]
    )


def is_ordinary(s: Surroundings, first: int, last: int) -> bool:
    """True where the name is a single common word or personal name."""
    lexicon = s.gazetteer.lexicon
    keys = [t.key for t in s.tokens[first : last + 1]]
    names = lexicon.first_names | lexicon.surnames
    if len(keys) == 1:
        return keys[0] in lexicon.common or keys[0] in names or len(keys[0]) <= 3
    return all(k in names or k in lexicon.common for k in keys)


def prominent(places: tuple[Place, ...]) -> bool:
    """True where the name is a country's, a province's, a curated region's or a large town's."""
    return any(
        p.feature in ("country", "region", "facility", "water", "continent")
        or p.place_id.startswith("tocsin:")
        or (p.feature == "admin1" and not p.alternate)
        or p.population >= BIG
        for p in places
    )


def judge(
    s: Surroundings, first: int, last: int, places: tuple[Place, ...], before: PlaceMention | None
) -> Verdict | None:
    """The name at tokens [first, last] as a place, or None where it is none."""
    lexicon = s.gazetteer.lexicon
    token = s.tokens[first]
    if first == last and token.key in lexicon.never:
        return None
    if is_person(s, first, last):
        return None
    country = places[0].feature == "country"
    kind, end = noun_after(s, last)
    kind = kind or noun_before(s, first)
    use = right_use(s, last)
    big = country or any(p.population >= 3 * BIG for p in places)
    if (use == "stray" and not big) or (stray_left(s, first) and not country and kind is None):
        return None
    cue = cue_before(s, first)
    listed = before is not None and s.text[before.end : token.start].strip() in (
        ",",
        "and",
        ", and",
        "or",
        "&",
        "-",
        "–",
    )
    if cue is None and listed and before is not None:
        cue = before.cue
    inside_next = last + 2 < len(s.tokens) and s.tokens[last + 1].key == "in" and s.tokens[last + 1].gap == "space"
    comma_next = inside_next or (last + 1 < len(s.tokens) and s.tokens[last + 1].gap == "comma" and s.tokens[last + 1].capital)
    weak = is_ordinary(s, first, last) and not country
    evidence = kind is not None or listed or cue in lexicon.context["strict_cue"]
    if weak and not evidence and not (comma_next and cue):
        return None
    if not prominent(places) and not evidence and not comma_next and cue is None:
        return None
    attributive = (use != "free" and kind is None) or of_organisation(s, first)
    return Verdict(end, kind, cue, attributive, weak)
