"""Number expressions in text: digits, words, vague words, ranges and bounds, as low / best / high.

Dates, years, ages, money, distances, times, ordinals and names with digits in them are left out: what is
returned may count people or things. Words and their values come from `lexicons/numbers.csv`.
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from etl import paths

TOKEN = re.compile(
    r"\d{1,2}(?:,\d\d)+,\d{3}(?!\d)|\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|[^\W\d_]+|\S"
)
_JOIN = {"-", "–", "—", "‑"}
_OPENING = set("([{'\"“”‘’«,;—–")
_YEARS = range(1900, 2100)


@dataclass(frozen=True, slots=True)
class NumberMention:
    """A count in a text: `start`, `end` in code points; `low` None is a ceiling only, `high` None is open-ended."""

    start: int
    end: int
    low: int | None
    best: int
    high: int | None
    basis: str  # "number" or "vague"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a figure or a sign with its span."""

    start: int
    end: int
    text: str
    low: str


@dataclass(frozen=True, slots=True)
class _Core:
    stop: int
    low: int
    value: int
    high: int | None
    basis: str


def tokenise(text: str) -> list[Token]:
    """Words, figures and signs of a text in order; linear in its length."""
    return [Token(m.start(), m.end(), m[0], m[0].lower()) for m in TOKEN.finditer(text)]


@cache
def lexicon() -> dict[str, dict[tuple[str, ...], int]]:
    """Class -> words of the form -> value (0 where a class has none), from `lexicons/numbers.csv`."""
    out: dict[str, dict[tuple[str, ...], int]] = defaultdict(dict)
    with (paths.reference() / "lexicons" / "numbers.csv").open(encoding="utf-8", newline="") as handle:
        for row in csv.DictReader(handle):
            out[row["class"]][tuple(TOKEN.findall(row["form"]))] = int(row["value"] or 0)
    return dict(out)


@cache
def _by_first(kind: str) -> dict[str, list[tuple[tuple[str, ...], int]]]:
    """The forms of a class by their first word, longest first."""
    out: dict[str, list[tuple[tuple[str, ...], int]]] = defaultdict(list)
    for form, value in sorted(lexicon()[kind].items(), key=lambda f: (-len(f[0]), f)):
        out[form[0]].append((form, value))
    return dict(out)


@cache
def _by_last(kind: str) -> dict[str, list[tuple[str, ...]]]:
    """The forms of a class by their last word, longest first."""
    out: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for form in sorted(lexicon()[kind], key=lambda f: (-len(f), f)):
        out[form[-1]].append(form)
    return dict(out)


@cache
def _starters() -> frozenset[str]:
    """Words that a number can start with."""
    kinds = ("unit", "tens", "hundred", "scale", "dozen", "vague", "phrase")
    return frozenset({"a", "an"}.union(*(_by_first(kind) for kind in kinds)))


def _word(kind: str, token: Token) -> int | None:
    return lexicon()[kind].get((token.low,))


def _phrase(kind: str, tokens: list[Token], i: int) -> tuple[int, int] | None:
    """The longest form of a class that starts at token i, as (stop, value)."""
    for form, value in _by_first(kind).get(tokens[i].low, ()):
        if all(i + k < len(tokens) and tokens[i + k].low == word for k, word in enumerate(form)):
            return i + len(form), value
    return None


def _before(kind: str, tokens: list[Token], i: int) -> int | None:
    """Where the longest form of a class that ends just before token i starts."""
    for form in _by_last(kind).get(tokens[i - 1].low, ()) if i else ():
        begin = i - len(form)
        if begin >= 0 and all(tokens[begin + k].low == word for k, word in enumerate(form)):
            return begin
    return None


def _multiplier(tokens: list[Token], i: int) -> int | None:
    if i >= len(tokens):
        return None
    for kind in ("hundred", "scale", "dozen"):
        if (value := _word(kind, tokens[i])) is not None:
            return value
    return None


def _digits(tokens: list[Token], i: int) -> _Core | None:
    token = tokens[i]
    if not token.text[0].isdecimal():
        return None
    value = float(re.sub(r"[,\u00a0\u202f]", "", token.text))
    stop = i + 1
    glued = stop < len(tokens) and tokens[stop].start == token.end
    scale = _word("suffix_scale", tokens[stop]) if glued else _multiplier(tokens, stop)
    if scale is not None:
        value, stop = value * scale, stop + 1
    elif glued and tokens[stop].text[0].isalpha():
        return None
    return _Core(stop, round(value), round(value), round(value), "number") if value == round(value) else None


def _next_word(tokens: list[Token], i: int, after: str) -> int:
    """The token after an optional hyphen, or after "and" where a hundred or a scale came before."""
    if i + 1 < len(tokens):
        joined = tokens[i].text in _JOIN and tokens[i].start == tokens[i - 1].end and after == "tens"
        if joined or (tokens[i].low == "and" and after in ("hundred", "scale")):
            return i + 1
    return i


def _classify(token: Token) -> tuple[str, int] | None:
    for kind in ("unit", "tens", "hundred", "scale", "dozen"):
        if (value := _word(kind, token)) is not None:
            return kind, value
    return None


_FOLLOWS = {
    "": {"unit", "tens", "hundred", "scale", "dozen"},
    "unit": {"hundred", "scale", "dozen"},
    "tens": {"unit", "scale", "dozen", "hundred"},
    "hundred": {"unit", "tens", "scale"},
    "scale": {"unit", "tens", "hundred"},
    "dozen": set(),
}


def _words(tokens: list[Token], i: int) -> _Core | None:
    """A number in words, "a hundred and five" and "two dozen" among them."""
    article = tokens[i].low in ("a", "an") and i + 1 < len(tokens)
    place = i + 1 if article else i
    first = _classify(tokens[place])
    if first is None or (article and first[0] in ("unit", "tens")):
        return None
    total, current, after, stop = 0, 0, "", i
    while place < len(tokens):
        found = _classify(tokens[place])
        if found is None or found[0] not in _FOLLOWS[after]:
            break
        after, value = found
        if after in ("unit", "tens"):
            current += value
        elif after == "scale":
            total, current = total + (current or 1) * value, 0
        else:
            current = (current or 1) * value
        stop = place + 1
        place = _next_word(tokens, stop, after) if stop < len(tokens) else stop
    return _Core(stop, total + current, total + current, total + current, "number")


def _vague(tokens: list[Token], i: int) -> _Core | None:
    """A vague word under its declared value: "several", "dozens", "tens of thousands", "a few hundred"."""
    found = _phrase("vague", tokens, i)
    if found is None or (i and tokens[i - 1].low in ("as", "how", "so", "too", "the")):
        return None
    stop, value = found
    if stop == i + 1 and _word("about", tokens[i]) is not None and stop < len(tokens) and _core(tokens, stop):
        return None
    more = _multiplier(tokens, stop)
    if more is not None and value < 10:
        return _Core(stop + 1, value * more, value * more, None, "vague")
    if stop + 1 < len(tokens) and tokens[stop].low == "of":
        second = _phrase("vague", tokens, stop + 1)
        if second is not None and value >= 10 and second[1] >= 100:
            stop, value = second[0], value * second[1]
    return _Core(stop, value, value, None, "vague")


def _core(tokens: list[Token], i: int) -> _Core | None:
    if i >= len(tokens) or (tokens[i].low not in _starters() and not tokens[i].text[0].isdecimal()):
        return None
    found = _phrase("phrase", tokens, i)
    if found is not None:
        return _Core(found[0], found[1], found[1], found[1], "number")
    return _digits(tokens, i) or _words(tokens, i) or _vague(tokens, i)


def _range(tokens: list[Token], i: int, first: _Core) -> _Core:
    """Joins "10-15", "10 to 15", "between 10 and 15" and "four (or possibly five)" to one number."""
    j = first.stop
    j += j < len(tokens) and tokens[j].text == "("
    if j + 1 >= len(tokens) or first.basis == "vague":
        return first
    between = i > 0 and tokens[i - 1].low == "between"
    if tokens[j].low not in _JOIN | {"to", "or"} and not (between and tokens[j].low == "and"):
        return first
    j += 1
    j += tokens[j].low in ("possibly", "perhaps", "even")
    second = _core(tokens, j)
    if second is None or second.basis == "vague" or second.value <= first.value:
        return first
    stop = second.stop + (second.stop < len(tokens) and tokens[second.stop].text == ")")
    return _Core(stop, first.value, first.value, second.value, "number")


def _bounds(tokens: list[Token], i: int) -> tuple[int, str]:
    """Where the bounding words before token i start, and the bound that they set."""
    bound, start = "", i
    while True:
        for kind in ("at_least", "at_most", "about"):
            begin = _before(kind, tokens, start)
            if begin is not None:
                break
        else:
            break
        start, bound = begin, bound if kind == "about" else kind
    if start and tokens[start - 1].low in ("between", "from") and not bound:
        start -= 1
    return start, bound


def _mention(tokens: list[Token], start: int, core: _Core, bound: str) -> NumberMention:
    low: int | None = core.low
    high = core.high
    stop = core.stop
    if found := _phrase("after_at_least", tokens, stop) if stop < len(tokens) else None:
        stop, bound = found[0], "at_least"
    elif stop < len(tokens) and tokens[stop].text == "+":
        stop, bound = stop + 1, "at_least"
    if bound == "at_least":
        high = core.high if core.high != core.value else None
    elif bound == "at_most":
        low, high = None, core.high if core.high is not None else core.value
    return NumberMention(tokens[start].start, tokens[stop - 1].end, low, core.value, high, core.basis)


def _is_year(tokens: list[Token], i: int, core: _Core, bound: str) -> bool:
    token = tokens[i]
    if bound or len(token.text) != 4 or core.value not in _YEARS or not token.text.isdecimal():
        return False
    return core.stop >= len(tokens) or _word("count_noun", tokens[core.stop]) is None


def _is_age(tokens: list[Token], i: int, core: _Core) -> bool:
    """ "Jane Doe, 34, ..." or "(34)": a figure in apposition to a capitalised word."""
    if i < 2 or core.value > 120 or tokens[i - 1].text not in {",", "("} or core.stop >= len(tokens):
        return False
    return tokens[i - 2].text[:1].isupper() and tokens[core.stop].text in {",", ")"}


def _is_label(tokens: list[Token], i: int, start: int) -> bool:
    """Part of a name, a date, a sum of money or a code: "AK-47", "March 11", "$5 million", "9/11"."""
    if i == 0:
        return False
    token, last = tokens[i], tokens[i - 1]
    figure = token.text[0].isdecimal()
    if figure and ((last.end == token.start and last.text not in _OPENING) or last.text[0].isdecimal()):
        return True
    if start < i:
        return False
    month = last.text[0].isupper() and _word("month", last) is not None
    return month or _before("label_before", tokens, i) is not None


def _is_measure(tokens: list[Token], i: int, core: _Core) -> bool:
    """Followed by a unit, a month, a hyphenated noun ("six-year-old") or a sign of a time or date."""
    j = core.stop
    if j >= len(tokens):
        return False
    following = tokens[j]
    glued = following.start == tokens[j - 1].end
    if glued and following.text in _JOIN | {"/", ":", "'", "’"}:
        return j + 1 < len(tokens) and tokens[j + 1].start == following.end
    if _phrase("measure", tokens, j) is not None or following.text == "%":
        return True
    return core.value <= 31 and _word("month", following) is not None and following.text[:1].isupper()


def find_numbers(text: str) -> list[NumberMention]:
    """Counts in a text, in order and without overlap; the span takes in bounding words ("at least")."""
    return numbers_in(tokenise(text))


def numbers_in(tokens: list[Token]) -> list[NumberMention]:
    """Counts among the tokens of a text, as `find_numbers` gives them."""
    out: list[NumberMention] = []
    i = 0
    while i < len(tokens):
        core = _core(tokens, i)
        if core is None:
            i += 1
            continue
        core = _range(tokens, i, core)
        start, bound = _bounds(tokens, i)
        skip = (
            _is_year(tokens, i, core, bound)
            or _is_age(tokens, i, core)
            or _is_label(tokens, i, start)
            or _is_measure(tokens, i, core)
        )
        if not skip:
            while out and start < i and tokens[start].start < out[-1].end:
                start += 1
            out.append(_mention(tokens, start, core, bound))
        i = core.stop
    return out
