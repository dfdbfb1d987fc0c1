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
    def heads(self) -> frozenset[str]:
        """The last word of each phrase of people, for telling whether two figures count the same people."""
        return frozenset(m.victims.lower().split()[-1] for m in self.mentions if m.victims.strip())

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
    only_parts = all(m.is_subcount for _, m in indexed)
    whole = 0
    for key in sorted(by_group):
        parts = sum(m.best or 0 for _, m in by_group[key])
        larger = parts > whole and all(m.is_subcount for _, m in by_group[key]) and not only_parts
        members = [(i, m) for i, m in by_group[key] if only_parts or larger or not m.is_subcount]
        whole += sum(m.best or 0 for _, m in members)
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


def _refers_back(have: _Group, new: _Group) -> bool:
    """Whether "the soldier was killed" or "he died" speaks of somebody counted before."""
    second = new.mentions[0]
    if second.basis != "implied" or len(new.mentions) > 1:
        return False
    return second.is_definite or not second.victims


def _joins(have: _Group, new: _Group) -> str:
    """How a further figure relates to what is known: add, part, same, conflict."""
    first, second = have.mentions[0], new.mentions[0]
    claims = first.claimant and second.claimant and first.claimant != second.claimant
    if new.additional or (new.attacker and not (claims and new.best > 1)):
        return "add"
    if new.best == 0 or _refers_back(have, new):
        return "part"
    if new.best == have.best:
        return "same"
    if have.basis == "vague" and new.basis == "number" and first.sentence != second.sentence:
        return "instead" if new.best > have.best else "add"
    if first.sentence == second.sentence:
        return "add"
    if have.generic and not new.generic and new.best < have.best:
        return "part"
    if have.generic and new.generic:
        return "conflict"
    if have.heads & new.heads and second.claimant and second.claimant != first.claimant:
        return "conflict"
    return "conflict" if claims and have.generic == new.generic else "add"


def _merge(have: _Group, new: _Group) -> _Group:
    how = _joins(have, new)
    if how in ("same", "part"):
        return have
    members, mentions = have.members + new.members, have.mentions + new.mentions
    basis = "vague" if "vague" in (have.basis, new.basis) else have.basis
    if have.best == 0 or how == "instead":
        return new
    if how == "conflict":
        lows, high = [g.low for g in (have, new) if g.low is not None], _add([have.high, new.high])
        low = min(lows) if lows else None
        high = max(have.high or 0, new.high or 0) if high is not None else None
        return _Group(low, min(have.best, new.best), high, basis, members, mentions)
    return _Group(
        _add([have.low, new.low]), have.best + new.best, _add([have.high, new.high]), basis, members, mentions
    )


def _cumulative(indexed: Sequence[tuple[int, TollMention]]) -> tuple[int, TollMention] | None:
    """The "death toll" that stands for the event: one that rises, sums up "three more", or is all there is."""
    totals = [(i, m) for i, m in indexed if m.is_total]
    if not totals:
        return None
    others = [m for _, m in indexed if not m.is_total and not m.is_subcount]
    moving = totals[-1][1].rule == "toll:toll_moves"
    return totals[-1] if moving or not others or any(m.is_additional for m in others) else None


def figure(tolls: Sequence[TollMention], kind: str, contexts: frozenset[str] = frozenset({"main", "cause"})) -> Figure:
    """One kind's number for one event; a cumulative figure wins over the parts it sums up."""
    indexed = [
        (i, m) for i, m in enumerate(tolls) if m.kind == kind and m.best is not None and m.context in contexts
    ]
    total = _cumulative(indexed)
    if total:
        i, m = total
        return Figure(m.low, m.best, m.high, m.basis, (i,))
    groups = _groups([(i, m) for i, m in indexed if not m.is_total])
    if not groups:
        return NOT_REPORTED
    result = groups[0]
    for group in groups[1:]:
        result = _merge(result, group)
    return Figure(result.low, result.best, result.high, result.basis, result.members)


def summarise(
    tolls: Sequence[TollMention], *, with_background: bool = False, with_causes: bool = True
) -> TollSummary:
    """Deaths and injuries of the one event that a passage tells; "no injuries" says that nobody died either.

    `with_background`: also take tolls told as background where no other is told, for a passage whose event
    is that background (an arrest for a killing, coded as the killing).
    `with_causes`: also take tolls told after "after" or "over", which are another event's where this one is a riot.
    """
    contexts = frozenset({"main", "cause"} if with_causes else {"main"})
    deaths, injuries = figure(tolls, "deaths", contexts), figure(tolls, "injuries", contexts)
    if with_background and deaths.best is None and injuries.best is None:
        contexts |= {"background", "cause"}
        deaths, injuries = figure(tolls, "deaths", contexts), figure(tolls, "injuries", contexts)
    if deaths.best is None and injuries.best == 0:
        deaths = Figure(0, 0, 0, "none_stated", injuries.evidence)
    return TollSummary(deaths, injuries)
