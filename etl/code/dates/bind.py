"""Chooses the date of an event among the dates of a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from etl.code.dates import lexicon
from etl.code.dates.model import DateChoice, DateMention

_USABLE = frozenset({"explicit", "relative", "weekday", "month", "range"})
_LONGEST_RANGE = 31
_LEADING = ("date:offset", "date:day_before")
_NEAR = 60
_TOUCHING = 12

Span = tuple[int, int]


def _sentence(spans: Sequence[Span], position: int) -> Span:
    for span in spans:
        if span[0] <= position < span[1]:
            return span
    return (position, position + 1)


def _leads(mention: DateMention) -> bool:
    """ "Three days after ...": a date of what follows it."""
    return mention.rule in _LEADING and mention.text.lower().endswith("after")


def _usable(mention: DateMention) -> bool:
    if mention.best is None or mention.date_start is None or mention.date_end is None:
        return False
    return mention.kind in _USABLE and (mention.date_end - mention.date_start).days <= _LONGEST_RANGE


def _between(text: str, mention: DateMention, trigger: Span) -> str:
    if mention.start >= trigger[1]:
        return text[trigger[1] : mention.start]
    return text[mention.end : trigger[0]]


def _owned(text: str, mention: DateMention, trigger: Span) -> bool:
    """Whether the date belongs to a participle of another event: "hostages captured on Friday are killed"."""
    before = text[max(0, mention.start - _NEAR) : mention.start]
    clause = before[max(before.rfind(sign) for sign in ",;.") + 1 :]
    owners = list(lexicon.phrase("other_event").finditer(clause))
    if not owners:
        return False
    last = owners[-1]
    at = mention.start - len(clause) + last.start()
    finite = lexicon.phrase("auxiliary").search(clause[max(0, last.start() - 12) : last.start()])
    return not (finite and at > trigger[0]) and not at <= trigger[0] < mention.start


def _barred(text: str, mention: DateMention, trigger: Span) -> bool:
    """Whether the words between trigger and date, or the word that the date belongs to, keep them apart."""
    between = _between(text, mention, trigger)
    if _leads(mention):
        return "," in between
    if _touching_since(mention, trigger):
        return False
    return lexicon.phrase("barrier").search(between) is not None or _owned(text, mention, trigger)


def _rivalled(text: str, mention: DateMention, trigger: Span, rivals: Sequence[Span]) -> bool:
    """Whether another event's trigger is nearer to the date and not kept from it."""
    own = _distance(mention, trigger)
    return any(_distance(mention, r) < own and not (text and _barred(text, mention, r)) for r in rivals)


def _distance(mention: DateMention, trigger: Span) -> int:
    if mention.start >= trigger[1]:
        return mention.start - trigger[1]
    return max(0, trigger[0] - mention.end)


def _choice(mention: DateMention, index: int, published: date, rule: str) -> DateChoice:
    start, end = mention.date_start or published, mention.date_end or published
    best = min(mention.best or start, published)
    end = max(min(end, published), best)
    return DateChoice(
        best, min(start, best), end, mention.time_precision, mention.date_precision, index, f"date:{rule}"
    )


def _touching_since(mention: DateMention, trigger: Span) -> bool:
    """ "Missing since Wednesday": what goes on since a day began on it."""
    return (
        mention.kind == "since"
        and mention.date_precision == 1
        and 0 <= mention.start - trigger[1] <= _TOUCHING
    )


def event_date(
    mentions: Sequence[DateMention],
    trigger_span: Span,
    sentence_spans: Sequence[Span],
    published: date,
    *,
    text: str = "",
    rivals: Sequence[Span] = (),
    narrative: bool = False,
) -> DateChoice:
    """The date that an event's trigger is told with; the report's own day where no date is bound to it.

    `text`: the text itself, so that a date beyond "after", "following" and the like is left to the other event.
    `rivals`: the triggers of other events, to which the dates nearer to them belong.
    `narrative`: let a day carry on from the sentences before, as a long account does.
    """
    low, high = _sentence(sentence_spans, trigger_span[0])
    here = []
    for index, mention in enumerate(mentions):
        if not low <= mention.start < high or not (
            _usable(mention) or _touching_since(mention, trigger_span)
        ):
            continue
        if _leads(mention) and mention.start > trigger_span[0]:
            continue
        barred = bool(text) and _barred(text, mention, trigger_span)
        if not barred and not _rivalled(text, mention, trigger_span, rivals):
            here.append((_distance(mention, trigger_span), index))
    if here:
        index = min(here)[1]
        return _choice(mentions[index], index, published, "same_sentence")
    before = [i for i, m in enumerate(mentions) if _usable(m) and m.end <= low and m.date_precision == 1]
    if narrative and before:
        return _choice(mentions[before[-1]], before[-1], published, "carried_on")
    return DateChoice(published, published, published, 1, 1, None, "date:published")


def event_date_among(
    mentions: Sequence[DateMention],
    triggers: Sequence[Span],
    sentence_spans: Sequence[Span],
    published: date,
    *,
    text: str = "",
    rivals: Sequence[Span] = (),
    narrative: bool = False,
) -> DateChoice:
    """As `event_date`, for an event that several words tell of, the most telling first: the first with a date."""
    choices = [
        event_date(mentions, t, sentence_spans, published, text=text, rivals=rivals, narrative=narrative)
        for t in triggers or [(0, 1)]
    ]
    return next((c for c in choices if c.rule == "date:same_sentence"), choices[0])
