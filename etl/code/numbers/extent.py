"""Ranges and bounds around a number: "10 to 15", "at least 12", "twenty or more"."""

from __future__ import annotations

from etl.code.numbers.core import JOINS, Core, read_core
from etl.code.numbers.lexicon import before, phrase
from etl.code.numbers.model import NumberMention, Token


def join_range(tokens: list[Token], i: int, first: Core) -> Core:
    """Joins "10-15", "10 to 15", "between 10 and 15" and "four (or possibly five)" to one number."""
    j = first.stop
    j += j < len(tokens) and tokens[j].text == "("
    if j + 1 >= len(tokens) or first.basis == "vague":
        return first
    between = i > 0 and tokens[i - 1].low == "between"
    if tokens[j].low not in JOINS | {"to", "or"} and not (between and tokens[j].low == "and"):
        return first
    j += 1
    j += tokens[j].low in ("possibly", "perhaps", "even")
    second = read_core(tokens, j)
    if second is None or second.basis == "vague" or second.value <= first.value:
        return first
    stop = second.stop + (second.stop < len(tokens) and tokens[second.stop].text == ")")
    return Core(stop, first.value, first.value, second.value, "number")


def bounds(tokens: list[Token], i: int) -> tuple[int, str]:
    """Where the bounding words before token i start, and the bound that they set."""
    bound, start = "", i
    while True:
        for kind in ("at_least", "at_most", "about"):
            begin = before(kind, tokens, start)
            if begin is not None:
                break
        else:
            break
        start, bound = begin, bound if kind == "about" else kind
    if start and tokens[start - 1].low in ("between", "from") and not bound:
        start -= 1
    return start, bound


def mention(tokens: list[Token], start: int, core: Core, bound: str) -> NumberMention:
    """The mention from token `start` on: the core with its leading bound and what bounds it from behind."""
    low: int | None = core.low
    high = core.high
    stop = core.stop
    if found := phrase("after_at_least", tokens, stop) if stop < len(tokens) else None:
        stop, bound = found[0], "at_least"
    elif stop < len(tokens) and tokens[stop].text == "+":
        stop, bound = stop + 1, "at_least"
    if bound == "at_least":
        high = core.high if core.high != core.value else None
    elif bound == "at_most":
        low, high = None, core.high if core.high is not None else core.value
    return NumberMention(tokens[start].start, tokens[stop - 1].end, low, core.value, high, core.basis)
