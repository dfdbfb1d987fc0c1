"""Longest lexicon matches over the tokens of a text: what each stretch of words can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from etl.code.actors.lexicon import END, Cell, CountryRow, GenericRow, Lexicon, NameRow, Trie
from etl.code.actors.tokens import BROKEN, JOINED, LOWER, Token, tokenize


@dataclass(frozen=True, slots=True)
class Segment:
    """Tokens first..last (inclusive) that match one form, and the readings that hold in this text."""

    first: int
    last: int
    form: str
    names: tuple[NameRow, ...]
    country: CountryRow | None
    roles: dict[str, GenericRow]
    joined: bool  # only a space, hyphen or quote stands before it

    @property
    def is_named(self) -> bool:
        return bool(self.names)


@dataclass(frozen=True, slots=True)
class Scan:
    """Tokens of a text and its segments in order, without overlap; numbers are modifiers."""

    text: str
    tokens: list[Token]
    segments: list[Segment]
    countries: frozenset[str]


_NUMBER = GenericRow("modifier", "other", 0, "", "number")


def scan(text: str, published: date, lexicon: Lexicon) -> Scan:
    """Match `text` from left to right; the longest reading that is valid on `published` and by case wins."""
    tokens = tokenize(text)
    cases = {t.case for t in tokens}
    caseless = LOWER not in cases or cases == {LOWER}
    segments: list[Segment] = []
    at = 0
    while at < len(tokens):
        found = _longest(tokens, at, lexicon.trie, published, caseless)
        if found is None and tokens[at].key.isdigit():
            found = Segment(at, at, "number", (), None, {"modifier": _NUMBER}, tokens[at].gap == JOINED)
        if found is None:
            at += 1
            continue
        segments.append(found)
        at = found.last + 1
    countries = frozenset(s.country.iso3 for s in segments if s.country is not None and s.country.iso3)
    return Scan(text, tokens, segments, countries)


def _longest(tokens: list[Token], at: int, trie: Trie, when: date, caseless: bool) -> Segment | None:
    node, best = trie, None
    for last in range(at, len(tokens)):
        if last > at and tokens[last].gap == BROKEN:
            break
        node = node.get(tokens[last].key)  # type: ignore[assignment]
        if node is None:
            break
        cell = node.get(END)
        if cell is not None:
            best = _segment(cell, tokens, at, last, when, caseless) or best
    return best


def _segment(
    cell: Cell, tokens: list[Token], first: int, last: int, when: date, caseless: bool
) -> Segment | None:
    words = tokens[first : last + 1]
    names = tuple(
        n for n in cell.names if n.since <= when <= n.until and n.writing.fits(words, caseless)
    )
    country = next((c for c in cell.countries if c.writing.fits(words, caseless)), None)
    if not names and country is None and not cell.roles:
        return None
    return Segment(first, last, cell.form, names, country, cell.roles, words[0].gap == JOINED)


