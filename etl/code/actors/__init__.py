"""Actors: a dated registry of the world's armed groups and forces, and a finder of actor mentions."""

from etl.code.actors.finder import ActorFinder
from etl.code.actors.mention import ActorKind, ActorMention, Alternative, as_military, inter_at, with_country

__all__ = [
    "ActorFinder", "ActorKind", "ActorMention", "Alternative", "as_military", "inter_at", "with_country",
]  # fmt: skip
