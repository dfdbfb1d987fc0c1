"""The rows of the actor reference files as the finder holds them, and how a form must be written."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import lru_cache

from etl.code.actors.mention import ActorKind
from etl.code.actors.tokens import CAPITAL, LOWER, Token, tokenize

FREE, CAPITALISED, ABBREVIATION, STRICT = 0, 1, 2, 3
_SLACK = timedelta(days=366)
_ABBREVIATION_WORD = 4  # from this length an abbreviation may be written as a word ("Isis", "Farc")


@dataclass(frozen=True, slots=True)
class Actor:
    """A row of actors.csv."""

    actor_id: str
    name: str
    inter: int
    kind: ActorKind
    countries: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Writing:
    """How a form must be written to count: freely, capitalised, or as it stands."""

    rule: int
    raws: tuple[str, ...]

    def fits(self, tokens: list[Token], caseless: bool) -> bool:
        """Whether `tokens` are written so. In a text without case every rule but STRICT holds."""
        if self.rule == FREE or (caseless and self.rule != STRICT):
            return True
        if self.rule == CAPITALISED:
            return any(t.case != LOWER for t in tokens)
        if caseless:
            return False
        if tuple(t.raw for t in tokens) == self.raws:
            return True
        return self.rule == ABBREVIATION and len(tokens) == 1 and _as_word(tokens[0])


@dataclass(frozen=True, slots=True)
class NameRow:
    """A row of actor_names.csv: a form of an actor, its case rule, its days and the country it holds for."""

    actor: Actor
    writing: Writing
    since: date
    until: date
    country: str


@dataclass(frozen=True, slots=True)
class CountryRow:
    """A row of demonyms.csv."""

    iso3: str
    name: str
    kind: str
    writing: Writing


@dataclass(frozen=True, slots=True)
class GenericRow:
    """A row of generic_actors.csv."""

    role: str
    kind: ActorKind
    inter: int
    template: str
    rule: str
    lower: bool = False  # counts in lower case only: "march", not "March"


@dataclass(slots=True)
class Cell:
    """All that one form can be. plain: generic readings only, whatever the case."""

    form: str
    plain: bool = False
    names: list[NameRow] = field(default_factory=list)
    countries: list[CountryRow] = field(default_factory=list)
    roles: dict[str, GenericRow] = field(default_factory=dict)

    def roles_of(self, tokens: list[Token], caseless: bool) -> dict[str, GenericRow]:
        """The generic readings that hold for `tokens` as written."""
        if caseless or all(t.case == LOWER for t in tokens):
            return self.roles
        if any(r.lower for r in self.roles.values()):
            return {k: r for k, r in self.roles.items() if not r.lower}
        return self.roles


@lru_cache(maxsize=1 << 12)
def day(text: str, last: bool = False) -> date:
    """A CSV date (`2011`, `2011-07`, `2011-07-09` or blank) as its first or last day."""
    if not text:
        return date.max if last else date.min
    year, month, number = ([int(p) for p in text.split("-")] + [0, 0])[:3]
    if not last:
        return date(year, month or 1, number or 1)
    if number:
        return date(year, month, number)
    if month in (0, 12):
        return date(year, 12, 31)
    return date.fromordinal(date(year, month + 1, 1).toordinal() - 1)


def writing(form: str, flag: str) -> Writing:
    """The rule of a form: abbreviations as they stand, names capitalised, lower-case forms freely."""
    if flag == "no":
        return _FREELY if form == form.lower() else _CAPITALISED
    return Writing(STRICT if flag == "strict" else ABBREVIATION, tuple(t.raw for t in tokenize(form)))


_FREELY, _CAPITALISED = Writing(FREE, ()), Writing(CAPITALISED, ())


def _as_word(token: Token) -> bool:
    return token.case == CAPITAL and len(token.raw) >= _ABBREVIATION_WORD and token.raw[1:].islower()


def readings(names: list[NameRow], when: date) -> tuple[NameRow, ...]:
    """The readings that hold on the day `when`. Where none does, a proper name still means what it last meant
    (later reports look back), or what it comes to mean within a year (first days are known roughly); a common
    word means nothing."""
    valid = tuple(n for n in names if n.since <= when <= n.until)
    proper = [] if valid else [n for n in names if n.writing.rule in (CAPITALISED, ABBREVIATION)]
    if not proper:
        return valid
    past = [n for n in proper if n.until < when]
    if past:
        return (max(past, key=lambda n: n.until),)
    first = min(proper, key=lambda n: n.since)
    return (first,) if first.since - when <= _SLACK else ()
