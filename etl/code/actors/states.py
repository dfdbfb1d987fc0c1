"""A country named without a head: an acting state, a place, or half of `US and Iraqi troops`."""

from __future__ import annotations

from typing import NamedTuple

from etl.code.actors.match import Scan
from etl.code.actors.mention import STATE_KINDS
from etl.code.actors.phrase import Phrase
from etl.code.actors.rows import CountryRow, GenericRow

_PLACE_WORDS = frozenset(
    {"in", "at", "near", "of", "from", "to", "into", "across", "outside", "inside", "around", "between"}
    | {"throughout", "within", "toward", "towards", "southern", "northern", "eastern", "western", "central"}
    | {"northeastern", "northwestern", "southeastern", "southwestern"}
)
_CONJUNCTIONS = frozenset({"and", "or"})
_STATE = GenericRow("head", "government", 1, "Government", "state-name")


class Item(NamedTuple):
    """A phrase and the tokens that it spans."""

    first: int  # token indexes
    last: int
    phrase: Phrase


def shared_head(seen: Scan, item: Item, following: Item | None) -> GenericRow | None:
    """The head that a country shares with the next phrase: `US` in `US and Iraqi troops`."""
    if following is None or following.phrase.head is None or following.phrase.country is None:
        return None
    between = seen.tokens[item.last + 1 : following.first]
    if len(between) == 1 and between[0].key in _CONJUNCTIONS and following.phrase.head.kind in STATE_KINDS:
        return following.phrase.head
    return None


def state_head(seen: Scan, item: Item) -> GenericRow | None:
    """A country's name where it acts (`Turkey bombs`), not where it is a place (`in Turkey`)."""
    country: CountryRow | None = item.phrase.country
    if country is None or country.kind != "country" or _is_place(seen, item.first):
        return None
    return _STATE


def _is_place(seen: Scan, index: int) -> bool:
    """Whether the words before token `index` make it a place."""
    while index > 0:
        before = seen.tokens[index - 1]
        if before.key in _PLACE_WORDS:
            return True
        between = seen.text[before.end : seen.tokens[index].start]
        if between.lstrip("'’s").startswith(","):
            return True
        if before.key not in _CONJUNCTIONS and before.key != "the":
            return False
        index -= 2 if before.key in _CONJUNCTIONS else 1
    return False
