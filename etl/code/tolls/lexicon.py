"""The word lists of the toll finder, read once from `lexicons/tolls/*.csv`."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable
from functools import cache

from etl import paths
from etl.code.numbers import TOKEN

Phrase = tuple[str, ...]


def _rows(name: str) -> list[dict[str, str]]:
    path = paths.reference() / "lexicons" / "tolls" / name
    with path.open(encoding="utf-8", newline="") as handle:
        return list(csv.DictReader(handle))


def _phrase(form: str) -> Phrase:
    return tuple(TOKEN.findall(form.lower()))


@cache
def words(kind: str) -> frozenset[str]:
    """Single words of a class (preposition, clause, report, be, generic, attacker ...)."""
    return frozenset(r["form"] for r in _rows("words.csv") if r["class"] == kind)


@cache
def phrases(kind: str) -> dict[str, list[Phrase]]:
    """Forms of a class of `words.csv` by their first token, longest first."""
    return _index(_phrase(r["form"]) for r in _rows("words.csv") if r["class"] == kind)


@cache
def verbs() -> frozenset[str]:
    """Finite verb forms that end a noun phrase."""
    return frozenset(r["form"] for r in _rows("verbs.csv"))


@cache
def victims(number: str) -> frozenset[str]:
    """Nouns for people: "singular" or "plural"."""
    return frozenset(r["form"] for r in _rows("victims.csv") if r["number"] == number)


@cache
def triggers() -> dict[str, list[tuple[Phrase, str, str]]]:
    """First token -> (tokens, kind, pattern), longest first."""
    out: dict[str, list[tuple[Phrase, str, str]]] = defaultdict(list)
    for row in _rows("triggers.csv"):
        form = _phrase(row["form"])
        out[form[0]].append((form, row["kind"], row["pattern"]))
    return {first: sorted(found, key=lambda f: (-len(f[0]), f)) for first, found in out.items()}


@cache
def context() -> dict[str, list[tuple[Phrase, str]]]:
    """First token -> (tokens, flag) of the phrases that put a toll in the background."""
    out: dict[str, list[tuple[Phrase, str]]] = defaultdict(list)
    for row in _rows("context.csv"):
        form = _phrase(row["phrase"])
        out[form[0]].append((form, row["flag"]))
    return dict(out)


def _index(forms: Iterable[Phrase]) -> dict[str, list[Phrase]]:
    out: dict[str, list[Phrase]] = defaultdict(list)
    for form in forms:
        out[form[0]].append(form)
    return {first: sorted(found, key=lambda f: (-len(f), f)) for first, found in out.items()}
