"""Longest lexicon matches over the tokens of a text: what each stretch of words can be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from etl.code.actors.lexicon import END, Lexicon, Trie
from etl.code.actors.rows import Cell, CountryRow, GenericRow, NameRow, readings
from etl.code.actors.tokens import BROKEN, JOINED, LOWER, Token, tokenize


class Segment(NamedTuple):
    """Tokens first..last (inclusive) that match one form, and the readings that hold in this text."""

    first: int
    last: int
    form: str
    names: tuple[NameRow, ...]
    country: CountryRow | None
    roles: dict[str, GenericRow]
    joined: bool  # only a space, hyphen or quote stands before it


@dataclass(frozen=True, slots=True)
class Scan:
    """Tokens of a text, its segments in order without overlap, and the countries that it names."""

    text: str
    tokens: list[Token]
    segments: list[Segment]
    countries: frozenset[str]


_NUMBER = {"modifier": GenericRow("modifier", "other", 0, "", "number")}


def scan(text: str, published: date, lexicon: Lexicon) -> Scan:
    """Match `text` from left to right; the longest reading valid on `published` and by its case wins.

    Numbers are modifiers. Time is linear: a match is never longer than the longest form.
    """
    tokens = tokenize(text)
    cases = {t.case for t in tokens if not t.raw.isdigit()}
    caseless = LOWER not in cases or cases == {LOWER}
    segments: list[Segment] = []
    at, trie = 0, lexicon.trie
    while at < len(tokens):
        key = tokens[at].key
        found = _longest(tokens, at, trie, published, caseless) if key in trie else None
        if found is None and key.isdigit():
            found = Segment(at, at, "number", (), None, _NUMBER, tokens[at].gap == JOINED)
        if found is None:
            at += 1
            continue
        segments.append(found)
        at = found.last + 1
    countries = frozenset(s.country.iso3 for s in segments if s.country is not None and s.country.iso3)
    settled = (_settle(s, countries) for s in segments)
    return Scan(text, tokens, [s for s in settled if s.names or s.country or s.roles], countries)


def _settle(segment: Segment, countries: frozenset[str]) -> Segment:
    """Drop names that hold only for countries which the text does not name."""
    if not segment.names or any(not n.country or n.country in countries for n in segment.names):
        return segment
    return segment._replace(names=())


def _longest(tokens: list[Token], at: int, trie: Trie, when: date, caseless: bool) -> Segment | None:
    node, best = trie, None
    for last in range(at, len(tokens)):
        token = tokens[last]
        if last > at and token.gap == BROKEN:
            break
        node = node.get(token.key)  # type: ignore[assignment]
        if node is None:
            break
        if END in node:
            best = _segment(node[END], tokens, at, last, when, caseless) or best
    return best


def _segment(
    cell: Cell, tokens: list[Token], first: int, last: int, when: date, caseless: bool
) -> Segment | None:
    joined = tokens[first].gap == JOINED
    if cell.plain:
        return Segment(first, last, cell.form, (), None, cell.roles, joined)
    words = tokens[first : last + 1]
    names = readings([n for n in cell.names if n.writing.fits(words, caseless)], when)
    country = next((c for c in cell.countries if c.writing.fits(words, caseless)), None)
    roles = cell.roles_of(words, caseless)
    if not names and country is None and not roles:
        return None
    return Segment(first, last, cell.form, names, country, roles, joined)
