"""What a text tells about where it plays."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from etl.code.places.geometry import km
from etl.code.places.model import Place, PlaceMention

CHAIN = 4
"""How far containment is passed on along a list."""

LOCATIVE = frozenset(("in", "at", "near", "inside", "across", "throughout", "around", "within"))
"""Cues after which a name is taken for a place on little further evidence."""

EXPLICIT, HINTED, MENTIONED, DEMONYM, CHOSEN = 1.0, 0.8, 0.75, 0.65, 0.5
"""Weight of a country that is named as a place, given from outside, named otherwise, named by its adjective,
and of the country of a place chosen in a first pass."""

FARAWAY = {"USA": 0.4, "GBR": 0.7, "RUS": 0.7}
"""States so often named as actors abroad that their name alone says less about the place."""

HOLDS = re.compile(
    r"\s*[,(]?\s*(?:(?:in|of)\s+)?(?:the\s+)?"
    r"(?:(?:north|south|east|west|central|upper|lower)[\w-]*\s+)?(?:part of\s+)?",
    re.I,
)
"""What stands between a place and the one that holds it."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the text tells about where it plays: weight by country, provinces named (by which words), commas, places
    chosen."""

    countries: Mapping[str, float]
    nearby: frozenset[str]
    provinces: Mapping[tuple[str, str], frozenset[str]]
    inside: frozenset[int]
    linked: frozenset[int]
    mentions: Sequence[PlaceMention]
    chosen: Mapping[int, Place] = field(default_factory=dict)

    @classmethod
    def gather(
        cls,
        mentions: Sequence[PlaceMention],
        text: str,
        hint: str | None,
        demonyms: Mapping[str, int],
        neighbours: Mapping[str, frozenset[str]],
    ) -> Evidence:
        """Evidence before anything is chosen."""
        countries: dict[str, float] = {i: DEMONYM * FARAWAY.get(i, 1.0) for i, n in demonyms.items() if n}
        if hint:
            countries[hint] = max(countries.get(hint, 0.0), HINTED)
        provinces: dict[tuple[str, str], set[str]] = {}
        for mention in mentions:
            for place in mention.candidates:
                if place.feature == "country":
                    placed = mention.cue in LOCATIVE or mention.relation is not None
                    weight = EXPLICIT if placed else MENTIONED * FARAWAY.get(place.iso3, 1.0)
                    countries[place.iso3] = max(countries.get(place.iso3, 0.0), weight)
                elif place.feature == "admin1":
                    provinces.setdefault((place.iso3, place.name), set()).add(mention.text)
        nearby = frozenset().union(*(neighbours.get(i, frozenset()) for i in countries))
        said = {province: frozenset(words) for province, words in provinces.items()}
        return cls(countries, nearby, said, *_links(mentions, text), mentions)

    def with_chosen(self, chosen: Sequence[Place | None]) -> Evidence:
        """The evidence with the places of a first pass; their countries count a little."""
        countries = dict(self.countries)
        places = {i: p for i, p in enumerate(chosen) if p is not None}
        for place in places.values():
            if place.iso3 and place.feature != "country":
                countries[place.iso3] = max(countries.get(place.iso3, 0.0), CHOSEN)
        return replace(self, countries=countries, chosen=places)

    def names_province_of(self, place: Place, words: str) -> bool:
        """Whether other words than `words` name the first-order division that a place lies in."""
        return bool(self.provinces.get((place.iso3, place.admin1), frozenset()) - {words})

    def holders(self, index: int) -> list[PlaceMention]:
        """The mentions after one that may hold it: 'A, B and C in D' lets D hold all three; four at most."""
        out: list[PlaceMention] = []
        while index in self.linked and len(out) < CHAIN:
            index += 1
            out.append(self.mentions[index])
        return out


def _links(mentions: Sequence[PlaceMention], text: str) -> tuple[frozenset[int], frozenset[int]]:
    """(mentions said to lie in the next one, as in 'Mosul, Nineveh'; those and the ones listed with it)."""
    inside: set[int] = set()
    linked: set[int] = set()
    for i, (mention, following) in enumerate(pairwise(mentions)):
        start, end = mention.end, following.start
        if not text or end - start > 40:
            continue
        if HOLDS.fullmatch(text, start, end):
            inside.add(i)
            linked.add(i)
        elif text[start:end].strip() in ("and", ", and", "&"):
            linked.add(i)
    return frozenset(inside), frozenset(linked)


def contains(outer: Place, inner: Place) -> bool:
    """True where `outer` is a country or division that holds `inner`."""
    if outer.iso3 != inner.iso3 or outer.place_id == inner.place_id:
        return False
    if outer.feature == "country":
        return inner.feature not in ("country", "continent")
    if outer.feature == "admin1":
        return inner.admin1 == outer.admin1 and inner.feature not in ("admin1", "country")
    if outer.feature == "admin2":
        return inner.admin1 == outer.admin1 and inner.admin2 == outer.admin2 and inner.feature == "city"
    if outer.feature == "region":
        return inner.feature == "city" and km(outer.lat, outer.lon, inner.lat, inner.lon) < 250
    if outer.feature != "city" or inner.feature not in ("city", "facility"):
        return False
    big = outer.population >= max(300_000, 5 * inner.population)
    return big and km(outer.lat, outer.lon, inner.lat, inner.lon) < 40
