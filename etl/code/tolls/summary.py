"""What the tolls of a passage about one event add up to, under the coding rules for deaths and injuries."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.code.tolls import lexicon
from etl.code.tolls.model import Figure, TollMention, TollSummary

NOT_REPORTED = Figure(None, None, None, "not_reported", ())


@dataclass(frozen=True, slots=True)
class _Group:
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
    def additional(self) -> bool:
        return any(m.is_additional for m in self.mentions)

    @property
    def attacker(self) -> bool:
        return all(m.is_attacker for m in self.mentions)


def _add(parts: Sequence[int | None]) -> int | None:
    known = [p for p in parts if p is not None]
    return sum(known) if len(known) == len(parts) else None


def _groups(indexed: Sequence[tuple[int, TollMention]]) -> list[_Group]:
    by_group: dict[int, list[tuple[int, TollMention]]] = {}
    for i, m in indexed:
        by_group.setdefault(m.group, []).append((i, m))
    out = []
    for key in sorted(by_group):
        members = [(i, m) for i, m in by_group[key] if not m.is_subcount]
        if members:
            mentions = tuple(m for _, m in members)
            basis = "vague" if any(m.basis == "vague" for m in mentions) else mentions[0].basis
            out.append(
                _Group(
                    _add([m.low for m in mentions]),
                    sum(m.best or 0 for m in mentions),
                    _add([m.high for m in mentions]),
                    basis,
                    tuple(i for i, _ in members),
                    mentions,
                )
            )
    return out


def _joins(have: _Group, new: _Group) -> str:
    """How a further figure relates to what is known: add, part, same, total, conflict."""
    if new.best == 0 or (new.best == have.best and not new.additional and not new.attacker):
        return "same"
    if new.additional or new.attacker:
        return "add"
    first, second = have.mentions[0], new.mentions[0]
    if have.generic and not new.generic and new.best < have.best:
        return "part"
    if first.sentence == second.sentence:
        return "add"
    if second.basis == "implied" and (have.generic or not second.victims):
        return "part"
    if (
        first.claimant != second.claimant
        and second.claimant
        and first.claimant
        and have.generic == new.generic
    ):
        return "conflict"
    if have.generic and new.generic:
        return "conflict"
    return "add"


def _merge(have: _Group, new: _Group) -> _Group:
    how = _joins(have, new)
    if how in ("same", "part"):
        return have
    members, mentions = have.members + new.members, have.mentions + new.mentions
    basis = "vague" if "vague" in (have.basis, new.basis) else have.basis
    if have.best == 0:
        return new
    if how == "conflict":
        low, high = _add([have.low, new.low]), _add([have.high, new.high])
        low = min(have.low or 0, new.low or 0) if low is not None else None
        high = max(have.high or 0, new.high or 0) if high is not None else None
        return _Group(low, min(have.best, new.best), high, basis, members, mentions)
    return _Group(
        _add([have.low, new.low]), have.best + new.best, _add([have.high, new.high]), basis, members, mentions
    )


def figure(tolls: Sequence[TollMention], kind: str, contexts: frozenset[str] = frozenset({"main"})) -> Figure:
    """One kind's number for one event; cumulative figures win over the parts they sum up."""
    indexed = [
        (i, m) for i, m in enumerate(tolls) if m.kind == kind and m.best is not None and m.context in contexts
    ]
    totals = [(i, m) for i, m in indexed if m.is_total]
    if totals:
        i, m = totals[-1]
        return Figure(m.low, m.best, m.high, m.basis, (i,))
    groups = _groups(indexed)
    if not groups:
        return NOT_REPORTED
    result = groups[0]
    for group in groups[1:]:
        result = _merge(result, group)
    return Figure(result.low, result.best, result.high, result.basis, result.members)


def summarise(tolls: Sequence[TollMention], *, with_background: bool = False) -> TollSummary:
    """Deaths and injuries of the one event that a passage tells; "no injuries" says that nobody died either.

    `with_background`: also take tolls told as background where no other is told, for a passage whose event
    is that background (an arrest for a killing, coded as the killing).
    """
    contexts = frozenset({"main"})
    deaths, injuries = figure(tolls, "deaths", contexts), figure(tolls, "injuries", contexts)
    if with_background and deaths.best is None and injuries.best is None:
        contexts |= {"background"}
        deaths, injuries = figure(tolls, "deaths", contexts), figure(tolls, "injuries", contexts)
    if deaths.best is None and injuries.best == 0:
        deaths = Figure(0, 0, 0, "none_stated", injuries.evidence)
    return TollSummary(deaths, injuries)
