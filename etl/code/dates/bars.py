"""What keeps a date from an event: words between them, a noun or a clause that the date belongs to."""

from __future__ import annotations

import re
from collections.abc import Sequence

from etl.code.dates import lexicon
from etl.code.dates.model import DateMention

_LEADING = ("date:offset", "date:day_before")
_NEAR = 60
_WIDE = 160
_OWNED = 120
_TOUCHING = 12
_NOUN_AFTER = re.compile(
    r"(?:['’]s)?(?:[ -](?!(?:in|on|at|by|of|to|and|as|that|when|after|for|from|with|is|was|near"
    r"|against|over|during|amid|into|about|outside|inside|before|following|until|since|where|who|which)\b)\w+){1,4}"
)
_OPENS = re.compile(r", (?:who|whom|whose|which|where|an?|the)\b[^,]*$|, (?:who|whom|whose|which|where)\b")
_DESCRIBES = re.compile(r",? (?:whose|where)\b|, (?:who|whom|which)\b")
_CLOSES = re.compile(r"[^,.;]*, (?:has|have|had|is|are|was|were|will|be)\b")

Span = tuple[int, int]


def leads(mention: DateMention) -> bool:
    """ "Three days after ...": a date of what follows it."""
    return mention.rule in _LEADING and mention.text.lower().endswith("after")


def touching_since(text: str, mention: DateMention, trigger: Span) -> bool:
    """ "Missing since Wednesday": a state that goes on since a day began on it; "attacks since" began before."""
    if text[trigger[0] : trigger[1]].lower().endswith("s"):
        return False
    return (
        mention.kind == "since"
        and mention.date_precision == 1
        and 0 <= mention.start - trigger[1] <= _TOUCHING
    )


def _between(text: str, mention: DateMention, trigger: Span) -> str:
    if mention.start >= trigger[1]:
        return text[trigger[1] : mention.start]
    return text[mention.end : trigger[0]]


def _owned(text: str, mention: DateMention, trigger: Span) -> bool:
    """Whether the date belongs to a participle of another event: "hostages captured on Friday are killed"."""
    before = text[max(0, mention.start - _OWNED) : mention.start]
    clause = before[max(before.rfind(sign) for sign in ",;.") + 1 :]
    owners = list(lexicon.phrase("other_event").finditer(clause))
    if not owners:
        return False
    last = owners[-1]
    at = mention.start - len(clause) + last.start()
    finite = lexicon.phrase("auxiliary").search(clause[max(0, last.start() - 12) : last.start()])
    return not (finite and at > trigger[0]) and not at <= trigger[0] < mention.start


def _of_noun(text: str, mention: DateMention, trigger: Span) -> bool:
    """ "The 7 July bombings", "the October election": a date that belongs to the noun of an event after it."""
    found = _NOUN_AFTER.match(text, mention.end, mention.end + _NEAR)
    if not found or found.start() <= trigger[0] < found.end() + 1:
        return False
    return lexicon.phrase("event_noun").search(found[0]) is not None


def _in_parenthesis(text: str, mention: DateMention, trigger: Span) -> bool:
    """ "..., who vanished in 2020, was freed": a date in a clause between commas before the trigger."""
    if trigger[0] < mention.end:
        return False
    before = text[max(0, mention.start - _WIDE) : mention.start]
    opened = _OPENS.search(before[max(before.rfind(". "), before.rfind(";")) + 1 :])
    return opened is not None and _CLOSES.match(text, mention.end, trigger[0]) is not None


def _in_opening(text: str, mention: DateMention, trigger: Span) -> bool:
    """ "Following an accord signed last month, ...": a date in the clause that a sentence opens with."""
    if trigger[0] < mention.end or "," not in text[mention.end : trigger[0]]:
        return False
    before = text[max(0, mention.start - _WIDE) : mention.start]
    clause = before[max(before.rfind(". "), before.rfind("\n")) + 1 :].lstrip()
    return lexicon.phrase("opening").match(clause) is not None


def aside(text: str, trigger: Span, sentence_spans: Sequence[Span]) -> bool:
    """Whether a word tells of what the event answers or is likened to: "in retaliation for yesterday's attack"."""
    low = next((a for a, b in sentence_spans if a <= trigger[0] < b), trigger[0])
    before = text[max(low, trigger[0] - _NEAR) : trigger[0]]
    clause = before[max(before.rfind(sign) for sign in ",;") + 1 :]
    return lexicon.phrase("aside").search(clause) is not None


def clause_start(text: str, trigger: Span, sentence_spans: Sequence[Span]) -> int | None:
    """Where the clause that a word stands in opens, if it only describes: "..., where a bombing in 2015 killed 70"."""
    low = next((a for a, b in sentence_spans if a <= trigger[0] < b), trigger[0])
    opened = list(_DESCRIBES.finditer(text, low, trigger[0]))
    if not opened or ", " in text[opened[-1].end() : trigger[0]]:
        return None
    return opened[-1].start()


def barred(text: str, mention: DateMention, trigger: Span) -> bool:
    """Whether the words between trigger and date, or the word that the date belongs to, keep them apart."""
    between = _between(text, mention, trigger)
    if leads(mention):
        return "," in between
    if touching_since(text, mention, trigger):
        return False
    if lexicon.phrase("barrier").search(between) is not None or _owned(text, mention, trigger):
        return True
    return (
        _of_noun(text, mention, trigger)
        or _in_parenthesis(text, mention, trigger)
        or _in_opening(text, mention, trigger)
    )
