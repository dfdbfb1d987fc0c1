"""Chooses, for each mention, the place that the context means."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date

from etl.code.places import scoring
from etl.code.places.evidence import Evidence
from etl.code.places.gazetteer import Gazetteer
from etl.code.places.geometry import offset
from etl.code.places.lexicon import Lexicon, load
from etl.code.places.mentions import find
from etl.code.places.model import Place, PlaceMention, ResolvedPlace
from etl.code.places.scoring import Scored
from etl.code.places.tokens import Token, tokenise

SIDE = re.compile(r"^(\w+) of$")
VICINITY = frozenset({"near", "outside", "between", "around", "from", "off", "along", "border", "area of"})
OF_FEATURE = {
    "country": (4, 6),
    "continent": (4, 6),
    "admin1": (3, 4),
    "admin2": (2, 3),
    "region": (3, 5),
    "water": (3, 5),
}
"""(geo_precision, UCDP where_precision) of a feature named without a relation; any other is (1, 1)."""


def precision(mention: PlaceMention, place: Place) -> tuple[int, int]:
    """(geo_precision 1-4, where_precision 1-7) of `place` as the mention puts it."""
    geo, where = OF_FEATURE.get(place.feature, (1, 1))
    if place.feature in ("region", "water"):
        where = place.where
        geo = {1: 1, 2: 2, 3: 2, 4: 3, 5: 3, 6: 4, 7: 3}[where]
    if place.feature == "city" and mention.kind == "admin1":
        return 3, 4
    if place.feature == "city" and mention.kind in ("admin2", "region"):
        return 2, 3
    if place.feature == "admin2" and place.where == 4:
        geo, where = 2, 3
    relation = mention.relation
    if relation and (relation in VICINITY or relation.endswith(" of")) and geo == 1:
        return 2, 2
    if relation and relation.endswith("part") and place.feature == "country":
        return 3, 5
    return geo, where


def coordinates(mention: PlaceMention, place: Place) -> tuple[float, float]:
    """Latitude and longitude, moved for 'X km north of' a place."""
    side = SIDE.match(mention.relation or "")
    if side and mention.distance_km and mention.distance_km < 300:
        return offset(place.lat, place.lon, side[1], mention.distance_km)
    return place.lat, place.lon


def resolve(
    mentions: Sequence[PlaceMention],
    *,
    country_hint: str | None = None,
    published: date | None = None,
    demonym_countries: Mapping[str, int] | None = None,
    text: str = "",
) -> list[ResolvedPlace]:
    """One place a mention at most, in the order of the text; a mention that fits nothing is dropped.

    `country_hint` is an ISO3 code, `demonym_countries` ISO3 -> how often its adjective occurs. `text`
    (what the spans refer to) lets comma containment be read. `published` is taken for dated
    names; no name in the gazetteer changes its place with the date yet.
    """
    evidence = Evidence.gather(mentions, text, country_hint, demonym_countries or {}, load().neighbours)
    first = [scoring.best(m, i, evidence) for i, m in enumerate(mentions)]
    evidence = evidence.with_chosen([s.place if s else None for s in first])
    second = [scoring.best(m, i, evidence) for i, m in enumerate(mentions)]
    return [_resolved(m, s) for m, s in zip(mentions, second, strict=True) if s is not None]


def _resolved(mention: PlaceMention, chosen: Scored) -> ResolvedPlace:
    place = chosen.place
    geo, where = precision(mention, place)
    lat, lon = coordinates(mention, place)
    return ResolvedPlace(
        mention, place, geo, where, place.admin1, place.iso3, lat, lon, round(chosen.score, 3), chosen.rule
    )


def demonyms_in(tokens: Sequence[Token], lexicon: Lexicon) -> dict[str, int]:
    """ISO3 -> number of its adjectives among `tokens`."""
    counts: dict[str, int] = {}
    for token in tokens:
        if token.capital and (iso3 := lexicon.demonyms.get(token.key)):
            counts[iso3] = counts.get(iso3, 0) + 1
    return counts


def locate(
    gazetteer: Gazetteer,
    text: str,
    *,
    published: date | None = None,
    country_hint: str | None = None,
    demonym_countries: Mapping[str, int] | None = None,
    skip: Sequence[tuple[int, int]] = (),
) -> list[ResolvedPlace]:
    """The places that `text` names, found and resolved; demonyms are read from the text unless given."""
    tokens = tokenise(text)
    if demonym_countries is None:
        demonym_countries = demonyms_in(tokens, gazetteer.lexicon)
    return resolve(
        find(gazetteer, text, skip=skip, tokens=tokens),
        country_hint=country_hint,
        published=published,
        demonym_countries=demonym_countries,
        text=text,
    )


__all__ = ["coordinates", "demonyms_in", "locate", "precision", "resolve"]
