"""The ACLED-style name, inter code and kind of what a phrase holds."""

from __future__ import annotations

from dataclasses import replace

from etl.code.actors.mention import STATE_INTER, ActorMention, Alternative, style
from etl.code.actors.rows import Actor, CountryRow, GenericRow, NameRow


def from_generic(head: GenericRow, country: CountryRow | None) -> ActorMention:
    """A generic actor, with the country that the phrase gives. Span and text are left to the caller."""
    iso3 = country.iso3 if country is not None and country.iso3 else None
    name = style(head.template, head.kind, country.name if country is not None and iso3 else None)
    return ActorMention(0, 0, "", name, None, head.inter, head.kind, iso3, f"generic:{head.rule}")


def from_registry(
    names: tuple[NameRow, ...], countries: frozenset[str], home: str | None = None
) -> ActorMention | None:
    """The registry actor of the readings `names`. A reading bound to a country is taken where the phrase
    gives that country (`home`), or where no free one exists and the text names it; else it stays an
    alternative for `with_country`. None where no reading holds."""
    bound = [n for n in names if n.country]
    chosen = next((n for n in bound if n.country == home), None)
    chosen = chosen or next((n for n in names if not n.country), None)
    chosen = chosen or next((n for n in bound if n.country in countries), None)
    if chosen is None:
        return None
    return replace(_named(chosen.actor), alternatives=() if chosen.country else alternatives(bound))


def alternatives(rows: list[NameRow]) -> tuple[Alternative, ...]:
    """Readings by the event's country."""
    return tuple(
        Alternative(n.country, n.actor.name, n.actor.actor_id, n.actor.inter, n.actor.kind) for n in rows
    )


def _named(actor: Actor) -> ActorMention:
    country = actor.countries[0] if actor.inter == STATE_INTER and actor.countries[0] else None
    rule = f"actor:{actor.actor_id}"
    return ActorMention(0, 0, "", actor.name, actor.actor_id, actor.inter, actor.kind, country, rule)
