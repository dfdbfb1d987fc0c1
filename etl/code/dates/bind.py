"""Chooses the date of an event among the dates of a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from etl.code.dates.model import DateChoice, DateMention

_USABLE = frozenset({"explicit", "relative", "weekday", "month", "range"})
_BINDS_AFTER = frozenset({"date:offset", "date:day_before"})
_FAR = 1000


def _sentence(spans: Sequence[tuple[int, int]], position: int) -> tuple[int, int]:
    for span in spans:
        if span[0] <= position < span[1]:
            return span
    return (0, position + _FAR)


def _leads(mention: DateMention) -> bool:
    """ "Three days after ...": a date of what follows it."""
    return mention.rule in _BINDS_AFTER and mention.text.lower().rstrip().endswith("after")


def _distance(mention: DateMention, trigger: tuple[int, int]) -> int:
    if mention.start >= trigger[1]:
        return mention.start - trigger[1]
    return max(0, trigger[0] - mention.end) + (0 if _leads(mention) else 5)


def _choice(mention: DateMention, index: int, published: date, rule: str) -> DateChoice:
    start, end = mention.date_start or published, mention.date_end or published
    end = min(end, published)
    best = min(mention.best or start, published)
    return DateChoice(
        best, start, max(start, end), mention.time_precision, mention.date_precision, index, rule
    )


def event_date(
    mentions: Sequence[DateMention],
    trigger_span: tuple[int, int],
    sentence_spans: Sequence[tuple[int, int]],
    published: date,
    *,
    narrative: bool = False,
) -> DateChoice:
    """The date that an event's trigger is told with; the report's own day where no date is near it.

    `narrative`: let a day carry on from the sentences before, as a long account does.
    """
    low, high = _sentence(sentence_spans, trigger_span[0])
    usable = [(i, m) for i, m in enumerate(mentions) if m.kind in _USABLE and m.best is not None]
    here = [
        (_distance(m, trigger_span), i, m)
        for i, m in usable
        if low <= m.start < high and not (_leads(m) and m.start > trigger_span[0])
    ]
    if here:
        _, index, mention = min(here, key=lambda h: (h[0], h[1]))
        return _choice(mention, index, published, "date:same_sentence")
    before = [(i, m) for i, m in usable if m.end <= low and m.date_precision == 1]
    if narrative and before:
        index, mention = before[-1]
        return _choice(mention, index, published, "date:carried_on")
    return DateChoice(published, published, published, 1, 1, None, "date:published")
