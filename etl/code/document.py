"""A report as the coder reads it: NFC title and text, markup blanked in place, sentences, passages.

A passage is what the model reads at once: a short report whole, otherwise consecutive sentences of one paragraph up to
about PASSAGE_WORDS words, the size of the items that it was trained on. All offsets are Unicode code points in the NFC
text of the field, so that evidence can be shown in the original.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from etl.code.dates import find_dates

SHORT_WORDS = 130
PASSAGE_WORDS = 60
SENTENCE_WORDS = 110

_TAG = re.compile(r"<!--.{0,2000}?-->|</?[a-zA-Z][^<>]{0,300}>", re.S)
_RUN = re.compile(r"([^\w\s])\1{15,}")
LONGEST_RUN = 15
"""Of a longer run of one sign the rest is blanked: it says nothing, and tokenizers take quadratic time over it."""
_ENTITY = re.compile(r"&(?:nbsp|amp|quot|apos|lt|gt|#\d{1,6}|#x[0-9a-fA-F]{1,6});")
_ENTITY_TEXT = {"&amp;": "&", "&quot;": '"', "&apos;": "'", "&lt;": "<", "&gt;": ">"}
_WORD = re.compile(r"\S+")
_LINE = re.compile(r"[^\n]+")
_BLOCK = re.compile(r"[^\n]+(?:\n(?!\s*\n)[^\n]+)*")
WRAP_COLUMNS = 100
_BREAK = re.compile(r"[;,]\s|\s[-–—]\s|\s(?:while|and|but)\s")

Span = tuple[int, int]
Splitter = Callable[[list[str]], list[list[Span]]]


@dataclass(frozen=True, slots=True)
class Passage:
    """Sentences read together: where they stand in the field, and their text with markup blanked."""

    field: str
    start: int
    end: int
    text: str
    sentences: tuple[Span, ...]  # relative to the passage
    index: int


@dataclass(frozen=True, slots=True)
class Document:
    """One report for the coder. `title` and `text` are NFC; `country_hint` is ISO3 or null."""

    report_id: str
    published: date
    title: str
    text: str
    country_hint: str | None
    passages: tuple[Passage, ...]

    @property
    def long(self) -> bool:
        """True where the text was cut into several passages."""
        return sum(p.field == "text" for p in self.passages) > 1


def blank_markup(text: str) -> str:
    """The text with HTML tags, entities and long runs of a sign replaced by as many code points: offsets hold."""
    if "<" in text:
        text = _TAG.sub(lambda m: " " * len(m.group()), text)
    if "&" in text:
        text = _ENTITY.sub(lambda m: _ENTITY_TEXT.get(m.group(), " ").ljust(len(m.group())), text)
    return _RUN.sub(lambda m: m.group()[:LONGEST_RUN].ljust(len(m.group())), text)


_PLACE = r"(?:[A-Z][A-Z.'’-]+(?:[ /][A-Z][A-Z.'’-]*)*)"
_PLACE_TITLE = r"(?:[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,3})"
_REST = r"(?P<rest>,\s[^\n–—]{2,40}?)?"
_DASH = r"\s*[-–—]{1,2}\s(?:\[[^\]\n]{2,20}\]\s)?(?=[A-Z\"“'])"
_DATELINE = re.compile(rf"^\s*{_PLACE}{_REST}\s*(?:\([^)\n]{{2,30}}\)\s*)?{_DASH}")
_DATELINE_OF_AGENCY = re.compile(rf"^\s*{_PLACE_TITLE}{_REST}\s*\([^)\n]{{2,30}}\)\s*{_DASH}")
DATELINE = 80
"""A dateline is shorter than this many code points."""
LATE_DAYS = 7
"""A report is published at most this many days after its dateline."""


def _dateline(text: str) -> re.Match[str] | None:
    match = _DATELINE.match(text) or _DATELINE_OF_AGENCY.match(text)
    return match if match and match.end() < DATELINE else None


def blank_dateline(text: str) -> str:
    """The text with the dateline ("KABUL, Afghanistan (Reuters) - ") blanked: it says where the reporter sat."""
    match = _dateline(text)
    return " " * match.end() + text[match.end() :] if match else text


def written(text: str, published: date) -> date:
    """The day from which a report counts: its dateline's where one names a day shortly before its publication ("LIMA,
    12 March (EFE) -"), otherwise the day of publication."""
    match = _dateline(text)
    if match is None or not match["rest"]:
        return published
    days = [m.best for m in find_dates(match["rest"], published) if m.best and m.date_precision == 1]
    late = [(published - day).days for day in days]
    return days[0] if late and 0 <= late[0] <= LATE_DAYS else published


def normal(text: str | None) -> str:
    """NFC form; the empty text for null."""
    return unicodedata.normalize("NFC", text or "")


def document(
    report_id: str, published: date, title: str | None, text: str, country_hint: str | None, split: Splitter
) -> Document:
    """Builds the document; `split` gives the sentence spans of each text handed to it."""
    title, text = normal(title), normal(text)
    passages = list(_passages("title", title, split)) + list(_passages("text", text, split))
    numbered = tuple(Passage(p.field, p.start, p.end, p.text, p.sentences, i) for i, p in enumerate(passages))
    return Document(report_id, published, title, text, country_hint, numbered)


def _passages(field: str, text: str, split: Splitter) -> Iterator[Passage]:
    clean = blank_dateline(blank_markup(text))
    if not clean.strip():
        return
    pattern = _BLOCK if _hard_wrapped(clean) else _LINE
    paragraphs = [m.span() for m in pattern.finditer(clean) if m.group().strip()]
    sentences = split([clean[a:b] for a, b in paragraphs])
    placed = [
        [(a + s, a + e) for s0, e0 in spans for s, e in _cut(clean, a, s0, e0)]
        for (a, _), spans in zip(paragraphs, sentences, strict=True)
    ]
    if len(_WORD.findall(clean)) <= SHORT_WORDS:
        placed = [[s for group in placed for s in group]]
    for paragraph in placed:
        for group in _groups(clean, paragraph):
            start, end = group[0][0], group[-1][1]
            yield Passage(
                field, start, end, clean[start:end], tuple((a - start, b - start) for a, b in group), 0
            )


def _hard_wrapped(text: str) -> bool:
    """True where lines were broken at a column: none is long, and most do not end a sentence."""
    lines = [line.rstrip() for line in text.splitlines() if line.strip()]
    open_ended = sum(not line.endswith((".", "!", "?", '"', "”", ":")) for line in lines)
    return max(map(len, lines)) <= WRAP_COLUMNS and open_ended * 2 > len(lines) > 2


def _groups(text: str, sentences: Iterable[Span]) -> Iterator[list[Span]]:
    """Consecutive sentences up to PASSAGE_WORDS words; a short report (one list) stays together."""
    group: list[Span] = []
    words = 0
    spans = list(sentences)
    limit = (
        SHORT_WORDS if sum(len(_WORD.findall(text[a:b])) for a, b in spans) <= SHORT_WORDS else PASSAGE_WORDS
    )
    for a, b in spans:
        n = len(_WORD.findall(text[a:b]))
        if group and words + n > limit:
            yield group
            group, words = [], 0
        group.append((a, b))
        words += n
    if group:
        yield group


def _cut(text: str, base: int, start: int, end: int) -> Iterator[Span]:
    """Cuts a sentence of more than SENTENCE_WORDS words at the last pause before the limit, else at the limit."""
    words = [m.span() for m in _WORD.finditer(text, base + start, base + end)]
    while len(words) > SENTENCE_WORDS:
        window = text[words[0][0] : words[SENTENCE_WORDS][0]]
        pauses = [m.end() for m in _BREAK.finditer(window)]
        at = (
            words[0][0] + pauses[-1] if pauses and pauses[-1] > len(window) // 2 else words[SENTENCE_WORDS][0]
        )
        yield words[0][0] - base, at - base
        words = [w for w in words if w[0] >= at]
    if words:
        yield words[0][0] - base, words[-1][1] - base
