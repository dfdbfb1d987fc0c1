"""What sets a long report apart: it tells its news first and then goes back. Which passages are background, when an
undated incident was, and which later incident stands on its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

from etl.code.merge import take_place
from etl.code.places.geometry import km
from etl.code.values import Draft, Evidence
from etl.code.view import View

RECENT_DAYS = 14
"""A stated day within this many days before publication is news."""
BACKGROUND_DAYS = 31
"""An incident that lies further back is background."""
SURE_EVENT, SURE_PLACE = 0.75, 0.4
"""A later passage brings a further incident from these probabilities (event, place)."""

OPENING = 5
"""The passages that name the day of the news."""
AREA_KM = 60.0
ARMED_GROUPS = (2, 3, 4)
NO_PARTY = (None, 7)
"""Inter codes of what can be no party to an accord."""
NAMELESS = ("generic:rebels", "generic:islamists", "generic:separatists")
STRATEGIC = "Strategic developments"
PLANTED = "Remote explosive/landmine/IED"
BY_ARMIES = ("Shelling/artillery/missile attack", "Air/drone strike")
AIR_MARGIN = 0.25
"""Bombing is taken as from the air only where the model is that much surer of it."""
_BOMBED = re.compile(r"(?:bombings?|bombed|bombs|bombardments?|explosions?|blasts?)", re.I)

_SPOKEN = re.compile(
    r"\b(?:said|says|told|reported|announced|added|confirmed|denied|quoted|stated|claimed)\b[^.,;]{0,40}$",
    re.I,
)
"""What stands before the day of a speaker."""

_NEWS = frozenset({"explicit", "relative", "weekday", "range"})
_PAST = frozenset({"historical", "year", "since", "past", "month", "explicit", "range", "relative"})


def is_background(view: View, draft: Draft, published: date) -> bool:
    """Whether the sentence that tells an incident dates it in the past, and nothing in it in the last days."""
    at = draft.anchor[1] - view.passage.start
    low, high = next(((a, b) for a, b in view.passage.sentences if a <= at < b), (0, len(view.text)))
    news = past = False
    for m in view.dates:
        if not low <= m.start < high:
            continue
        recent = m.best is not None and timedelta(0) <= published - m.best <= timedelta(days=RECENT_DAYS)
        if m.kind in _NEWS and recent:
            news = True
        elif m.kind in _PAST and (m.best is None or published - m.best > timedelta(days=BACKGROUND_DAYS)):
            past = True
    return past and not news


def is_old(draft: Draft, published: date) -> bool:
    """Whether the incident lies so far back that it is told as background."""
    return published - draft.day > timedelta(days=BACKGROUND_DAYS)


def stands_alone(draft: Draft) -> bool:
    """Whether a later passage's incident is told surely enough, at a place of its own, to be a further event."""
    v = draft.values
    return draft.precision <= 3 and draft.chance >= SURE_EVENT and v["place_probability"] >= SURE_PLACE


def carry_days(drafts: Sequence[Draft], views: Sequence[View], published: date) -> None:
    """Gives an undated incident its day: the dated one's told before it, else the first dated one's, else the first
    recent day that the report's opening names. Agreements and moves are news of the report's own day."""
    dated = [d for d in drafts if d.values["dated"] and d.values["date_precision"] == 1]
    last = _from_draft(dated[0]) if dated else _news_day(views, published)
    for draft in drafts:
        if draft in dated:
            last = _from_draft(draft)
        elif last is not None and not draft.values["dated"] and draft.values["event_type"] != STRATEGIC:
            values, reasons = last
            draft.values |= values
            draft.evidence = [e for e in draft.evidence if e.column != "event_date"] + reasons


def carry_day(draft: Draft, before: Sequence[Draft]) -> None:
    """An undated incident of a passage was on the day that the one before it in that passage is dated to."""
    last = before[-1] if before else None
    if (
        last is None
        or draft.values["dated"]
        or not last.values["dated"]
        or last.values["date_precision"] != 1
    ):
        return
    values, reasons = _from_draft(last)
    draft.values |= values
    draft.evidence = [e for e in draft.evidence if e.column != "event_date"] + reasons


def carry_place(draft: Draft, before: Sequence[Draft], passage: Span) -> None:
    """An incident that one part of a passage places in no more than a country lies where the part before it in that
    passage places its own, unless its own words name another country."""
    field, start, end = passage
    if draft.precision < 4:
        return
    abroad = any(e.column == "country" and e.rule.startswith("place:") for e in draft.evidence)
    for other in reversed(before):
        inside = other.anchor[0] == field and start <= other.anchor[1] < end
        if abroad and other.values["iso3"] != draft.values["iso3"]:
            continue
        if inside and other.precision < 4:
            take_place(draft, other)
            return


Span = tuple[str, int, int]
Day = tuple[dict[str, Any], list[Evidence]]


def _from_draft(draft: Draft) -> Day:
    columns = ("event_date", "date_start", "date_end", "date_precision")
    reasons = [replace(e, rule="date:carried_on") for e in draft.evidence if e.column == "event_date"]
    return {c: draft.values[c] for c in columns}, reasons


def _news_day(views: Sequence[View], published: date) -> Day | None:
    for view in views[:OPENING]:
        for m in view.dates:
            recent = m.best is not None and timedelta(0) <= published - m.best <= timedelta(days=RECENT_DAYS)
            spoken = _SPOKEN.search(view.text[: m.start]) is not None
            if recent and m.kind in _NEWS and m.date_precision == 1 and not spoken:
                base, field = view.passage.start, view.passage.field
                reason = Evidence("event_date", field, base + m.start, base + m.end, f"date:opening+{m.rule}")
                return {
                    "event_date": m.best,
                    "date_start": m.best,
                    "date_end": m.best,
                    "date_precision": 1,
                }, [reason]
    return None


def carry_sides(drafts: Sequence[Draft], views: Sequence[View]) -> None:
    """Bombings told without a doer inside the area where an army fights are that army's; then they are no planted
    bombs, so the likeliest other kind of explosion is taken. An accord has the attacker as a party."""
    battles = [d for d in drafts if d.values["event_type"] == "Battles"]
    for draft in drafts:
        if draft.values["sub_event_type"] == "Agreement":
            _carry_party(draft, battles)
    armies = [d for d in drafts if d.values["inter1"] in (1, 8) and d.values["event_type"] == "Battles"]
    for draft in drafts:
        army = next((a for a in armies if _nameless_bombing(draft, views) and _inside(draft, a)), None)
        if army is None:
            continue
        _carry_side(draft, "1", army, "1")
        draft.values["sub_event_type"] = _remote_kind(draft, views)
        draft.evidence = [e for e in draft.evidence if e.column != "sub_event_type"]
        draft.evidence.append(Evidence("sub_event_type", *draft.anchor, "model:sub_type_of_army"))
        if draft.values["actor2"] == draft.values["actor1"]:
            draft.values |= {"actor2": None, "actor2_id": None, "assoc_actor_2": None, "inter2": None}
            draft.evidence = [e for e in draft.evidence if e.column != "actor2"]


def carry_names(drafts: Sequence[Draft]) -> None:
    """Rebels told without a name are those that the report names: where it has one armed group in the country as a
    side, and no second."""
    for draft in drafts:
        groups = _named_groups(drafts, draft.values["iso3"])
        if len(groups) == 1:
            (named,) = groups.values()
            for side in ("1", "2"):
                if _nameless_rebels(draft, side) and named[0] is not draft:
                    _carry_side(draft, side, *named)


def _named_groups(drafts: Sequence[Draft], iso3: str) -> dict[str, tuple[Draft, str]]:
    """The armed groups of the registry that are sides in a country, by id: the first draft and side of each."""
    return {
        d.values[f"actor{side}_id"]: (d, side)
        for d in reversed(drafts)
        for side in ("1", "2")
        if d.values["iso3"] == iso3
        and d.values[f"actor{side}_id"]
        and d.values[f"inter{side}"] in ARMED_GROUPS
    }


def _nameless_rebels(draft: Draft, side: str) -> bool:
    rules = [e.rule for e in draft.evidence if e.column == f"actor{side}"]
    return draft.values[f"actor{side}_id"] is None and any(r.startswith(NAMELESS) for r in rules)


def _carry_side(draft: Draft, side: str, other: Draft, from_side: str) -> None:
    for column in ("actor{}", "actor{}_id", "assoc_actor_{}", "inter{}"):
        draft.values[column.format(side)] = other.values[column.format(from_side)]
    draft.evidence = [e for e in draft.evidence if e.column != f"actor{side}"] + [
        replace(e, column=f"actor{side}", rule="actor:carried_on")
        for e in other.evidence
        if e.column == f"actor{from_side}"
    ]


def _carry_party(accord: Draft, battles: Sequence[Draft]) -> None:
    """An accord told with a battle in the same country is one of its attacker too."""
    battle = next((b for b in battles if b.values["iso3"] == accord.values["iso3"]), None)
    if battle is None or battle.values["actor1"] in (accord.values["actor1"], accord.values["actor2"]):
        return
    if accord.values["inter2"] in NO_PARTY:
        _carry_side(accord, "2", accord, "1")
    _carry_side(accord, "1", battle, "1")


def _nameless_bombing(draft: Draft, views: Sequence[View]) -> bool:
    v = draft.values
    generic = v["actor1"].startswith("Unidentified") and v["sub_event_type"] == PLANTED
    view = _view_of(draft, views)
    return generic and view is not None and _BOMBED.fullmatch(_words(draft, view)) is not None


def _inside(draft: Draft, army: Draft) -> bool:
    a, b = draft.values, army.values
    return (
        a["iso3"] == b["iso3"]
        and army.precision == 3
        and km(a["latitude"], a["longitude"], b["latitude"], b["longitude"]) < AREA_KM
    )


def _remote_kind(draft: Draft, views: Sequence[View]) -> str:
    view = _view_of(draft, views)
    heads = view.reading.heads["sub"] if view else {}
    return max(BY_ARMIES, key=lambda s: heads.get(s, 0.0) + (AIR_MARGIN if s == BY_ARMIES[0] else 0.0))


def _view_of(draft: Draft, views: Sequence[View]) -> View | None:
    field, start, _ = draft.anchor
    return next(
        (v for v in views if v.passage.field == field and v.passage.start <= start < v.passage.end), None
    )


def _words(draft: Draft, view: View) -> str:
    base = view.passage.start
    return view.text[draft.anchor[1] - base : draft.anchor[2] - base]
