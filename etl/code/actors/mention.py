"""One mention of an actor in a text, and what the event's country adds to it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

ActorKind = Literal[
    "named", "military", "police", "government", "protesters", "rioters", "civilians",
    "unidentified", "rebels", "communal", "external", "other",
]  # fmt: skip
STATE_KINDS = frozenset({"military", "police", "government"})
CROWDS = {"protesters": ("Protesters", 6), "rioters": ("Rioters", 5), "civilians": ("Civilians", 7)}
STATE_INTER, EXTERNAL_INTER = 1, 8


@dataclass(frozen=True, slots=True)
class Alternative:
    """What a mention means for an event in `iso3` (UN peacekeepers in Mali are MINUSMA)."""

    iso3: str
    name: str
    actor_id: str
    inter: int
    kind: ActorKind


@dataclass(frozen=True, slots=True)
class ActorMention:
    """An actor as a text names it.

    start, end: code points of the text; text: that slice. name: ACLED-style name, without the country where
    the mention's own words give none. actor_id: registry id or None. inter: ACLED's code 1-8 at home.
    country: ISO3 given by the words (or the force's own state), else None. rule: the data row that fired.
    associated: a group that the words link to the actor ("Al-Qaeda-linked militants"). alternatives: other
    readings by the event's country.
    """

    start: int
    end: int
    text: str
    name: str
    actor_id: str | None
    inter: int
    kind: ActorKind
    country: str | None
    rule: str
    associated: str | None = None
    alternatives: tuple[Alternative, ...] = ()


def style(template: str, kind: str, country_name: str | None) -> str:
    """ACLED's pattern: `Military Forces of X` for state forces, `Protesters (X)` for all others."""
    if not country_name:
        return template
    return f"{template} of {country_name}" if kind in STATE_KINDS else f"{template} ({country_name})"


def with_country(mention: ActorMention, iso3: str, country_name: str) -> ActorMention:
    """The mention completed for an event in `iso3`: a generic name takes the country, a group with readings
    by country (peacekeepers, Maoists) the one that holds there; one with a country is unchanged."""
    for other in mention.alternatives:
        if other.iso3 == iso3:
            return replace(mention, name=other.name, actor_id=other.actor_id, inter=other.inter,
                           kind=other.kind, alternatives=())  # fmt: skip
    if mention.country is not None or mention.actor_id is not None:
        return mention
    return replace(mention, name=style(mention.name, mention.kind, country_name), country=iso3)


def as_military(mention: ActorMention, country_name: str) -> ActorMention:
    """The mention in a battle: a state named as such ("Israel bombs ...") and security forces of no stated
    kind are its armed forces, as ACLED names the violent actor. `country_name` is that of the mention's own
    country or, where it has none, of the event."""
    security = mention.rule.startswith("generic:security-forces")
    if mention.actor_id is not None or not (mention.kind == "government" or security):
        return mention
    name = style("Military Forces", "military", country_name if mention.country else None)
    return replace(mention, name=name, kind="military")


def as_crowd(mention: ActorMention, kind: Literal["protesters", "rioters", "civilians"]) -> ActorMention:
    """The same people in the part that the event gives them: protesters who turn violent are rioters, activists
    who are attacked are civilians. Mentions of armed and state actors are unchanged."""
    if mention.kind not in CROWDS or mention.actor_id is not None:
        return mention
    template, inter = CROWDS[kind]
    country = mention.name.rpartition(" (")[2] if mention.country else ""
    return replace(mention, name=f"{template} ({country}" if country else template, kind=kind, inter=inter)


def inter_at(mention: ActorMention, event_iso3: str) -> int:
    """ACLED's inter code of the mention for an event in `event_iso3`: state forces abroad are 8."""
    home = mention.country
    if mention.inter == STATE_INTER and home is not None and home != event_iso3:
        return EXTERNAL_INTER
    return mention.inter
