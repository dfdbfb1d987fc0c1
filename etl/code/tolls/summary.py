"""What the tolls of a passage about one event add up to, under the coding rules for deaths and injuries."""

from __future__ import annotations

from collections.abc import Sequence

from etl.code.tolls.group import Group, add, groups_of
from etl.code.tolls.model import Figure, TollMention, TollSummary

NOT_REPORTED = Figure(None, None, None, "not_reported", ())


def _refers_back(have: Group, new: Group) -> bool:
    """Whether "the soldier was killed" or "he died" speaks of somebody counted before."""
    second = new.mentions[0]
    if second.basis != "implied" or len(new.mentions) > 1:
        return False
    return second.is_definite or not second.victims


def _joins(have: Group, new: Group) -> str:
    """How a further figure relates to what is known: add, part, same, conflict."""
    first, second = have.mentions[0], new.mentions[0]
    claims = first.claimant and second.claimant and first.claimant != second.claimant
    if new.additional or (new.attacker and not (claims and new.best > 1)):
        return "add"
    if new.best == 0 or _refers_back(have, new):
        return "part"
    if new.best == have.best:
        return "same"
    if new.basis == "vague" and have.basis == "number" and have.heads & new.heads:
        return "part"
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


def _merge(have: Group, new: Group) -> Group:
    how = _joins(have, new)
    if how in ("same", "part"):
        return have
    members, mentions = have.members + new.members, have.mentions + new.mentions
    basis = "vague" if "vague" in (have.basis, new.basis) else have.basis
    if have.best == 0 or how == "instead":
        return new
    if how == "conflict":
        lows, high = [g.low for g in (have, new) if g.low is not None], add([have.high, new.high])
        low = min(lows) if lows else None
        high = max(have.high or 0, new.high or 0) if high is not None else None
        return Group(low, min(have.best, new.best), high, basis, members, mentions)
    return Group(
        add([have.low, new.low]), have.best + new.best, add([have.high, new.high]), basis, members, mentions
    )


def _cumulative(indexed: Sequence[tuple[int, TollMention]]) -> tuple[int, TollMention] | None:
    """The "death toll" that stands for the event: one that rises, sums up "three more", or is all there is."""
    totals = [(i, m) for i, m in indexed if m.is_total]
    if not totals:
        return None
    others = [m for _, m in indexed if not m.is_total and not m.is_subcount]
    moving = totals[-1][1].rule == "toll:toll_moves"
    return totals[-1] if moving or not others or any(m.is_additional for m in others) else None


def figure(
    tolls: Sequence[TollMention], kind: str, contexts: frozenset[str] = frozenset({"main", "cause"})
) -> Figure:
    """One kind's number for one event; a cumulative figure wins over the parts it sums up."""
    indexed = [
        (i, m) for i, m in enumerate(tolls) if m.kind == kind and m.best is not None and m.context in contexts
    ]
    total = _cumulative(indexed)
    if total:
        i, m = total
        return Figure(m.low, m.best, m.high, m.basis, (i,))
    groups = groups_of([(i, m) for i, m in indexed if not m.is_total])
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
