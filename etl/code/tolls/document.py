"""A text as the toll finder walks it: tokens, sentence bounds, numbers and toll words by token."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from etl.code.numbers import NumberMention, Token, numbers_in, tokenise
from etl.code.tolls import lexicon

_ENDS = {".", "!", "?"}
_OPENERS = {"The", "A", "An", "It", "He", "She", "They", "At", "In", "On", "No"}  # after "... in the U.S."
_CLOSERS = {'"', "'", "”", "’", ")", "]"}


@dataclass(frozen=True, slots=True)
class Trigger:
    """A word or phrase that speaks of a toll, tokens [start, stop)."""

    start: int
    stop: int
    kind: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Document:
    """Tokens of a text with what each place holds; sentence bounds are token indices [start, stop)."""

    text: str
    tokens: list[Token]
    sentences: list[tuple[int, int]]
    numbers: dict[int, tuple[int, NumberMention]]  # first token -> (stop, mention)
    triggers: list[Trigger]
    in_trigger: frozenset[int]

    def low(self, i: int) -> str:
        """Lower-cased token i, or "" outside the text."""
        return self.tokens[i].low if 0 <= i < len(self.tokens) else ""

    def triggers_from(self, i: int) -> list[Trigger]:
        """The triggers that start at token i or one token on."""
        at = bisect_left(self.triggers, i, key=lambda t: t.start)
        return self.triggers[at : at + 2]

    def span(self, start: int, stop: int) -> str:
        """The text from token start to token stop, exclusive."""
        return self.text[self.tokens[start].start : self.tokens[stop - 1].end] if stop > start else ""


def _ends_sentence(tokens: list[Token], i: int) -> bool:
    token = tokens[i]
    if token.text not in _ENDS:
        return False
    if i + 1 == len(tokens):
        return True
    following, last = tokens[i + 1], tokens[i - 1] if i else token
    if token.text == "." and (
        last.low in lexicon.words("abbreviation") or (len(last.text) == 1 and last.text.isalpha())
    ):
        return following.text in _OPENERS
    if following.start == token.end:
        return following.text in _CLOSERS or following.text[0].isupper()
    return not following.text[0].islower()


def _sentences(text: str, tokens: list[Token]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    start = 0
    for i, token in enumerate(tokens):
        blank = i + 1 < len(tokens) and "\n\n" in text[token.end : tokens[i + 1].start]
        if blank or _ends_sentence(tokens, i):
            stop = i + 1
            if out and stop - start == 1 and token.text in _CLOSERS:
                out[-1] = (out[-1][0], stop)
            else:
                out.append((start, stop))
            start = stop
    if start < len(tokens):
        out.append((start, len(tokens)))
    return out


def _numbers(tokens: list[Token]) -> dict[int, tuple[int, NumberMention]]:
    out: dict[int, tuple[int, NumberMention]] = {}
    i = 0
    for mention in numbers_in(tokens):
        while tokens[i].start < mention.start:
            i += 1
        stop = i
        while stop < len(tokens) and tokens[stop].start < mention.end:
            stop += 1
        out[i] = (stop, mention)
    return out


def _trigger_at(tokens: list[Token], i: int) -> Trigger | None:
    for form, kind, pattern in lexicon.triggers().get(tokens[i].low, ()):
        stop = i + len(form)
        if pattern == "toll" and i and tokens[i - 1].low in ("a", "large"):
            continue
        if stop <= len(tokens) and all(tokens[i + k].low == word for k, word in enumerate(form)):
            return Trigger(i, stop, kind, pattern)
    return None


def read(text: str) -> Document:
    """Splits a text into what the finder needs; linear in the length of the text."""
    tokens = tokenise(text)
    triggers: list[Trigger] = []
    i = 0
    while i < len(tokens):
        found = _trigger_at(tokens, i)
        if found:
            triggers.append(found)
        i = found.stop if found else i + 1
    inside = frozenset(k for t in triggers for k in range(t.start, t.stop))
    return Document(text, tokens, _sentences(text, tokens), _numbers(tokens), triggers, inside)
