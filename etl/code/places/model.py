"""The records that the gazetteer hands out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Feature = Literal["country", "admin1", "admin2", "city", "region", "facility", "water", "continent"]


@dataclass(frozen=True, slots=True)
class Place:
    """One place of the gazetteer; degrees WGS84, `population` 0 where unknown.

    `iso3` is the state that the United Nations recognises there ('' for continents and the high seas).
    `alternate` tells that it was found by another name than its main one; `fame` counts the names that
    GeoNames lists for it.
    """

    place_id: str
    geonames_id: int | None
    name: str
    feature: Feature
    iso3: str
    admin1: str
    admin2: str
    lat: float
    lon: float
    population: int
    where: int = 1
    alternate: bool = False
    fame: int = 0


@dataclass(frozen=True, slots=True)
class PlaceMention:
    """A stretch of text that names a place: code points [start, end), and every place it can be.

    `relation` is None or one of 'near', 'outside', 'between', 'part of', 'area of', 'north of' ... ;
    `distance_km` a stated distance. `kind` is the feature that the words beside it name ('province', 'city',
    'facility' ...), `cue` the locative word before it, `attributive` True where it only qualifies a noun
    ('Baghdad police'), `weak` True where the name is also an ordinary word or a person's name.
    """

    start: int
    end: int
    text: str
    relation: str | None
    candidates: tuple[Place, ...]
    distance_km: float | None = None
    kind: str | None = None
    cue: str | None = None
    attributive: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class ResolvedPlace:
    """A mention with the place chosen for it.

    `geo_precision`: 1 town or specific place, 2 district or vicinity, 3 province or region, 4 country.
    `where_precision`: UCDP's where_prec, 1-7. `score` has no unit, higher is surer; `rule` says what
    decided ('only', 'contained', 'co-country', 'hint', 'prior').
    """

    mention: PlaceMention
    place: Place
    geo_precision: int
    where_precision: int
    admin1: str
    iso3: str
    lat: float
    lon: float
    score: float
    rule: str
