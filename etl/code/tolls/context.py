"""Whether a toll is told as a fact of the event, as background, as a possibility or as denied; and by whom."""

from __future__ import annotations

import re

from etl.code.tolls import lexicon
from etl.code.tolls.document import Document, Trigger

_NEAR = 12
_DENIAL = 8
_CAUSE = 25
_ACCORDING = re.compile(r"\b[Aa]ccording to ([^,.;]{2,120})")
_SAYS = re.compile(
    r"^[\s\"“‘]*(?P<who>[^,.;:]{2,100}?)"
    r"(?<!\b(?:is|as|be))(?<!\b(?:are|was))(?<!\b(?:were|been|also)) (?:also |later |have |has )?"
    r"(?:say|said|report|claim|announce|confirm|state|estimate|acknowledge)(?:s|ed|d)?\b"
)
_TRAIL = re.compile(r",[\"”]? (?P<who>[^,.;]{2,80}?) (?:say|said|report|reported)s?[.]?\s*$")


def _flagged(doc: Document, trigger: Trigger, first: int, at: int) -> bool:
    """A phrase such as "funeral for" or "suspected of" shortly before the toll, with no new clause after it."""
    for i in range(max(first, at - _NEAR), at):
        for form, _ in lexicon.context().get(doc.low(i), ()):
            stop = i + len(form)
            if stop > trigger.stop or any(doc.low(i + k) != word for k, word in enumerate(form)):
                continue
            between = [doc.low(k) for k in range(stop, at)]
            if not any(w in lexicon.words("new_clause") for w in between):
                return True
    return False


def _is_name(doc: Document, i: int) -> bool:
    return doc.tokens[i].text[:1].isupper()


def _possible(doc: Document, trigger: Trigger, first: int) -> bool:
    window = [doc.low(k) for k in range(max(first, trigger.start - 5), trigger.start)]
    if trigger.pattern in ("base", "subject") and "to" in window[-2:]:
        at = len(window) - 1 - window[::-1].index("to")
        possible = lexicon.words("hypothetical") | lexicon.words("hypothetical_to")
        if window[at - 1 : at] and window[at - 1] in possible:
            return True
        return not any(w in lexicon.words("actual_to") for w in window[max(0, at - 3) : at])
    names = {doc.low(k) for k in range(max(first + 1, trigger.start - 5), trigger.start) if _is_name(doc, k)}
    return any(w in lexicon.words("hypothetical") and w not in names for w in window[-4:])


def _denied(doc: Document, first: int, at: int) -> bool:
    """ "... denies that 100 people were killed"."""
    for i in range(max(first, at - _DENIAL), at):
        if doc.low(i) in lexicon.words("denial") and doc.low(i + 1) in ("that", "killing", "having", "any"):
            return True
    return False


def _over_time(doc: Document, trigger: Trigger, first: int, stop: int) -> bool:
    """ "... have been killed since January", "since the war began, 56 have died": a toll of more than one event."""
    perfect = any(doc.low(k) in ("has", "have") for k in range(max(0, trigger.start - 4), trigger.start))
    if perfect and any(doc.low(k) == "since" for k in range(first, trigger.start)):
        return True
    after = [doc.low(k) for k in range(trigger.stop, min(stop, trigger.stop + _NEAR))]
    if "since" not in after:
        return False
    at = after.index("since")
    return perfect or any(w in ("beginning", "start") or w.isdecimal() for w in after[at + 1 : at + 4])


def _dated_before(doc: Document, trigger: Trigger, first: int) -> bool:
    """ "... for the 1998 murder of a deputy"."""
    if trigger.pattern != "of":
        return False
    words = [doc.tokens[k].text for k in range(max(first, trigger.start - 3), trigger.start)]
    return any(len(w) == 4 and w.isdecimal() and w[:2] in ("19", "20") for w in words)


def _caused(doc: Document, trigger: Trigger, first: int, at: int) -> bool:
    """ "Crowds riot after two men are killed": a toll of what the event follows on."""
    if trigger.pattern == "active" and doc.tokens[trigger.start - 1].text == ",":
        return False
    ahead = range(trigger.stop, min(len(doc.tokens), trigger.stop + _CAUSE))
    if trigger.pattern in ("of", "count") and any(doc.low(i) in lexicon.words("sparks") for i in ahead):
        return True
    for i in range(at - 1, max(first, at - _CAUSE) - 1, -1):
        if doc.tokens[i].text in {",", ";"} or doc.low(i) in lexicon.verbs() or doc.low(i) == "with":
            return False
        if doc.low(i) in lexicon.words("cause"):
            return i > first
    return False


def _joined(doc: Document, last: Trigger | None, trigger: Trigger) -> bool:
    """ "... that killed four and wounded | three": a toll word coordinated with the one before."""
    if last is None or trigger.start - last.stop > _NEAR:
        return False
    between = [doc.low(k) for k in range(last.stop, trigger.start)]
    bounds = lexicon.words("new_clause") - {",", "and", "with", "are", "is", "was", "were"}
    return "and" in between[-3:] and not any(w in bounds for w in between)


def context(
    doc: Document, trigger: Trigger, first: int, at: int, stop: int, last: tuple[Trigger, str] | None = None
) -> str:
    """main, cause, background, hypothetical or negated; `at`: first token of trigger and people.

    [first, stop) is the sentence, `last` the toll word before in it with its own context.
    """
    near = [doc.low(k) for k in range(max(first, trigger.start - 3), trigger.start)]
    if any(w in lexicon.words("negation") for w in near) or _denied(doc, first, at):
        return "negated"
    if _possible(doc, trigger, first):
        return "hypothetical"
    aside = (
        _flagged(doc, trigger, first, at)
        or _dated_before(doc, trigger, first)
        or _over_time(doc, trigger, first, stop)
    )
    if aside:
        return "background"
    if last and last[1] in ("background", "cause") and _joined(doc, last[0], trigger):
        return last[1]
    return "cause" if _caused(doc, trigger, first, at) else "main"


def claimant(doc: Document, first: int, stop: int) -> tuple[int, int] | None:
    """The span of whom a sentence, tokens [first, stop), credits with what it says; None for the text itself."""
    begin, end = doc.tokens[first].start, doc.tokens[stop - 1].end
    sentence = doc.text[begin:end]
    for pattern, group in ((_ACCORDING, 1), (_SAYS, "who"), (_TRAIL, "who")):
        found = pattern.search(sentence)
        if found:
            return begin + found.start(group), begin + found.end(group)
    return None
