"""Whatever stands in a text, the coder answers: valid rows and spans, the same alone and together, in linear work."""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Sequence
from datetime import date
from itertools import chain, cycle, islice
from typing import Any

import pytest

from etl import paths
from etl.code.coder import Coded, Input, code
from etl.code.document import SENTENCE_WORDS, SHORT_WORDS, document
from etl.code.parallel import WORTH, code_all
from etl.code.rows import CodedFrames, frames
from etl.code.syntax import sentences
from etl.code.tools import Tools
from etl.validate import gate

DAY = date(2021, 6, 16)

STORY = (
    "Gunmen killed at least 12 civilians in a village near Gao in northern Mali on Monday, a local official said.",
    "Two soldiers were wounded when a roadside bomb hit their convoy in Kidal on Tuesday morning.",
    "The president condemned the attack and warned that the army would respond.",
    "Thousands of people marched through Bamako on Saturday to demand the withdrawal of foreign troops.",
    "Police fired tear gas at protesters in Niamey; 23 people were arrested and 7 injured.",
    "In 2012, rebels had taken the town before French forces drove them out.",
    "Elsewhere, a drone strike destroyed a fuel depot outside Benghazi, killing three fighters.",
    "Officials said that no one was hurt when rockets landed near the airport of Mogadishu overnight.",
)


def article(words: int) -> str:
    """A text of about that many words in paragraphs of three sentences."""
    out: list[str] = []
    told = 0
    for n, sentence in enumerate(cycle(STORY)):
        if told >= words:
            break
        out.append(sentence + ("\n\n" if n % 3 == 2 else " "))
        told += len(sentence.split())
    return "".join(out).rstrip()


def unpunctuated(text: str) -> str:
    return "".join(" " if unicodedata.category(c).startswith("P") else c for c in text)


NEWS = " ".join(STORY)
TEXTS = {
    "article of 5,000 words": article(5000),
    "capitals": NEWS.upper(),
    "capitals, long": article(600).upper(),
    "small letters": NEWS.lower(),
    "no punctuation": unpunctuated(NEWS),
    "no punctuation, long": unpunctuated(article(800)).replace("\n", " "),
    "typographic quotes": f"“{STORY[0]}” ‘{STORY[1]}’ — «{STORY[3]}» „it’s over‟ … {STORY[6]}",
    "markup left over":
        f"<p class='a'>{STORY[0]}</p><br/>&nbsp;&#8217;&quot;{STORY[1]}&quot;"
        f"<a href='x'>{STORY[6]}</a>&lt;",
    "broken markup": f"<div <p>>{STORY[0]} < 5 & > 3 &amp &#xZZ; <!-- {STORY[1]} {'<' * 500}",
    "mixed scripts":
        f"{STORY[0]} Сообщалось о взрыве в Донецке. وقال مسؤول إن ثلاثة قتلوا. Զոհվել է երկու զինծառայող։ "
        f"{STORY[6]}",
    "another script": "Զոհվել է երկու զինծառայող։ 爆炸造成三人死亡。 سقط قتلى.",
    "right to left marks": f"\u202b{STORY[0]}\u202c \u200f{STORY[1]}\u200e\ufeff",
    "decomposed accents":
        unicodedata.normalize("NFD", f"{STORY[0]} Five people were killed in Bogotá and São Paulo, Ağdam."),
    "very long sentence": " and ".join(s.rstrip(".") for s in islice(cycle(STORY), 60)) + ".",
    "very long word": f"{STORY[0]} {'a' * 20_000} {STORY[1]}",
    "one word": "Bombing",
    "one letter": "x",
    "a full stop": ".",
    "white space": " \n\t \u00a0\u2003 \n",
    "nothing": "",
    "only markup": "<p></p><br>",
    "digits": "1234567890 " * 200,
    "huge numbers in words": f"{'trillion one ' * 300} people and nine trillion billion people were killed in Gao.",
    "a huge number": f"{'9' * 400} people were killed in Gao on Monday.",
    "many numbers": "12 killed, 13 wounded, 14 dead, " * 200,
    "emoji": f"🚨🔥 BREAKING 🇲🇱 {STORY[0]} 💥👨‍👩‍👧‍👦 {STORY[6]} 😢",
    "emoji alone": "💥🔥😢",
    "repeated characters": "!!!!!!!!" * 300 + "aaaaaaa" * 300 + "((((((" * 300,
    "repeated words": "killed " * 1500,
    "repeated place": "Gao " * 1500,
    "repeated sentence": f"{STORY[0]} " * 60,
    "lines": "\n".join(NEWS.split()),
    "columns": "\n".join(NEWS[i : i + 60] for i in range(0, len(NEWS), 60)),
    "table": "\t".join(NEWS.split()) + "\r\n\x85\u2028\u2029",
    "impossible dates": "Seven people were killed in Gao on February 31, on 99 June 2021, and on 2021-13-45.",
    "early and late years":
        "Seven people were killed in Gao on 1 January 0001, 31 December 9999 and in the year 12345.",
    "combining marks": f"{STORY[0]} Z̷̢̛a̵͠l̶g̸o {'a' + chr(0x301) * 200}",
}  # fmt: skip


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools.load(paths.reference())


@pytest.mark.parametrize("name", TEXTS)
def test_any_text_gives_valid_rows_and_spans(name: str, tools: Tools) -> None:
    text = TEXTS[name]
    report = Input("r1", DAY, text, title=text[:200])
    rows = frames([code(report, tools)])
    _check(
        rows, {"title": unicodedata.normalize("NFC", text[:200]), "text": unicodedata.normalize("NFC", text)}
    )


def test_two_hundred_kilobytes_in_one_paragraph(tools: Tools) -> None:
    text = " ".join(islice(cycle(STORY), 2300))
    assert len(text) > 200_000
    _check(frames([code(Input("r1", DAY, text), tools)]), {"title": "", "text": text})


def _check(rows: CodedFrames, texts: dict[str, str]) -> None:
    """The rows keep to the contract and every span lies inside its text and holds something."""
    for table in ("codings", "claims", "evidence", "rejected"):
        gate(table, getattr(rows, table))
    assert rows.codings.height or rows.rejected.height
    for row in chain(rows.evidence.iter_rows(named=True), rows.claims.iter_rows(named=True)):
        if row["field"] is not None:
            assert 0 <= row["start"] < row["end"] <= len(texts[row["field"]]), row
            assert texts[row["field"]][row["start"] : row["end"]].strip(), row


def test_the_news_is_read_through_what_surrounds_it(tools: Tools) -> None:
    for name in ("typographic quotes", "markup left over", "mixed scripts", "emoji", "right to left marks"):
        drafts = code(Input("r1", DAY, TEXTS[name]), tools).drafts
        assert drafts, name


def test_the_evidence_is_in_composed_text(tools: Tools) -> None:
    plain = "Five people were killed by gunmen in Bogotá on Monday."
    composed, decomposed = (
        frames([code(Input("r1", DAY, unicodedata.normalize(form, plain)), tools)]) for form in ("NFC", "NFD")
    )
    assert composed.evidence.height and composed.evidence.equals(decomposed.evidence)


# --- the same whatever is beside it ------------------------------------------------------------------------


def _mixture() -> list[Input]:
    """More than a second process is worth: short items, odd ones, and a long article."""
    short = [s for s in (*STORY, *(t for t in TEXTS.values() if len(t) < 1500)) if s.strip()]
    texts = [*islice(cycle(short), WORTH + 10), article(400)]
    return [Input(f"r{n}", DAY, text) for n, text in enumerate(texts)]


def _rows(coded: Sequence[Coded]) -> list[list[dict[str, Any]]]:
    made = frames(coded)
    return [getattr(made, table).to_dicts() for table in ("codings", "claims", "evidence", "rejected")]


def test_one_and_two_workers_and_any_company_give_the_same_rows(
    tools: Tools, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = _mixture()
    alone = _rows([code(report, tools) for report in reports])
    monkeypatch.setenv("TOCSIN_WORKERS", "2")
    assert _rows(list(code_all(reports))) == alone
    back = list(code_all(reports[::-1]))
    assert _rows(back[::-1]) == alone
    monkeypatch.setenv("TOCSIN_WORKERS", "1")
    assert _rows(list(code_all(reports))) == alone


# --- work grows with the length, not faster ----------------------------------------------------------------


def test_every_word_is_in_one_passage_and_passages_are_short() -> None:
    for text in (article(5000), TEXTS["very long sentence"], unpunctuated(article(2000)).replace("\n", " ")):
        passages = document("r1", DAY, None, text, None, sentences).passages
        assert sum(len(p.text.split()) for p in passages) == len(text.split())
        assert max(len(p.text.split()) for p in passages) <= max(SHORT_WORDS, SENTENCE_WORDS)


SHAPES = {
    "sentences": lambda n: article(150 * n),
    "one sentence": lambda n: " and ".join(s.rstrip(".") for s in islice(cycle(STORY), 10 * n)),
    "capitals": lambda n: article(150 * n).upper(),
    "no punctuation": lambda n: unpunctuated(article(150 * n)),
    "numbers": lambda n: "12 killed, 13 wounded, 14 dead, " * 25 * n,
    "places": lambda n: "Gao, Mopti, Kidal, Niamey and Bamako, " * 20 * n,
    "quotes": lambda n: '"killed" (he said) - ' * 40 * n,
}


@pytest.mark.parametrize("shape", SHAPES)
def test_four_times_the_text_is_about_four_times_the_work(shape: str, tools: Tools) -> None:
    short, long = (Input("r1", DAY, SHAPES[shape](n)) for n in (2, 8))
    for report in (short, long):
        code(report, tools)
    assert _calls(lambda: code(long, tools)) <= 8 * _calls(lambda: code(short, tools))


def test_a_paragraph_is_split_in_linear_work() -> None:
    short, long = (" ".join(islice(cycle(STORY), 60 * n)) for n in (1, 4))
    sentences([short])
    assert _calls(lambda: sentences([long])) <= 6 * _calls(lambda: sentences([short]))


def _calls(work: Callable[[], object]) -> int:
    """How many functions, Python's and C's, are called: work without a clock."""
    count = 0

    def seen(frame: Any, event: str, argument: Any) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(seen)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count
