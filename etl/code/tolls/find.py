"""Finds the tolls of a text, trigger by trigger: objects, subjects, counts and "death toll" figures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from etl.code.tolls import lexicon
from etl.code.tolls.context import claimant, context
from etl.code.tolls.document import Document, Trigger, read
from etl.code.tolls.model import TollMention
from etl.code.tolls.noun_phrases import Phrase, is_person, parse_list
from etl.code.tolls.subjects import Auxiliary, auxiliary, subject

_FOUND = frozenset(
    ["find", "finds", "found", "discover", "discovered", "discovers", "recover", "recovered", "recovers", "unearth", "unearthed", "exhumed"]
)
_TOLL_VERBS = frozenset(
    ["to", "at", "is", "was", "of", "reaches", "reached", "topped", "tops", "exceeds", "exceeded", "surpasses", "surpassed", "passes", "passed", "hits", "hit", "over", "now", "stood", "stands", "than"]
)


@dataclass
class _Run:
    """What is known while one sentence is walked."""

    doc: Document
    first: int
    stop: int
    index: int
    claimant: tuple[int, int] | None
    found: list[TollMention]
    group: int
    last: Trigger | None = None
    combined: set[int] = field(default_factory=set)
    used: set[tuple[int, str]] = field(default_factory=set)


def _emit(
    run: _Run, trigger: Trigger, phrases: list[Phrase], rule: str, kind: str = "", *, total: bool = False
) -> None:
    doc = run.doc
    where = context(doc, trigger, run.first)
    run.group += 1
    for p in phrases:
        key = (p.span[0], kind or trigger.kind)
        if (p.kind == "many" and p.best is None) or key in run.used:
            continue
        run.used.add(key)
        attacker = p.kind == "reflexive" or any(
            w in lexicon.words("attacker") for w in p.noun.lower().replace("-", " ").split()
        )
        basis = {"one": "implied", "reflexive": "implied", "none": "none_stated", "many": "vague"}.get(
            p.kind, p.kind
        )
        run.found.append(
            TollMention(
                p.span[0],
                p.span[1],
                kind or trigger.kind,
                p.low,
                p.best,
                p.high,
                basis,
                p.noun,
                run.group,
                run.index,
                doc.tokens[trigger.start].start,
                doc.tokens[trigger.stop - 1].end,
                f"toll:{rule}",
                p.is_subcount,
                total,
                attacker,
                p.is_additional,
                "main" if p.kind == "none" else where,
                run.claimant,
            )
        )


def _object(run: _Run, trigger: Trigger) -> list[Phrase]:
    begin = trigger.stop
    while (
        begin < run.stop
        and run.doc.low(begin) in ("at", "reportedly", "a", "the")
        and begin not in run.doc.numbers
    ):
        if run.doc.low(begin) != "reportedly":
            break
        begin += 1
    return parse_list(run.doc, begin, run.stop)


def _combines(run: _Run, trigger: Trigger) -> bool:
    """Whether "killing" goes on "and injuring a total of 29": one figure for both."""
    doc = run.doc
    at = trigger.stop
    if doc.low(at) not in ("and", "or"):
        return False
    other = next((t for t in doc.triggers if t.start == at + 1), None)
    return other is not None and {other.kind, trigger.kind} == {"deaths", "injuries"}


def _active(run: _Run, trigger: Trigger, rule: str = "active") -> bool:
    if _combines(run, trigger):
        run.combined.add(trigger.stop + 1)
        return True
    if trigger.start in run.combined:
        return True
    before = run.doc.low(trigger.start - 1) if trigger.start > run.first else ""
    if trigger.pattern == "base" and before in lexicon.words("article") | lexicon.words("determiner") | {
        "of",
        "in",
        "for",
    }:
        return False
    phrases = _object(run, trigger)
    if phrases and phrases[0].kind == "one" and not _can_be_one(run.doc, phrases[0]):
        return False
    _emit(run, trigger, phrases, rule)
    return bool(phrases)


def _can_be_one(doc: Document, phrase: Phrase) -> bool:
    return doc.low(phrase.start) != "it" and phrase.head not in (
        "order",
        "orders",
        "attack",
        "power",
        "plan",
        "plans",
    )


def _plural(trigger: Trigger, run: _Run) -> Phrase:
    span = (run.doc.tokens[trigger.start].start, run.doc.tokens[trigger.stop - 1].end)
    return Phrase(trigger.start, trigger.stop, "many", 2, 3, None, span, "", "")


def _implied(run: _Run, trigger: Trigger, aux: Auxiliary) -> list[Phrase]:
    """No number before the verb: its own agreement tells one from many."""
    span = (run.doc.tokens[trigger.start].start, run.doc.tokens[trigger.stop - 1].end)
    if (
        aux.number == "one"
        or (trigger.pattern == "subject"
        and run.doc.low(trigger.start) in ("dies", "commits", "loses"))
    ):
        return [Phrase(trigger.start, trigger.stop, "one", 1, 1, 1, span, "", "")]
    if aux.number == "many" and trigger.kind == "deaths":
        return [_plural(trigger, run)]
    return []


def _share(run: _Run, trigger: Trigger) -> None:
    """ "Killed or wounded" is one figure for both; "kidnapped and killed" gives the figure to each."""
    previous = [m for m in run.found if run.last and m.trigger_start == run.doc.tokens[run.last.start].start]
    if not previous or previous[0].kind == trigger.kind:
        return
    if {previous[0].kind, trigger.kind} == {"deaths", "injuries"}:
        joined = run.doc.low(trigger.start - 1) in ("and", "or")
        if joined:
            run.found[:] = [m for m in run.found if m not in previous]
        return
    run.group += 1
    tokens = run.doc.tokens
    for m in previous:
        run.found.append(
            replace(
                m,
                kind=trigger.kind,
                group=run.group,
                rule="toll:shared",
                trigger_start=tokens[trigger.start].start,
                trigger_end=tokens[trigger.stop - 1].end,
                context=context(run.doc, trigger, run.first),
            )
        )


def _subject(run: _Run, trigger: Trigger, aux: Auxiliary, rule: str) -> None:
    found = subject(run.doc, trigger, aux, run.first)
    if found.shares_previous:
        _share(run, trigger)
        return
    if found.relative:
        return
    phrases = found.phrases
    bare = not (aux.passive or aux.perfect or trigger.pattern == "subject")
    if bare:
        phrases = [
            p for p in phrases if p.kind in ("number", "vague", "none") or is_person(run.doc, p.start, p.stop)
        ]
    if all(p.kind == "many" for p in phrases):
        phrases = [] if bare or found.empty else _implied(run, trigger, aux)
    elif aux.number == "many" and len(phrases) == 1 and phrases[0].kind == "one":
        phrases = _implied(run, trigger, aux)
    _emit(run, trigger, phrases, rule)


def _starts_object(run: _Run, i: int) -> bool:
    doc = run.doc
    if i >= run.stop:
        return False
    low = doc.low(i)
    if i in doc.numbers or low in lexicon.words("reflexive") | lexicon.words("article") | lexicon.words(
        "determiner"
    ):
        return True
    phrases = parse_list(doc, i, run.stop)
    return bool(phrases) and (
        doc.tokens[i].text[:1].isupper() or is_person(doc, phrases[0].start, phrases[0].stop)
    )


def _attributive(run: _Run, trigger: Trigger) -> bool:
    """ "Four injured policemen": the number before, a noun for people after."""
    doc = run.doc
    number = (
        next((v for k, v in doc.numbers.items() if v[0] == trigger.start and k >= run.first), None)
        if (
            any(
                stop == trigger.start
                for stop, _ in (
                    doc.numbers.get(k, (0, None))
                    for k in range(max(run.first, trigger.start - 6), trigger.start)
                )
            )
        )
        else None
    )
    if number is None or trigger.stop >= run.stop or not is_person(doc, trigger.stop, trigger.stop + 1):
        return False
    mention = number[1]
    span = (mention.start, mention.end)
    _emit(
        run,
        trigger,
        [
            Phrase(
                trigger.start,
                trigger.stop + 1,
                mention.basis,
                mention.low,
                mention.best,
                mention.high,
                span,
                doc.low(trigger.stop),
                doc.low(trigger.stop),
            )
        ],
        "attributive",
    )
    return True


def _participle(run: _Run, trigger: Trigger) -> None:
    if _attributive(run, trigger):
        return
    aux = auxiliary(run.doc, trigger, run.first)
    before = run.doc.low(aux.start - 1) if aux.start > run.first else ""
    if aux.passive:
        _subject(run, trigger, aux, "passive")
    elif _starts_object(run, trigger.stop) and not (
        before in lexicon.words("determiner") and not aux.perfect
    ):
        _active(run, trigger)
    elif not aux.perfect:
        _combined_participle(run, trigger, aux)


def _combined_participle(run: _Run, trigger: Trigger, aux: Auxiliary) -> None:
    if _combines(run, trigger) and _starts_object(run, trigger.stop + 2):
        run.combined.add(trigger.stop + 1)
        return
    _subject(run, trigger, aux, "participle")


def _of(run: _Run, trigger: Trigger) -> None:
    body = run.doc.low(trigger.start) in ("body", "bodies", "corpse", "corpses")
    if body and not any(run.doc.low(k) in _FOUND for k in range(run.first, run.stop)):
        return
    phrases = [p for p in parse_list(run.doc, trigger.stop, run.stop) if not body or p.kind != "many"]
    if phrases and phrases[0].kind == "one" and not _person_or_name(run.doc, phrases[0]):
        return
    _emit(run, trigger, phrases, "of")


def _person_or_name(doc: Document, phrase: Phrase) -> bool:
    return doc.tokens[phrase.start].text[:1].isupper() or is_person(doc, phrase.start, phrase.stop)


def _count(run: _Run, trigger: Trigger) -> None:
    """ "Thirty confirmed deaths", "no casualties": the number stands before the noun."""
    doc = run.doc
    if trigger.pattern == "bodies" and not any(doc.low(k) in _FOUND for k in range(run.first, run.stop)):
        return
    for i in range(trigger.start - 1, max(run.first, trigger.start - 7) - 1, -1):
        low = doc.low(i)
        if low in lexicon.words("none") | {"without", "zero"}:
            _no_casualties(run, trigger, i)
            return
        if i in doc.numbers and doc.numbers[i][0] >= trigger.start - 3 and trigger.kind != "casualties":
            number = doc.numbers[i][1]
            phrase = Phrase(
                i,
                trigger.stop,
                number.basis,
                number.low,
                number.best,
                number.high,
                (number.start, number.end),
                doc.low(trigger.start),
                doc.low(trigger.start),
            )
            _emit(run, trigger, [phrase], "count")
            return
        if doc.tokens[i].text in {",", ";", "."} or low in lexicon.verbs():
            return


def _no_casualties(run: _Run, trigger: Trigger, at: int) -> None:
    if any(run.doc.low(k) in lexicon.words("more") for k in range(at, trigger.start)):
        return
    token = run.doc.tokens[at]
    phrase = Phrase(
        at, trigger.stop, "none", 0, 0, 0, (token.start, run.doc.tokens[trigger.stop - 1].end), "", ""
    )
    for kind in ("deaths", "injuries") if trigger.kind == "casualties" else (trigger.kind,):
        _emit(run, trigger, [phrase], "none", kind)


def _toll(run: _Run, trigger: Trigger) -> None:
    """ "The death toll rises to 300": the last figure after the toll word that a toll verb leads to."""
    doc = run.doc
    for i in range(trigger.stop, min(run.stop, trigger.stop + 40)):
        if i in doc.numbers and doc.low(i - 1) in _TOLL_VERBS | lexicon.words("adverb"):
            stop, number = doc.numbers[i]
            phrase = Phrase(
                i,
                stop,
                number.basis,
                number.low,
                number.best,
                number.high,
                (number.start, number.end),
                "",
                "",
            )
            run.used.add((number.start, "other"))
            _emit(run, trigger, [phrase], "toll", total=True)
            return


def _handle(run: _Run, trigger: Trigger) -> None:
    if trigger.pattern in ("active", "base"):
        if not _active(run, trigger) and trigger.kind == "arrested":
            _count(run, trigger)
    elif trigger.pattern == "participle":
        _participle(run, trigger)
    elif trigger.pattern == "subject":
        _subject(run, trigger, auxiliary(run.doc, trigger, run.first), "subject")
    elif trigger.pattern == "of":
        _of(run, trigger)
    elif trigger.pattern == "toll":
        _toll(run, trigger)
    else:
        _count(run, trigger)


def _loose_parts(run: _Run) -> None:
    """ "... killing 12 in Kabul, including three children": sub-counts away from their list."""
    doc = run.doc
    for i in range(run.first, run.stop - 1):
        if doc.low(i) != "including" or run.last is None:
            continue
        trigger = next((t for t in reversed(doc.triggers) if run.first <= t.start < i), None)
        if trigger is not None:
            parts = [
                replace(p, is_subcount=True)
                for p in parse_list(doc, i + 1, run.stop)
                if p.kind in ("number", "vague")
            ]
            _emit(run, trigger, parts, "including")


def find_tolls(text: str) -> list[TollMention]:
    """Mentions of people killed, injured, missing, arrested, abducted or displaced, by where they stand in the text."""
    doc = read(text)
    found: list[TollMention] = []
    group, at = 0, 0
    for index, (first, stop) in enumerate(doc.sentences):
        run = _Run(doc, first, stop, index, claimant(doc, first, stop), found, group)
        while at < len(doc.triggers) and doc.triggers[at].start < stop:
            _handle(run, doc.triggers[at])
            run.last = doc.triggers[at]
            at += 1
        _loose_parts(run)
        group = run.group
    return sorted(found, key=lambda m: (m.start, m.end, m.kind, m.group))
