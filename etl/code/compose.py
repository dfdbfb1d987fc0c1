"""From a view to drafts of events: each field chosen by its module, each value with its evidence."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from etl.code import cut
from etl.code.dates.bind import event_date_among
from etl.code.dates.model import DateChoice
from etl.code.narrative import carry_day, carry_place
from etl.code.places.model import ResolvedPlace
from etl.code.select import actors as sides
from etl.code.select import country, kind, place, toll
from etl.code.select.kind import Kind
from etl.code.select.place import Chosen
from etl.code.split import own_places, share
from etl.code.tolls.model import Figure, TollMention
from etl.code.tools import Tools
from etl.code.values import Draft, Evidence
from etl.code.view import View

PLACE_LEAST = 0.2
"""A place is taken as the event's from this probability."""


@dataclass(frozen=True, slots=True)
class Where:
    """Where an event lies: a resolved place, or only a country that the parties imply."""

    iso3: str
    place: ResolvedPlace | None
    span: tuple[int, int] | None
    rule: str
    probability: float


def compose(view: View, tools: Tools, hint: str | None = None) -> list[Draft]:
    """The events that a passage tells, none where no country can be told."""
    told, own = survey(view, tools)
    return compose_parts(view, cut.parts(view, own, told, tools, tools.cut), own, tools, hint)


def survey(view: View, tools: Tools) -> tuple[list[cut.Piece], list[Chosen]]:
    """The passage's stretches, read one by one where it may tell several events, and the places that are events'
    own."""
    ranked = place.rank(view.places, view.reading, view.text, tools.place)
    told = cut.told_by(view, tools) if cut.several(view, ranked) else []
    own = own_places(view, ranked, [(t.span, t.view.reading.event) for t in told], tools.split)
    return told, own


def compose_parts(
    view: View, parts: Sequence[View], own: Sequence[Chosen], tools: Tools, hint: str | None = None
) -> list[Draft]:
    """The events of each part. A part that names no place of its own happened where the part before it did."""
    out: list[Draft] = []
    starts = {c.place.mention.start + view.passage.start for c in own}
    for part in parts:
        ranked = place.rank(part.places, part.reading, part.text, tools.place)
        mine = [c for c in ranked if c.place.mention.start + part.passage.start in starts]
        made = _drafts(part, sorted(mine, key=lambda c: c.place.mention.start), ranked, tools, hint)
        for draft in made:
            carry_place(draft, out, (view.passage.field, view.passage.start, view.passage.end))
            carry_day(draft, out)
        out += made
    return out


def _drafts(
    view: View, own: Sequence[Chosen], ranked: Sequence[Chosen], tools: Tools, hint: str | None
) -> list[Draft]:
    """One draft a place of its own, with the tolls that are told there."""
    if len(own) < 2:
        wheres, tolls = _somewhere(view, ranked, tools, hint), [list(view.tolls)]
    else:
        wheres, tolls = [_at(c) for c in own], share(view.tolls, own)
    return [d for w, t in zip(wheres, tolls, strict=False) if (d := _draft(view, w, t, tools))]


def _at(chosen: Chosen) -> Where:
    p = chosen.place
    return Where(p.iso3, p, (p.mention.start, p.mention.end), f"place:{p.rule}", chosen.probability)


def _somewhere(view: View, ranked: Sequence[Chosen], tools: Tools, hint: str | None) -> list[Where]:
    if ranked and ranked[0].probability >= PLACE_LEAST:
        return [_at(ranked[0])]
    guessed = country.guess(view.actors, view.reading, hint)
    if guessed is None:
        return [_at(ranked[0])] if ranked else []
    iso3, span = guessed
    return [Where(iso3, None, span, "country:parties" if span else "country:hint", 0.3)]


def _draft(view: View, where: Where, tolls: Sequence[TollMention], tools: Tools) -> Draft | None:
    row = tools.countries.get(where.iso3)
    if row is None:
        return None
    chosen = kind.choose(view.reading, view.text, tools.telling)
    triggers = tools.triggers.find_all(view.text, chosen.sub_event_type)
    trigger = triggers[0] if triggers else (0, len(view.text))
    when = event_date_among(view.dates, triggers, view.passage.sentences, view.published, text=view.text)
    first, second = tools.chooser.choose(
        sides.candidates(view.actors, where.iso3, tools.names), view.reading, chosen.event_type
    )
    draft = Draft({}, [], chance=view.reading.event, anchor=_span(view, trigger))
    _put(draft, view, "event_type", chosen.event_type, trigger, "model:type")
    _put(draft, view, "sub_event_type", chosen.sub_event_type, trigger, "model:sub_type")
    draft.values["type_probability"] = chosen.probability
    _put_date(draft, view, when)
    _put_place(draft, view, where, row)
    _put_sides(draft, view, chosen.event_type, first, second)
    _put_tolls(draft, view, tolls, chosen)
    return draft


def _span(view: View, span: tuple[int, int]) -> tuple[str, int, int]:
    base = view.passage.start
    return view.passage.field, base + span[0], base + span[1]


def _put(draft: Draft, view: View, column: str, value: Any, span: tuple[int, int] | None, rule: str) -> None:
    """Sets a value and notes why."""
    draft.values[column] = value
    if value is None:
        return
    field, start, end = _span(view, span) if span else (None, None, None)
    draft.evidence.append(Evidence(column, field, start, end, rule))


def _put_date(draft: Draft, view: View, when: DateChoice) -> None:
    mention = view.dates[when.mention] if when.mention is not None else None
    span = (mention.start, mention.end) if mention else None
    rule = f"{when.rule}+{mention.rule}" if mention else when.rule
    _put(draft, view, "event_date", when.best, span, rule)
    draft.values |= {
        "date_start": when.date_start,
        "date_end": when.date_end,
        "date_precision": when.date_precision,
        "dated": mention is not None,
    }


def _put_place(draft: Draft, view: View, where: Where, row: dict[str, str]) -> None:
    p = where.place
    _put(draft, view, "country", row["name"], where.span, where.rule)
    name = p.mention.text if p is not None and p.geo_precision < 4 else row["name"]
    _put(draft, view, "location", name, where.span, where.rule)
    draft.values |= {
        "iso3": where.iso3,
        "iso": int(row["iso"]),
        "admin1": (p.admin1 or None) if p else None,
        "admin2": (p.place.admin2 or None) if p else None,
        "place_id": p.place.place_id if p else None,
        "geonames_id": p.place.geonames_id if p else None,
        "latitude": p.lat if p else float(row["latitude"]),
        "longitude": p.lon if p else float(row["longitude"]),
        "where_precision": p.where_precision if p else 6,
        "geo_precision": p.geo_precision if p else 4,
        "place_probability": where.probability,
    }


def _put_sides(
    draft: Draft, view: View, event_type: str, first: sides.Side, second: sides.Side | None
) -> None:
    for n, side in (("1", first), ("2", second)):
        rule = side.rule if side else ""
        _put(draft, view, f"actor{n}", side.name if side else None, side.span if side else None, rule)
        draft.values |= {
            f"inter{n}": side.inter if side else None,
            f"actor{n}_id": side.actor_id if side else None,
            f"assoc_actor_{n}": side.associated if side else None,
        }
    targeted = event_type == "Violence against civilians" or view.reading.heads["civilian"]["yes"] >= 0.5
    _put(
        draft, view, "civilian_targeting", "Civilians targeted" if targeted else None, None, "model:civilian"
    )


def _put_tolls(draft: Draft, view: View, tolls: Sequence[TollMention], chosen: Kind) -> None:
    summary, kept = toll.choose(tolls, chosen, view.reading)
    for name, figure in (("fatalities", summary.fatalities), ("injuries", summary.injuries)):
        _put_figure(draft, view, name, toll.ordered(figure), kept)
    draft.values["fatalities_basis"] = toll.basis(summary.fatalities)


def _put_figure(draft: Draft, view: View, name: str, figure: Figure, kept: Sequence[TollMention]) -> None:
    draft.values |= {name: figure.best, f"{name}_low": figure.low, f"{name}_high": figure.high}
    for i in figure.evidence:
        t = kept[i]
        field, start, end = _span(view, (t.start, t.end))
        draft.evidence.append(Evidence(name, field, start, end, t.rule))
