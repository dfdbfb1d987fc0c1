"""The mentions of one predicate added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.code.tolls import lexicon
from etl.code.tolls.model import TollMention


@dataclass(frozen=True, slots=True)
class Group:
    """The parts of one predicate added up."""

    low: int | None
    best: int
    high: int | None
    basis: str
    members: tuple[int, ...]
    mentions: tuple[TollMention, ...]

    @property
    def generic(self) -> bool:
        """Whether it counts people in general, so that a later narrower figure is a part of it."""
        words = {w for m in self.mentions for w in m.victims.lower().split()}
        return not words or bool(words & lexicon.words("generic"))

    @property
    def heads(self) -> frozenset[str]:
        """The last word of each phrase of people, for telling whether two figures count the same people."""
        return frozenset(m.victims.lower().split()[-1] for m in self.mentions if m.victims.strip())

    @property
    def additional(self) -> bool:
        """Whether it adds to what was told."""
        return any(m.is_additional for m in self.mentions)

    @property
    def attacker(self) -> bool:
        """Whether it counts those who attacked."""
        return all(m.is_attacker for m in self.mentions)


def add(parts: Sequence[int | None]) -> int | None:
    """The sum; None where a part is not told."""
    known = [p for p in parts if p is not None]
    return sum(known) if len(known) == len(parts) else None


def _of_more(mention: TollMention) -> bool:
    """ "13 of the attackers": a part of people whose number is not told."""
    return mention.is_subcount and mention.rule not in ("toll:including", "toll:himself")


def groups_of(indexed: Sequence[tuple[int, TollMention]]) -> list[Group]:
    """Mentions with their indices put together by predicate, parts left out where their whole is told."""
    by_group: dict[int, list[tuple[int, TollMention]]] = {}
    for i, m in indexed:
        by_group.setdefault(m.group, []).append((i, m))
    out = []
    only_parts = all(m.is_subcount for _, m in indexed)
    whole = 0
    for key in sorted(by_group):
        parts = sum(m.best or 0 for _, m in by_group[key])
        larger = not only_parts and parts > whole and all(_of_more(m) for _, m in by_group[key])
        members = [(i, m) for i, m in by_group[key] if only_parts or larger or not m.is_subcount]
        whole += sum(m.best or 0 for _, m in members)
        if members:
            mentions = tuple(m for _, m in members)
            basis = "vague" if any(m.basis == "vague" for m in mentions) else mentions[0].basis
            out.append(
                Group(
                    add([m.low for m in mentions]),
                    sum(m.best or 0 for m in mentions),
                    add([m.high for m in mentions]),
                    basis,
                    tuple(i for i, _ in members),
                    mentions,
                )
            )
    return out
