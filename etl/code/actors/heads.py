"""Heads of actor phrases: which word says who acts when several stand together."""

from __future__ import annotations

from etl.code.actors.match import Segment
from etl.code.actors.rows import GenericRow

ARMED = frozenset({"military", "unidentified", "rebels", "communal", "external", "other"})
STATE = frozenset({"military", "police", "government"})
PLACES = frozenset({"country", "territory"})
CROWD = frozenset({"protesters", "rioters", "civilians"})
PEOPLE = GenericRow("head", "civilians", 7, "Civilians", "people")
ARMED_PEOPLE = GenericRow("head", "unidentified", 3, "Unidentified Armed Group", "armed-people")


def opening(here: Segment, has_country: bool) -> GenericRow | None:
    """The head that a segment gives by itself, or with the country before it."""
    roles = here.roles
    if has_country and "head" not in roles:
        for role in ("asset", "strike"):
            if role in roles:
                return roles[role]
    if here.names:  # a protest movement
        return GenericRow("head", "protesters", 6, "Protesters", here.names[0].actor.actor_id)
    return roles.get("head") or roles.get("event")


def chained_head(head: GenericRow, roles: dict[str, GenericRow]) -> GenericRow | None:
    """The head of `head` followed by one more word; None where the word belongs to something else."""
    other = roles.get("head")
    if head.role == "event":
        return head if "weak" in roles or "event" in roles else None
    if head.kind in CROWD and other is None:
        return roles.get("event") or (head if "weak" in roles else None)
    if other is None:
        return head if "weak" in roles or "asset" in roles else None
    if other.kind == head.kind or (head.kind in ARMED - {"military"} and other.kind in STATE | ARMED):
        return head
    if head.kind in ("military", "police") and other.kind in STATE:
        return head
    return other
