"""The ACLED-style name, inter code and kind of what a phrase holds."""

from __future__ import annotations

from etl.code.actors.lexicon import Actor, CountryRow, GenericRow, NameRow
from etl.code.actors.mention import STATE_INTER, ActorMention, Alternative, style


def from_generic(head: GenericRow, country: CountryRow | None) -> ActorMention:
    """A generic actor, with the country that the phrase gives. Span and text are left to the caller."""
    iso3 = country.iso3 if country is not None and country.iso3 else None
    name = style(head.template, head.kind, country.name if country is not None and iso3 else None)
    return ActorMention(0, 0, "", name, None, head.inter, head.kind, iso3, f"generic:{head.rule}")


def from_registry(names: tuple[NameRow, ...], countries: frozenset[str]) -> ActorMention | None:
    """The registry actor of the readings `names`. A reading bound to a country counts where the text names
    that country; otherwise it stays an alternative. None where only such readings are left."""
    bound = [n for n in names if n.country]
    free = [n for n in names if not n.country]
    chosen = next((n for n in bound if n.country in countries), None) or (free[0] if free else None)
    if chosen is None:
        return None
    others = tuple(
        Alternative(n.country, n.actor.name, n.actor.actor_id, n.actor.inter, n.actor.kind)
        for n in bound
        if chosen is not n and not chosen.country
    )
    return _named(chosen.actor, others)


def _named(actor: Actor, others: tuple[Alternative, ...]) -> ActorMention:
    country = actor.countries[0] if actor.inter == STATE_INTER and actor.countries[0] else None
    return ActorMention(
        0, 0, "", actor.name, actor.actor_id, actor.inter, actor.kind, country,
        f"actor:{actor.actor_id}", alternatives=others,
    )  # fmt: skip
