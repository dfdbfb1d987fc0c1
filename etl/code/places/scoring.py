"""Scores the candidates of a mention against the evidence of its text."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from etl.code.places.geometry import km
from etl.code.places.keys import fold
from etl.code.places.model import Place, PlaceMention

PRIOR = {"country": 9.0, "continent": 6.0, "region": 6.6, "facility": 6.2, "water": 6.0, "admin2": 2.6}
"""Base score of a feature; towns and first-order divisions are scored by their population."""

CURATED = 6.2
UNKNOWN_POPULATION = 8_000
FAME = 0.6
ALTERNATE = 0.7
ALTERNATE_OF_NAMESAKE = 2.0
COUNTRY_GAIN = 3.0
COUNTRY_LOSS = 1.0
FAMOUS = 60
OBSCURE_LOSS = 2.5
BIG_TOWN = 200_000
NOT_THE_COUNTRY = 3.0
CONTAINED = 4.0
SAME_ADMIN1 = 2.0
NEARBY = 1.5
NEARBY_KM = 200.0
KEEP = 4.6
KEEP_WITH_CUE = 3.4
EXPLICIT = 1.0
MENTIONED = 0.75
DEMONYM = 0.65
CHOSEN = 0.5
LOCATIVE = frozenset(("in", "at", "near", "inside", "across", "throughout", "around", "within"))
FARAWAY = {"USA": 0.4, "GBR": 0.8, "RUS": 0.85}
"""States so often named as actors abroad that their name alone says less about the place."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and the rule that lifted it most."""

    place: Place
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the text tells about where it plays: weight by country, provinces named, commas, places chosen."""

    countries: Mapping[str, float]
    provinces: frozenset[tuple[str, str]]
    inside: Mapping[int, int]
    mentions: Sequence[PlaceMention]
    chosen: Mapping[int, Place] = field(default_factory=dict)

    @classmethod
    def gather(
        cls, mentions: Sequence[PlaceMention], text: str, hint: str | None, demonyms: Mapping[str, int]
    ) -> Evidence:
        """Evidence before anything is chosen."""
        countries: dict[str, float] = {i: DEMONYM * FARAWAY.get(i, 1.0) for i, n in demonyms.items() if n}
        if hint:
            countries[hint] = max(countries.get(hint, 0.0), 0.8)
        provinces: set[tuple[str, str]] = set()
        for mention in mentions:
            for place in mention.candidates:
                if place.feature == "country":
                    placed = mention.cue in LOCATIVE or mention.relation is not None
                    weight = EXPLICIT if placed else MENTIONED * FARAWAY.get(place.iso3, 1.0)
                    countries[place.iso3] = max(countries.get(place.iso3, 0.0), weight)
                elif place.feature == "admin1":
                    provinces.add((place.iso3, place.name))
        return cls(countries, frozenset(provinces), _containment(mentions, text), mentions)

    def with_chosen(self, chosen: Sequence[Scored | None]) -> Evidence:
        """The evidence with the places of a first pass; their countries count a little."""
        countries = dict(self.countries)
        places = {i: s.place for i, s in enumerate(chosen) if s is not None}
        for place in places.values():
            if place.iso3 and place.feature != "country":
                countries[place.iso3] = max(countries.get(place.iso3, 0.0), CHOSEN)
        return replace(self, countries=countries, chosen=places)


def _containment(mentions: Sequence[PlaceMention], text: str) -> dict[int, int]:
    """Mention -> the mention that a comma puts right after it ('Mosul, Nineveh')."""
    out: dict[int, int] = {}
    for i in range(len(mentions) - 1):
        gap = text[mentions[i].end : mentions[i + 1].start] if text else ""
        if gap.strip() in (",", "(") or gap.strip() in (", in", "in", "of", "in the", ", in the", "'s", "’s"):
            out[i] = i + 1
    return out


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
    big = outer.feature == "city" and outer.population >= max(300_000, 5 * inner.population)
    return big and km(outer.lat, outer.lon, inner.lat, inner.lon) < 40


def prior(place: Place) -> float:
    """Score of a place before any context."""
    base = PRIOR.get(place.feature)
    if place.feature == "admin1":
        base = 4.6 + 0.25 * math.log10(place.population + 10)
    if base is None:
        people = place.population or UNKNOWN_POPULATION
        base = math.log10(people) + FAME * math.log10(1 + place.fame)
        if place.place_id.startswith("tocsin:") and place.feature == "city":
            base = max(base, CURATED)
    foreign = place.alternate and place.feature not in ("country", "region") and place.fame < FAMOUS
    return base - (ALTERNATE if foreign else 0.0)


def kind_gain(mention: PlaceMention, place: Place) -> float:
    """What the noun beside the name ('province', 'city', 'airport') adds or takes."""
    kind, feature = mention.kind, place.feature
    if kind is None:
        return _twin_gain(mention, place)
    wanted = {
        "admin1": ("admin1",),
        "admin2": ("admin2", "admin1"),
        "city": ("city", "facility"),
        "region": ("region", "admin1", "admin2"),
        "water": ("water",),
        "facility": ("city", "facility"),
    }[kind]
    if kind == "facility" and feature == "city" and place.population < 50_000:
        return 0.0
    return 5.0 if feature == wanted[0] else 3.0 if feature in wanted else 0.0


def _twin_gain(mention: PlaceMention, place: Place) -> float:
    """Lifts a town just above the province of the same name that it lies in."""
    if place.feature != "city" or 0 < place.population < 20_000:
        return 0.0
    twins = [
        c
        for c in mention.candidates
        if c.feature == "admin1"
        and c.iso3 == place.iso3
        and (c.name == place.admin1 or km(c.lat, c.lon, place.lat, place.lon) < 30)
    ]
    return max([prior(t) + 0.3 - prior(place) for t in twins], default=0.0)


def score(mention: PlaceMention, index: int, place: Place, evidence: Evidence) -> Scored:
    """`place` as the meaning of the mention numbered `index`."""
    value = prior(place) + kind_gain(mention, place)
    rule = "prior" if len(mention.candidates) > 1 else "only"
    weight = evidence.countries.get(place.iso3, 0.0)
    if place.feature != "country" and evidence.countries:
        value += COUNTRY_GAIN * weight if weight else -_country_loss(place, evidence)
        rule = "co-country" if weight else rule
    if place.feature == "city" and (place.iso3, place.admin1) in evidence.provinces:
        own = fold(place.admin1) == fold(mention.text)
        value += 0.0 if own else SAME_ADMIN1
    if place.alternate and _has_namesake(mention, place):
        value -= ALTERNATE_OF_NAMESAKE
    if place.feature != "country" and mention.kind is None and mention.candidates[0].feature == "country":
        value -= NOT_THE_COUNTRY
    gain = _containment_gain(index, place, evidence)
    if gain:
        value, rule = value + gain, "contained"
    if _near_another(index, place, evidence):
        value += NEARBY
    return Scored(place, value, rule)


def _country_loss(place: Place, evidence: Evidence) -> float:
    """What a place outside every country of the text loses: nothing if famous, most if hardly known."""
    if place.fame >= FAMOUS or place.feature in ("water", "continent"):
        return 0.0
    sure = max(evidence.countries.values()) >= DEMONYM
    return (
        OBSCURE_LOSS if sure and place.population < BIG_TOWN and place.feature != "admin1" else COUNTRY_LOSS
    )


def _has_namesake(mention: PlaceMention, place: Place) -> bool:
    """True where another candidate in the country bears the name as its main one."""
    return any(
        not c.alternate and c.iso3 == place.iso3 and c.feature in ("city", "facility")
        for c in mention.candidates
    )


def _containment_gain(index: int, place: Place, evidence: Evidence) -> float:
    outer = evidence.inside.get(index)
    if outer is not None and any(contains(c, place) for c in evidence.mentions[outer].candidates):
        return CONTAINED
    if place.feature in ("admin1", "admin2", "country", "region") and evidence.inside.get(index - 1) == index:
        inner = [prior(c) for c in evidence.mentions[index - 1].candidates if contains(place, c)]
        return max(inner, default=0.0)
    return 0.0


def _near_another(index: int, place: Place, evidence: Evidence) -> bool:
    if place.feature in ("country", "continent"):
        return False
    return any(
        i != index
        and p.feature in ("city", "region", "facility", "admin2", "admin1")
        and p.place_id != place.place_id
        and km(p.lat, p.lon, place.lat, place.lon) < NEARBY_KM
        for i, p in evidence.chosen.items()
    )


def best(mention: PlaceMention, index: int, evidence: Evidence) -> Scored | None:
    """The best candidate of a mention, None where even that is too unlikely to be meant."""
    candidates = mention.candidates
    if mention.kind == "water":
        candidates = tuple(c for c in candidates if c.feature == "water")
    if not candidates:
        return None
    top = max(
        (score(mention, index, c, evidence) for c in candidates), key=lambda s: (s.score, s.place.population)
    )
    cued = mention.kind is not None or mention.cue in LOCATIVE
    return top if top.score >= (KEEP_WITH_CUE if cued else KEEP) else None
