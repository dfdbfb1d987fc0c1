"""Whether two names mean the same actor. The words that decide are in names.yaml."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_YEARS = re.compile(r"\(\s*\d{4}[^)]*\)")
_NOT_WORD = re.compile(r"[^\w ]+")


@cache
def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "names.yaml").read_text(encoding="utf-8"))
    return rules


@cache
def words(name: str | None) -> tuple[str, ...]:
    """The words of a name that count, in lower case; none for null."""
    plain = _NOT_WORD.sub(" ", _YEARS.sub(" ", (name or "").lower()))
    ignored = _rules()["ignored"]
    return tuple(word for word in plain.split() if word not in ignored)


def kind(name: Sequence[str]) -> str | None:
    """The kind of a generic actor, by its words; None for a named group."""
    text = f" {' '.join(name)} "
    for code, phrases in _rules()["kinds"].items():
        if any(f" {phrase} " in text for phrase in phrases):
            return str(code)
    return None


@cache
def same_actor(one: str | None, other: str | None) -> bool:
    """Whether two names mean the same actor.

    Generic actors: the same kind, and own words (the country, the group) of which one holds the other. Named
    groups: one name's own words in the other's, one the initials of the other, or a close spelling. Null is
    the same as null only.
    """
    a, b = words(one), words(other)
    if a == b or not a or not b:
        return a == b
    own_a, own_b = _own(a), _own(b)
    kind_a, kind_b = kind(a), kind(b)
    if kind_a and kind_b:
        return _alike(kind_a, kind_b) and _same_owner(own_a, own_b)
    if not own_a or not own_b:
        return False
    return _shortened(own_a, own_b) or _initials(a, b) or _initials(b, a) or _spelt_alike(a, b)


def _own(name: Sequence[str]) -> frozenset[str]:
    return frozenset(name).difference(_rules()["generic"])


def _alike(one: str, other: str) -> bool:
    return one == other or any({one, other} == set(pair) for pair in _rules()["alike"])


def _same_owner(one: frozenset[str], other: frozenset[str]) -> bool:
    if not one or not other:
        return one == other
    return one <= other or other <= one


def _shortened(one: frozenset[str], other: frozenset[str]) -> bool:
    short, long = (one, other) if len(one) <= len(other) else (other, one)
    if not short <= long:
        return False
    rules = _rules()
    letters = sum(len(word) for word in short)
    return bool(letters >= rules["least_letters"] and len(short) >= rules["least_share"] * len(long))


def _initials(name: Sequence[str], other: Sequence[str]) -> bool:
    return len(name) == 1 and name[0] == "".join(word[0] for word in other)


def _spelt_alike(one: Sequence[str], other: Sequence[str]) -> bool:
    return bool(SequenceMatcher(None, " ".join(one), " ".join(other)).ratio() >= _rules()["least_ratio"])
