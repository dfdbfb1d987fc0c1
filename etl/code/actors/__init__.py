"""Actors: a dated registry of the world's armed groups and forces, and a finder of actor mentions."""

from etl.code.actors.finder import ActorFinder
from etl.code.actors.mention import (
    ActorKind,
    ActorMention,
    Alternative,
    as_crowd,
    as_military,
    inter_at,
    with_country,
)
from etl.code.actors.regimes import Regimes

__all__ = [
    "ActorFinder",
    "ActorKind",
    "ActorMention",
    "Alternative",
    "Regimes",
    "as_crowd",
    "as_military",
    "inter_at",
    "with_country",
]
