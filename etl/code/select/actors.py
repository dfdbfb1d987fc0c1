"""Who did it and to whom: candidates from the passage and from what kinds of actor there are, ranked by role."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from etl.code.actors import ActorMention, as_crowd, as_military, inter_at, with_country
from etl.code.judge import Reading
from etl.code.rank import Ranker

Span = tuple[int, int]

GENERIC = {
    "military": ("Military Forces of {}", 1), "police": ("Police Forces of {}", 1),
    "government": ("Government of {}", 1), "protesters": ("Protesters ({})", 6), "rioters": ("Rioters ({})", 5),
    "civilians": ("Civilians ({})", 7), "unidentified": ("Unidentified Armed Group ({})", 3),
}  # fmt: skip
"""Name pattern and inter code of the actors that a text may leave unnamed."""

CROWDS: tuple[Literal["protesters", "rioters", "civilians"], ...] = ("protesters", "rioters", "civilians")

_AS_KIND = {"rebels": "unidentified", "communal": "unidentified", "external": "named", "other": "named"}
"""The model's word for a finder's kind where the two differ."""


@dataclass(frozen=True, slots=True)
class Side:
    """An actor as a candidate for a side of an event. `span` is None for one that no words name."""

    name: str
    actor_id: str | None
    inter: int
    kind: str
    span: Span | None
    rule: str
    associated: str | None = None
    literal: bool = True
    """False for a crowd or army read into words that say something else."""

    @property
    def generic(self) -> bool:
        return self.span is None


def candidates(mentions: Sequence[ActorMention], iso3: str, names: Mapping[str, str]) -> list[Side]:
    """Every actor that the passage names, completed for an event in `iso3`, then the generic ones.

    `names` gives the country's name by ISO3 code.
    """
    country = names.get(iso3, iso3)
    out = [s for m in mentions for s in _readings(m, iso3, country, names)]
    out += [
        Side(pattern.format(country), None, inter, kind, None, f"generic:{kind}")
        for kind, (pattern, inter) in GENERIC.items()
    ]
    return out


def _readings(m: ActorMention, iso3: str, country: str, names: Mapping[str, str]) -> Iterator[Side]:
    """What one mention can be in an event: itself, an army where a state is named, a crowd of another kind."""
    home = names.get(m.country or "", country)
    forms = [m, as_military(m, home), *(as_crowd(m, kind) for kind in CROWDS)]
    seen: set[str] = set()
    for form in (with_country(f, iso3, country) for f in forms):
        if form.name in seen:
            continue
        seen.add(form.name)
        inter, span = inter_at(form, iso3), (m.start, m.end)
        yield Side(
            form.name, form.actor_id, inter, form.kind, span, form.rule, form.associated, form.kind == m.kind
        )


def features(
    side: Side, role: str, reading: Reading, event_type: str, rivals: Sequence[Side]
) -> dict[str, float]:
    """What speaks for `side` in `role` ("1" or "2") of an event of this type; `rivals` are all candidates."""
    kind = _AS_KIND.get(side.kind, side.kind)
    heads = reading.heads
    head_kind, head_inter = (
        heads[f"kind{role}"].get(kind, 0.0),
        heads[f"inter{role}"].get(str(side.inter), 0.0),
    )
    out = {"head_kind": head_kind, "head_inter": head_inter}
    flags = {f"type={event_type}&kind={kind}": 1.0, f"kind={kind}": 1.0}
    if side.span is None:
        named = any(s.span is not None and _AS_KIND.get(s.kind, s.kind) == kind for s in rivals)
        flags |= {"generic": 1.0, "generic:head_kind": head_kind, "generic:named": float(named)}
        return out | flags | _crossed(out, kind, event_type)
    mine = reading.score(f"ACTOR{role}", *side.span)
    best = max((reading.score(f"ACTOR{role}", *s.span) for s in rivals if s.span), default=0.0)
    out |= {
        "tag": mine,
        "other": reading.score(f"ACTOR{3 - int(role)}", *side.span),
        "behind": best - mine,
    }
    flags |= {
        "peak": reading.peak(f"ACTOR{role}", *side.span),
        "tag*kind": mine * head_kind,
        "place": reading.score("PLACE", *side.span),
        "registry": float(side.actor_id is not None),
        f"rule={side.rule.split('+')[0] if side.actor_id is None else 'registry'}": 1.0,
        "antecedent": float(side.rule.endswith("+antecedent")),
        f"read_as={kind}": float(not side.literal),
        "first": float(side.span[0] < 12),
    }
    return out | flags | _crossed(out, kind, event_type)


def _crossed(seen: Mapping[str, float], kind: str, event_type: str) -> dict[str, float]:
    """What the model sees, weighed apart for each kind of actor and each type of event."""
    return {f"kind={kind}:{n}": v for n, v in seen.items()} | {
        f"type={event_type}:{n}": v for n, v in seen.items()
    }


def none_features(role: str, reading: Reading, event_type: str) -> dict[str, float]:
    """What speaks for there being no actor in `role`."""
    seen = {
        "head_none": reading.heads[f"kind{role}"].get("none", 0.0),
        "inter_none": reading.heads[f"inter{role}"].get("0", 0.0),
    }
    return {"none": 1.0, f"type={event_type}&none": 1.0} | seen | _crossed(seen, "none", event_type)


@dataclass(frozen=True, slots=True)
class Chooser:
    """The trained rankers of the two roles."""

    first: Ranker
    second: Ranker

    def rank(
        self, role: str, sides: Sequence[Side], reading: Reading, event_type: str
    ) -> list[tuple[float, Side | None]]:
        """Candidates with their probabilities, best first; None stands for no actor (second role only)."""
        ranker = self.first if role == "1" else self.second
        seen = [features(s, role, reading, event_type, sides) for s in sides]
        who: list[Side | None] = list(sides)
        if role == "2":
            seen.append(none_features(role, reading, event_type))
            who.append(None)
        ranked = sorted(zip(ranker.choice(seen), range(len(who)), strict=True), key=lambda r: (-r[0], r[1]))
        return [(p, who[i]) for p, i in ranked]

    def choose(self, sides: Sequence[Side], reading: Reading, event_type: str) -> tuple[Side, Side | None]:
        """The pair with the largest product of probabilities in which no words serve twice."""
        firsts = self.rank("1", sides, reading, event_type)[:8]
        seconds = self.rank("2", sides, reading, event_type)[:8]
        pairs = [
            (p1 * p2, -i, -j, a, b)
            for i, (p1, a) in enumerate(firsts)
            for j, (p2, b) in enumerate(seconds)
            if a is not None and compatible(a, b, event_type)
        ]
        if not pairs:
            return fallback(sides, event_type)
        best = max(pairs, key=lambda r: (r[0], r[1], r[2]))
        return best[3], best[4]


ARMED = frozenset({1, 2, 3, 4, 8})
SPLIT = frozenset({3, 4, 5})
"""Kinds of which two groups under one generic name can fight each other."""


def compatible(a: Side, b: Side | None, event_type: str) -> bool:
    """Whether two sides can meet in an event of this type under the contract's invariants."""
    if b is not None and (
        (a.span is not None and a.span == b.span) or (a.name == b.name and a.inter not in SPLIT)
    ):
        return False
    inters = (a.inter, b.inter if b else 0)
    if event_type == "Violence against civilians":
        return inters[1] == 7 and inters[0] != 7
    if event_type == "Battles":
        return inters[0] in ARMED and inters[1] in ARMED
    if event_type == "Protests":
        return 6 in inters and 5 not in inters
    if event_type == "Riots":
        return 5 in inters and 6 not in inters
    if event_type == "Explosions/Remote violence":
        return inters[0] not in (5, 6, 7)
    return True


FALLBACK = {
    "Violence against civilians": ("unidentified", "civilians"),
    "Battles": ("military", "unidentified"),
    "Protests": ("protesters", None),
    "Riots": ("rioters", None),
}


def fallback(sides: Sequence[Side], event_type: str) -> tuple[Side, Side | None]:
    """The generic sides of a type, where no ranked pair keeps to the invariants."""
    generic = {s.kind: s for s in sides if s.generic}
    first, second = FALLBACK.get(event_type, ("unidentified", None))
    return generic[first], generic[second] if second else None
