"""Noun phrases of actors: modifiers, country, named group and heads of a run of adjacent segments.

`Turkish-backed Syrian rebels`, `suspected Boko Haram gunmen`, `members of Hamas`, `soldiers of the army`.
"""

from __future__ import annotations

from dataclasses import dataclass

from etl.code.actors.heads import ARMED, ARMED_PEOPLE, PEOPLE, PLACES, chained_head, opening
from etl.code.actors.match import Segment
from etl.code.actors.rows import CountryRow, GenericRow, NameRow


@dataclass(slots=True)
class Phrase:
    """A phrase found: segment indexes first..last, and what it says."""

    first: int
    last: int
    head: GenericRow | None = None
    names: tuple[NameRow, ...] = ()
    country: CountryRow | None = None
    associated: tuple[NameRow, ...] = ()
    dangling: bool = False  # a country with no head: "US" in "US and Iraqi troops"


@dataclass(slots=True)
class _State:
    first: int
    seen: int = 0  # where the country stood
    country: CountryRow | None = None
    associated: tuple[NameRow, ...] = ()
    armed: bool = False  # "armed", "masked" said before


def phrases(run: list[Segment]) -> list[Phrase]:
    """The actor phrases of a run of adjacent segments, in order, without overlap."""
    found: list[Phrase] = []
    state, at = _State(0), 0
    while at < len(run):
        phrase, at = _step(run, at, state)
        if phrase is not None:
            found.append(phrase)
            state = _State(at)
    if state.country is not None:
        found.append(Phrase(state.seen, state.seen, country=state.country, dangling=True))
    return found


def _step(run: list[Segment], at: int, state: _State) -> tuple[Phrase | None, int]:
    """Read one segment: a phrase and where to go on, or None after a modifier."""
    here, after = run[at], _role(run, at + 1)
    if "opposed" in here.roles or "aligned" in here.roles:
        return None, at + 2
    if "link" in after and (here.names or here.country):
        state.associated = here.names or state.associated
        return None, at + 2
    if here.names and not _is_movement(here):
        return _named(run, at, state, here.names)
    if here.country is not None:
        if here.country.kind == "people":
            state.country = here.country if here.country.iso3 else state.country
            return _people(run, at, state)
        if here.country.kind in _MODIFYING:
            state.country, state.seen = here.country, at
        return None, at + 1
    return _generic(run, at, state)


def _is_movement(segment: Segment) -> bool:
    return segment.names[0].actor.kind == "protesters"


def _role(run: list[Segment], at: int) -> dict[str, GenericRow]:
    return run[at].roles if at < len(run) else {}


def _named(run: list[Segment], at: int, state: _State, names: tuple[NameRow, ...]) -> tuple[Phrase, int]:
    """A named group with the words that only describe it: `ISIL militants`, `Hamas military wing`."""
    last = at
    for ahead in range(at + 1, len(run)):
        roles = run[ahead].roles
        if run[ahead].names or run[ahead].country or "loyal" in roles:
            break
        if "weak" in roles or ("head" in roles and roles["head"].kind in ARMED):
            last = ahead
        elif "modifier" not in roles:
            break
    first = at if state.country is not None and state.country.kind == "country" else state.first
    found = Phrase(first, last, names=names, country=state.country, associated=state.associated)
    return found, last + 1


_MODIFYING = frozenset({"country", "adjective", "government_metonym"})
_OF = frozenset({"of", "of the", "from", "from the"})


def _people(run: list[Segment], at: int, state: _State) -> tuple[Phrase, int]:
    """`Five Palestinians`: civilians unless a head follows."""
    head = ARMED_PEOPLE if state.armed else PEOPLE
    return Phrase(state.first, at, head=head, country=state.country), at + 1


def _generic(run: list[Segment], at: int, state: _State) -> tuple[Phrase | None, int]:
    roles = run[at].roles
    head = opening(run[at], state.country is not None)
    if head is None:
        if "weak" in roles:
            return _belonging(run, at, at, state, None)
        if "modifier" in roles:
            state.armed = state.armed or "armed" in roles
            return None, at + 1
        state.first, state.country, state.associated = at + 1, None, ()
        return None, at + 1
    last = at
    while last + 1 < len(run) and not run[last + 1].names and not run[last + 1].country:
        chained = chained_head(head, run[last + 1].roles)
        if chained is None:
            break
        head, last = chained, last + 1
    if state.armed and head.kind == "civilians":
        head = ARMED_PEOPLE
    return _belonging(run, at, last, state, head)


def _belonging(
    run: list[Segment], at: int, last: int, state: _State, head: GenericRow | None
) -> tuple[Phrase | None, int]:
    """`members of X`, `forces loyal to X`, `Armed Forces of COUNTRY` after a head or weak word."""
    ahead = last + 1
    if "loyal" in _role(run, ahead):
        ahead += 1
        while ahead < len(run) and run[ahead].form in ("the", "a", "an", "suspected", "alleged"):
            ahead += 1
        if ahead < len(run):
            owner = run[ahead]
            if owner.names and not _is_movement(owner) and (head is None or head.kind in ARMED):
                return _named(run, ahead, state, owner.names)
            plain = run[last + 1].form in _OF
            if plain and owner.country and owner.country.kind in PLACES and head and not state.country:
                return Phrase(state.first, ahead, head=head, country=owner.country), ahead + 1
    if head is None:
        if "modifier" in run[at].roles:
            return None, at + 1
        state.first, state.country, state.associated = last + 1, None, ()
        return None, last + 1
    return (
        Phrase(state.first, last, head=head, country=state.country, associated=state.associated),
        last + 1,
    )
