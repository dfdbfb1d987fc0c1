"""The actor reference files compiled to one trie over folded words."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from etl.code.actors.mention import ActorKind
from etl.code.actors.tokens import CAPITAL, LOWER, Token, tokenize

Trie = dict[str, Any]
END = ""  # the key of a node's cell; no word has an empty key
FREE, CAPITALISED, ABBREVIATION, STRICT = 0, 1, 2, 3
REGISTRY_KINDS: dict[str, ActorKind] = {
    "state_force": "military", "state_police": "police", "state_government": "government",
    "coalition": "external", "peacekeepers": "external", "external_force": "external",
    "private_military": "external", "movement": "protesters",
}  # fmt: skip
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
    """All that one form can be."""

    form: str
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
    raws = tuple(t.raw for t in tokenize(form))
    if flag != "no":
        return Writing(STRICT if flag == "strict" else ABBREVIATION, raws)
    return Writing(FREE if form == form.lower() else CAPITALISED, raws)


def _as_word(token: Token) -> bool:
    return token.case == CAPITAL and len(token.raw) >= _ABBREVIATION_WORD and token.raw[1:].islower()


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


class Lexicon:
    """Trie of every form of the four reference files. Build once, share freely: it is never changed."""

    def __init__(self, reference: Path) -> None:
        """Load `actors.csv`, `actor_names.csv`, `demonyms.csv` and `generic_actors.csv` of `reference`."""
        self.trie: Trie = {}
        self.country_names: dict[str, str] = {}
        self.generic_names: dict[str, list[NameRow]] = {}  # generic_id to the groups it means by country
        self.actors = {a.actor_id: a for a in map(_actor, _rows(reference / "actors.csv"))}
        for row in _rows(reference / "actor_names.csv"):
            rule = writing(row["name"], row["case_sensitive"])
            since, until = day(row["valid_from"]), day(row["valid_to"], last=True)
            named = NameRow(self.actors[row["actor_id"]], rule, since, until, row["country"])
            if row["kind"] == "generic":
                self.generic_names.setdefault(row["name"], []).append(named)
            else:
                self._cell(row["name"]).names.append(named)
        for row in _rows(reference / "demonyms.csv"):
            if row["kind"] == "country":
                self.country_names.setdefault(row["iso3"], row["country"])
            rule = writing(row["form"], row["case_sensitive"])
            self._cell(row["form"]).countries.append(
                CountryRow(row["iso3"], row["country"], row["kind"], rule)
            )
        for row in _rows(reference / "generic_actors.csv"):
            self._cell(row["form"]).roles.setdefault(row["role"], _generic(row))

    def _cell(self, form: str) -> Cell:
        node = self.trie
        for token in tokenize(form):
            node = node.setdefault(token.key, {})
        cell: Cell = node.setdefault(END, Cell(form))
        return cell


def _actor(row: dict[str, str]) -> Actor:
    kind = REGISTRY_KINDS.get(row["kind"], "named")
    return Actor(row["actor_id"], row["name"], int(row["inter"]), kind, tuple(row["countries"].split("|")))


def _generic(row: dict[str, str]) -> GenericRow:
    kind: Any = row["kind"] if row["kind"] not in ("weak", "modifier", "link", "loyal", "") else "other"
    lower = row["written"] == "lower"
    return GenericRow(row["role"], kind, int(row["inter"] or 0), row["template"], row["generic_id"], lower)
