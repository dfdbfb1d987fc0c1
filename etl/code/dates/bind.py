"""Chooses the date of an event among the dates of a text."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from etl.code.dates import lexicon
from etl.code.dates.bars import aside, barred, clause_start, leads, touching_since
from etl.code.dates.model import DateChoice, DateMention

_USABLE = frozenset({"explicit", "relative", "weekday", "month", "range"})
_LONGEST_RANGE = 31
_PERIOD = 3
_NEWS_DAYS = 31

Span = tuple[int, int]


def _sentence(spans: Sequence[Span], position: int) -> Span:
    for span in spans:
        if span[0] <= position < span[1]:
            return span
    return (position, position + 1)


def _usable(mention: DateMention, published: date) -> bool:
    """Whether a date can be an event's. A month that is long over is told as background."""
    if mention.best is None or mention.date_start is None or mention.date_end is None:
        return False
    if mention.date_precision >= _PERIOD and (published - mention.date_end).days > _NEWS_DAYS:
        return False
    if mention.date_precision >= _PERIOD and mention.text.lower().startswith("this"):
        return False  # "the second strike this month"
    return mention.kind in _USABLE and (mention.date_end - mention.date_start).days <= _LONGEST_RANGE


def _rivalled(text: str, mention: DateMention, trigger: Span, rivals: Sequence[Span]) -> bool:
    """Whether another event's trigger is nearer to the date and not kept from it."""
    own = _distance(mention, trigger)
    return any(_distance(mention, r) < own and not (text and barred(text, mention, r)) for r in rivals)


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
            _usable(mention, published) or touching_since(text, mention, trigger_span)
        ):
            continue
        if leads(mention) and mention.start > trigger_span[0]:
            continue
        kept_off = bool(text) and barred(text, mention, trigger_span)
        if not kept_off and not _rivalled(text, mention, trigger_span, rivals):
            here.append((mention.date_precision >= _PERIOD, _distance(mention, trigger_span), index))
    if here:
        index = min(here)[2]
        return _choice(mentions[index], index, published, "same_sentence")
    before = [
        i for i, m in enumerate(mentions) if _usable(m, published) and m.end <= low and m.date_precision == 1
    ]
    if narrative and before:
        return _choice(mentions[before[-1]], before[-1], published, "carried_on")
    return DateChoice(published, published, published, 1, 1, None, "date:published")


def _without_leads(mentions: Sequence[DateMention], triggers: list[Span]) -> list[Span]:
    """Without the words after "three days after", where others come before it."""
    led = min((m.start for m in mentions if leads(m)), default=None)
    before = [t for t in triggers if led is None or t[1] <= led]
    return before or triggers


def _without_clauses(text: str, triggers: list[Span], sentence_spans: Sequence[Span]) -> list[Span]:
    """Without the words of a clause that only describes, where others in its sentence come before it."""
    out = []
    for trigger in triggers:
        opened = clause_start(text, trigger, sentence_spans)
        low, _ = _sentence(sentence_spans, trigger[0])
        if opened is None or not any(low <= t[0] < opened for t in triggers):
            out.append(trigger)
    return out


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
    incident = [m.span() for m in lexicon.phrase("incident").finditer(text)] if text and not triggers else []
    own = [t for t in triggers if not aside(text, t, sentence_spans)] if text else []
    own = _without_clauses(text, own, sentence_spans)
    own = _without_leads(mentions, own or list(triggers) or incident or [(0, 1)])
    choices = [
        event_date(mentions, t, sentence_spans, published, text=text, rivals=rivals, narrative=narrative)
        for t in own
    ]
    return next((c for c in choices if c.rule == "date:same_sentence"), choices[0])
