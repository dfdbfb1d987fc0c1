"""Number expressions in text: digits, words, vague words, ranges and bounds, as low / best / high.

Dates, years, ages, money, distances, times, ordinals and names with digits in them are left out: what is
returned may count people or things. Words and their values come from `lexicons/numbers.csv`.
"""

from __future__ import annotations

from etl.code.numbers.core import read_core
from etl.code.numbers.extent import bounds, join_range, mention
from etl.code.numbers.model import TOKEN, NumberMention, Token, tokenise
from etl.code.numbers.roles import is_age, is_label, is_measure, is_year

__all__ = ["TOKEN", "NumberMention", "Token", "find_numbers", "numbers_in", "tokenise"]


def find_numbers(text: str) -> list[NumberMention]:
    """Counts in a text, in order and without overlap; the span takes in bounding words ("at least")."""
    return numbers_in(tokenise(text))


def numbers_in(tokens: list[Token]) -> list[NumberMention]:
    """Counts among the tokens of a text, as `find_numbers` gives them."""
    out: list[NumberMention] = []
    i = 0
    while i < len(tokens):
        core = read_core(tokens, i)
        if core is None:
            i += 1
            continue
        core = join_range(tokens, i, core)
        start, bound = bounds(tokens, i)
        skip = (
            is_year(tokens, i, core, bound)
            or is_age(tokens, i, core)
            or is_label(tokens, i, start)
            or is_measure(tokens, i, core)
        )
        if not skip:
            while out and start < i and tokens[start].start < out[-1].end:
                start += 1
            out.append(mention(tokens, start, core, bound))
        i = core.stop
    return out
