"""The words around a name: what governs it, what it is called, what follows."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from etl.code.places.tokens import Token

if TYPE_CHECKING:
    from etl.code.places.gazetteer import Gazetteer


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


def leads_on(s: Surroundings, last: int) -> bool:
    """True where ', Y' or ' in Y' follows, as it does after a place inside another."""
    if last + 1 >= len(s.tokens):
        return False
    following = s.tokens[last + 1]
    if following.gap == "comma":
        return following.capital
    return following.gap == "space" and following.key == "in" and last + 2 < len(s.tokens)
