"""Scores the candidates of a mention against the evidence of its text."""

from __future__ import annotations

import math
from dataclasses import dataclass

from etl.code.places.evidence import DEMONYM, LOCATIVE, Evidence, contains
from etl.code.places.geometry import km
from etl.code.places.keys import fold
from etl.code.places.model import Place, PlaceMention

PRIOR = {"country": 9.0, "continent": 6.0, "region": 6.6, "facility": 6.2, "water": 7.0, "admin2": 3.0}
"""Base score of a feature; towns and first-order divisions are scored by their population."""

CURATED = 6.2
UNKNOWN_POPULATION = 8_000
FAME = 0.6
ALTERNATE = 0.7
ALTERNATE_OF_NAMESAKE = 3.0
ALTERNATE_ABROAD = 0.7
COUNTRY_GAIN = 3.0
COUNTRY_LOSS = 1.0
FAMOUS = 60
OBSCURE_LOSS = 2.5
BIG_TOWN = 200_000
NOT_THE_COUNTRY = 3.0
OUTSIDE = 8.0
OUTSIDE_FAMOUS = 1.0
SMALL_HOST = 50_000
LITTLE_KNOWN_HOST = 2.5
TWIN_POPULATION = 20_000
NEIGHBOUR_LOSS = 0.3
CONTAINED = 4.0
CONTAINED_AGAIN = 1.5
SAME_ADMIN1 = 2.0
NEARBY = 2.0
NEARBY_KM = 200.0
KEEP = 4.6
KEEP_WITH_CUE = 3.4
KEEP_PLAIN_WITH_CUE = 3.0
WINDOW = 8
"""How many mentions before and after are asked whether they lie nearby."""


@dataclass(frozen=True, slots=True)
class Scored:
    """A candidate with its score and the rule that lifted it most."""

    place: Place
    score: float
    rule: str


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
        "admin1": ("admin1", "admin2"),
        "admin2": ("admin2", "admin1"),
        "city": ("city", "facility"),
        "region": ("region", "admin1", "admin2"),
        "water": ("water",),
        "facility": ("city", "facility"),
    }[kind]
    if kind == "facility" and feature == "city" and _little_known(place):
        return -LITTLE_KNOWN_HOST
    return 5.0 if feature == wanted[0] else 3.0 if feature in wanted else 0.0


def _little_known(place: Place) -> bool:
    return place.population < SMALL_HOST and not place.place_id.startswith("tocsin:")


def _twin_gain(mention: PlaceMention, place: Place) -> float:
    """Lifts a town just above the province of the same name that it lies in."""
    if place.feature != "city" or place.population < TWIN_POPULATION:
        return 0.0
    twins = [
        c
        for c in mention.candidates
        if c.feature == "admin1"
        and c.iso3 == place.iso3
        and (c.name == place.admin1 or km(c.lat, c.lon, place.lat, place.lon) < 30)
    ]
    return max([0.0, *(prior(t) + 0.3 - prior(place) for t in twins)])


def score(mention: PlaceMention, index: int, place: Place, evidence: Evidence) -> Scored:
    """`place` as the meaning of the mention numbered `index`."""
    value = prior(place) + kind_gain(mention, place) - _namesake_loss(mention, place)
    rule = "prior" if len(mention.candidates) > 1 else "only"
    weight = evidence.countries.get(place.iso3, 0.0)
    if place.feature != "country" and evidence.countries:
        value += COUNTRY_GAIN * weight if weight else -_country_loss(place, evidence)
        rule = "co-country" if weight else rule
    if place.feature == "city" and evidence.names_province_of(place, mention.text):
        own = fold(place.admin1) == fold(mention.text)
        value += 0.0 if own else SAME_ADMIN1
    if place.feature != "country" and mention.kind is None and mention.candidates[0].feature == "country":
        value -= NOT_THE_COUNTRY
    gain = _containment_gain(index, place, evidence)
    value += gain
    if gain > 0:
        rule = "contained"
    return Scored(place, value + _nearby_gain(index, place, evidence), rule)


def _country_loss(place: Place, evidence: Evidence) -> float:
    """What a place outside every country of the text loses: nothing if famous, most if hardly known."""
    if place.fame >= FAMOUS or place.feature in ("water", "continent"):
        return 0.0
    if place.iso3 in evidence.nearby:
        return NEIGHBOUR_LOSS
    sure = max(evidence.countries.values()) >= DEMONYM
    return (
        OBSCURE_LOSS if sure and place.population < BIG_TOWN and place.feature != "admin1" else COUNTRY_LOSS
    )


def _namesake_loss(mention: PlaceMention, place: Place) -> float:
    """What another name loses to candidates that bear it as their main one, most in the same country."""
    if not place.alternate:
        return 0.0
    main = [c for c in mention.candidates if not c.alternate and c.feature in ("city", "facility")]
    if any(c.iso3 == place.iso3 for c in main):
        return ALTERNATE_OF_NAMESAKE
    return ALTERNATE_ABROAD if main else 0.0


def _containment_gain(index: int, place: Place, evidence: Evidence) -> float:
    held = sum(any(contains(c, place) for c in holder.candidates) for holder in evidence.holders(index))
    if held:
        return CONTAINED + CONTAINED_AGAIN * (held - 1)
    if index in evidence.inside and place.feature not in ("country", "continent", "water"):
        first = evidence.mentions[index + 1].candidates[0]
        if first.feature == "country":
            return -(OUTSIDE_FAMOUS if place.fame >= FAMOUS else OUTSIDE)
    if place.feature in ("admin1", "admin2", "country", "region") and index - 1 in evidence.inside:
        inner = [prior(c) for c in evidence.mentions[index - 1].candidates if contains(place, c)]
        return max(inner, default=0.0)
    return 0.0


def _nearby_gain(index: int, place: Place, evidence: Evidence) -> float:
    """What the nearest of the places chosen around it adds; the same name said again does not count."""
    if place.feature in ("country", "continent"):
        return 0.0
    own = evidence.mentions[index].candidates
    around = range(max(0, index - WINDOW), min(len(evidence.mentions), index + WINDOW + 1))
    others = (evidence.chosen.get(i) for i in around if evidence.mentions[i].candidates != own)
    distances = [
        km(p.lat, p.lon, place.lat, place.lon)
        for p in others
        if p is not None and p.feature not in ("country", "continent", "water")
    ]
    nearest = min(distances, default=NEARBY_KM)
    return NEARBY * (1 - nearest / NEARBY_KM) if nearest < NEARBY_KM else 0.0


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
    if mention.kind is not None or mention.cue in LOCATIVE:
        least = KEEP_WITH_CUE if mention.weak else KEEP_PLAIN_WITH_CUE
    else:
        least = KEEP
    return top if top.score >= least else None
