"""The actor reference files compiled to one trie over folded words."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from etl.code.actors.mention import ActorKind
from etl.code.actors.rows import Actor, Cell, CountryRow, GenericRow, NameRow, day, writing
from etl.code.actors.tokens import tokenize

Trie = dict[str, Any]
END = ""  # the key of a node's cell; no word has an empty key
REGISTRY_KINDS: dict[str, ActorKind] = {
    "state_force": "military", "state_police": "police", "state_government": "government",
    "coalition": "external", "peacekeepers": "external", "external_force": "external",
    "private_military": "external", "movement": "protesters",
}  # fmt: skip


def _rows(path: Path) -> Iterator[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        lines = csv.reader(file)
        columns = next(lines)
        for cells in lines:
            yield dict(zip(columns, cells, strict=True))


class Lexicon:
    """Trie of every form of the four reference files. Build once, share freely: it is never changed."""

    def __init__(self, reference: Path) -> None:
        """Load `actors.csv`, `actor_names.csv`, `demonyms.csv` and `generic_actors.csv` of `reference`."""
        self.trie: Trie = {}
        self.country_names: dict[str, str] = {}
        self.generic_names: dict[str, list[NameRow]] = {}  # generic_id to the groups it means by country
        self.actors = {a.actor_id: a for a in map(_actor, _rows(reference / "actors.csv"))}
        self._load_names(reference / "actor_names.csv")
        self._load_countries(reference / "demonyms.csv")
        for row in _rows(reference / "generic_actors.csv"):
            cell, generic = self._cell(row["form"]), _generic(row)
            cell.roles.setdefault(generic.role, generic)
            cell.plain = not (cell.names or cell.countries or any(r.lower for r in cell.roles.values()))

    def _load_names(self, path: Path) -> None:
        for row in _rows(path):
            rule = writing(row["name"], row["case_sensitive"])
            since, until = day(row["valid_from"]), day(row["valid_to"], last=True)
            named = NameRow(self.actors[row["actor_id"]], rule, since, until, row["country"])
            if row["kind"] == "generic":
                self.generic_names.setdefault(row["name"], []).append(named)
            else:
                self._cell(row["name"]).names.append(named)

    def _load_countries(self, path: Path) -> None:
        for row in _rows(path):
            if row["kind"] == "country":
                self.country_names.setdefault(row["iso3"], row["country"])
            rule = writing(row["form"], row["case_sensitive"])
            country = CountryRow(row["iso3"], row["country"], row["kind"], rule)
            self._cell(row["form"]).countries.append(country)

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
