"""Which of the places that a passage names is the event's."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from etl.code.judge import Reading
from etl.code.places.evidence import LOCATIVE
from etl.code.places.geometry import km
from etl.code.places.model import ResolvedPlace
from etl.code.rank import Ranker

WITHIN_KM = 200.0
REACH = 24
"""Code points on either side of a name in which a speaker shows."""
HYPHENS = "-‐‑"
_SAID = re.compile(r"^[^.;]*?\b(?:said|says|told|reported|announced|added|confirmed|denied|called)\b", re.I)
_OFFICE = re.compile(
    r"\b(?:ministr(?:y|ies)|officials?|authorities|government|spokes\w+|hospitals?|embass(?:y|ies)|observatory|agency|"
    r"reporters?|correspondents?|analysts?|president|minister|governor|mayor|spoke|speaking|spoken)\b[^.;]*$",
    re.I,
)


_SPEAKS = re.compile(
    r"\s+(?:(?:also|later|again|itself|has|had|have|did|does|would|will|not|never|since)\s+){0,3}"
    r"(?:sa(?:id|ys?)|claim(?:s|ed)?|accus(?:es?|ed)|den(?:y|ies|ied)|confirm(?:s|ed)?|announc(?:es?|ed)|"
    r"insist(?:s|ed)?|maintain(?:s|ed)?|report(?:s|ed)|blam(?:es?|ed)|call(?:s|ed) (?:it|the|on|for)|"
    r"warn(?:s|ed)?|reject(?:s|ed)?|condemn(?:s|ed)?|put(?:s)? (?:its|the)|respond(?:s|ed)?|vow(?:s|ed)?|"
    r"stat(?:es|ed)|argu(?:es|ed)|demand(?:s|ed)?)\b",
    re.I,
)


_SPEAKER_THERE = re.compile(r"\s+(?:said|says?|told|added|announced)\b", re.I)


def is_speakers(place: ResolvedPlace, text: str) -> bool:
    """Whether a town stands for its government ("Baku said", "which Kyiv had not confirmed") or is where somebody
    speaks ("the ministry in Bamako said")."""
    m = place.mention
    verb = _SPEAKER_THERE if m.cue in LOCATIVE else _SPEAKS
    return place.place.feature == "city" and bool(verb.match(text, m.end))


def inside(small: ResolvedPlace, large: ResolvedPlace) -> bool:
    """True where `large` is a division, region or country that `small` lies in."""
    if large.geo_precision <= small.geo_precision or small.iso3 != large.iso3:
        return False
    if large.geo_precision == 4:
        return True
    name = large.place.name
    if name in (small.place.admin1, small.place.admin2):
        return True
    return large.place.feature == "region" and km(small.lat, small.lon, large.lat, large.lon) < WITHIN_KM


def speaks(place: ResolvedPlace, text: str) -> tuple[bool, bool]:
    """Whether who says something stands after a name, or an office that does before it."""
    m = place.mention
    return (
        bool(_SAID.search(text[m.end : m.end + REACH])),
        bool(_OFFICE.search(text[max(0, m.start - REACH) : m.start])),
    )


def features(i: int, places: Sequence[ResolvedPlace], reading: Reading, text: str) -> dict[str, float]:
    """What speaks for or against place `i` of the passage as the event's place."""
    r = places[i]
    m = r.mention
    mean, peak = reading.score("PLACE", m.start, m.end), reading.peak("PLACE", m.start, m.end)
    others = [p for j, p in enumerate(places) if j != i]
    tags = [reading.score("PLACE", p.mention.start, p.mention.end) for p in others]
    actor = max(reading.score("ACTOR1", m.start, m.end), reading.score("ACTOR2", m.start, m.end))
    said, office = speaks(r, text)
    finer = [t for p, t in zip(others, tags, strict=True) if inside(p, r)]
    return {
        "tag": mean,
        "peak": peak,
        "top": float(all(mean >= t for t in tags)),
        "behind": max([0.0, *(t - mean for t in tags)]),
        "actor": actor,
        f"precision={r.geo_precision}": 1.0,
        f"precision={r.geo_precision}:tag": mean,
        f"feature={r.place.feature}": 1.0,
        f"cue={m.cue or 'none'}": 1.0,
        "relation": float(bool(m.relation)),
        "attributive": float(m.attributive),
        "weak": float(m.weak),
        "said_after": float(said),
        "office_before": float(office),
        "hyphen": float(text[m.end : m.end + 1] in HYPHENS and m.end < len(text)),
        "finer": float(bool(finer)),
        "finer_tag": max([0.0, *finer]),
        "coarser": float(any(inside(r, p) for p in others)),
        "first": float(i == 0),
        "alone": float(not others),
        "late": m.start / max(1, len(text)),
    }


@dataclass(frozen=True, slots=True)
class Chosen:
    """A place of the passage with the ranker's probability that it is the event's."""

    place: ResolvedPlace
    probability: float


def rank(places: Sequence[ResolvedPlace], reading: Reading, text: str, ranker: Ranker) -> list[Chosen]:
    """All places but continents, likeliest first; ties go to the earlier in the text."""
    scored = [
        Chosen(p, ranker.probability(features(i, places, reading, text)))
        for i, p in enumerate(places)
        if p.iso3 and not is_speakers(p, text)
    ]
    return sorted(scored, key=lambda c: (-c.probability, c.place.mention.start))
