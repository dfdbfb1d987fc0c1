"""Finds place names in text: the longest capitalised word sequences that the gazetteer knows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from etl.code.places.context import Surroundings
from etl.code.places.judge import Verdict, judge
from etl.code.places.keys import ARTICLES
from etl.code.places.lexicon import Lexicon
from etl.code.places.model import Place, PlaceMention
from etl.code.places.relations import relation_before
from etl.code.places.tokens import Token, is_title_case, is_upper, tokenise

if TYPE_CHECKING:
    from etl.code.places.gazetteer import Gazetteer

MAX_WORDS = 6


def masked(tokens: list[Token], gazetteer: Gazetteer, skip: Sequence[tuple[int, int]]) -> list[bool]:
    """Which tokens belong to a phrase that is no place, or to a span to leave alone."""
    out = [False] * len(tokens)
    for i, token in enumerate(tokens):
        for words in gazetteer.lexicon.masks.get(token.key, ()):
            span = tokens[i : i + len(words)]
            if token.capital or token.key in ARTICLES:
                same = len(span) == len(words) and all(t.key == w for t, w in zip(span, words, strict=True))
                if same and any(t.capital for t in span):
                    out[i : i + len(words)] = [True] * len(words)
                    break
    spans = sorted(skip)
    at = 0
    for i, token in enumerate(tokens):
        while at < len(spans) and spans[at][1] <= token.start:
            at += 1
        if at < len(spans) and spans[at][0] < token.end:
            out[i] = True
    return out


def can_end(tokens: list[Token], end: int, first: int, lexicon: Lexicon) -> bool:
    """True where a name may end: a capitalised or hyphened word, or a noun such as 'bridge', 'corridor'."""
    token = tokens[end]
    return token.capital or token.gap == "hyphen" or (end > first and lexicon.kind_of(token.key) is not None)


def last_word(
    tokens: list[Token], first: int, free: list[bool], inner: frozenset[str] | None, lexicon: Lexicon
) -> int:
    """Index of the last token that a name beginning at `first` can reach; `inner` None: any case."""
    last = reach = first
    while reach + 1 < len(tokens) and reach - first < MAX_WORDS - 1 and free[reach + 1]:
        token = tokens[reach + 1]
        if token.gap not in ("space", "hyphen") or tokens[reach].possessive:
            break
        if inner is None or can_end(tokens, reach + 1, first, lexicon):
            last = reach + 1
        elif token.key not in inner and token.key not in lexicon.context["filler"]:
            break
        reach += 1
    return last


def matches(
    gazetteer: Gazetteer, tokens: list[Token], first: int, last: int, shouting: bool
) -> Iterator[tuple[int, tuple[Place, ...]]]:
    """(index of its last token, places) of each known name that begins at `first`, the longest first."""
    keys = [t.key for t in tokens[first : last + 1]]
    for end in range(last, first - 1, -1):
        if not can_end(tokens, end, first, gazetteer.lexicon):
            continue
        key = " ".join(k for k in keys[: end - first + 1] if k)
        acronym = end == first and tokens[first].text.isupper()
        places = gazetteer.lookup(key, acronym=acronym) if len(key) > 1 else ()
        if acronym and not shouting and len(key) <= 5:
            places = tuple(p for p in places if not p.alternate or p.feature == "country")
        if places:
            yield end, places


def starts_name(tokens: list[Token], i: int) -> bool:
    """True where a name may begin: a capitalised word, or an Arabic article hyphened to one."""
    token = tokens[i]
    if token.capital:
        return not token.text.isdigit()
    following = tokens[i + 1] if i + 1 < len(tokens) else None
    return token.key in ARTICLES and following is not None and following.gap == "hyphen" and following.capital


def find(
    gazetteer: Gazetteer,
    text: str,
    *,
    skip: Sequence[tuple[int, int]] = (),
    tokens: list[Token] | None = None,
) -> list[PlaceMention]:
    """See `Gazetteer.find`; `tokens` are the text's, where they are at hand."""
    tokens = tokenise(text) if tokens is None else tokens
    shouting = is_upper(tokens)
    free = [not hidden for hidden in masked(tokens, gazetteer, skip)]
    surroundings = Surroundings(gazetteer, text, tokens, shouting, is_title_case(tokens))
    inner = None if shouting else gazetteer.lexicon.context["inner"]
    found: list[PlaceMention] = []
    i = 0
    while i < len(tokens):
        if free[i] and starts_name(tokens, i):
            reach = last_word(tokens, i, free, inner, gazetteer.lexicon)
            for end, places in matches(gazetteer, tokens, i, reach, shouting):
                verdict = judge(surroundings, i, end, places, found[-1] if found else None)
                if verdict is not None:
                    found.append(_mention(text, tokens, i, verdict, places))
                    i = verdict.end
                    break
        i += 1
    return found


def _mention(
    text: str, tokens: list[Token], first: int, verdict: Verdict, places: tuple[Place, ...]
) -> PlaceMention:
    start, end = tokens[first].start, tokens[verdict.end].end
    relation, distance = relation_before(text, start, text[end : end + 40])
    return PlaceMention(
        start=start,
        end=end,
        text=text[start:end],
        relation=relation,
        candidates=places,
        distance_km=distance,
        kind=verdict.kind,
        cue=verdict.cue,
        attributive=verdict.attributive,
        weak=verdict.weak,
    )
