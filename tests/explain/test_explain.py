"""What `tocsin explain` shows: every value with its rule, words where they stand, reasons for refusals."""

from __future__ import annotations

import io
import json
import re
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from click.testing import CliRunner
from rich.console import Console

from etl import paths
from etl.cli import main
from etl.code.tools import Tools
from etl.explain.columns import columns, kinds
from etl.explain.explanation import Explanation
from etl.explain.html import html
from etl.explain.reports import find_reports
from etl.explain.terminal import STYLES, show
from etl.explain.trace import explain
from etl.extract import Report
from schema.tables import columns as contract

ATTACK = "Gunmen attacked an army post in Gao, Mali, on Monday and killed four soldiers, the army said."
EVIL = '<script>alert("x")</script> & <b>[bold]Two[/bold]</b> policemen were shot dead in Gao on Monday.'


@pytest.fixture(scope="module")
def tools() -> Tools:
    return Tools.load(paths.reference())


@pytest.fixture(scope="module")
def told(tools: Tools) -> Explanation:
    return explain(Report("r1", ATTACK, date(2023, 9, 20), title="Attack on a post"), tools)


def printed(explanation: Explanation, width: int = 200) -> str:
    out = io.StringIO()
    show(explanation, Console(file=out, width=width, highlight=False))
    return out.getvalue()


def test_each_value_has_a_rule_and_its_words_are_the_texts(told: Explanation) -> None:
    assert told.events
    text = {f.name: "".join(s.text for s in f.segments) for f in told.fields}
    assert text == {"title": "Attack on a post", "text": ATTACK}
    for event in told.events:
        values = {value.column: value for value in event.values}
        assert all(value.rule for value in event.values)
        assert [w.text for w in values["location"].words] == ["Gao"]
        assert [w.text for w in values["event_date"].words] == ["Monday"]
        assert values["iso"].rule == "follows from country" and not values["iso"].words


def test_every_shown_column_is_in_the_contract_and_none_that_is_coded_is_left_out() -> None:
    hidden = {"coding_id", "report_id", "n", "event_id_cnty", "voice", "coder_version"}
    assert set(columns()) == set(contract("codings")) - hidden
    assert set(kinds()) == set(STYLES)


def test_the_terminal_shows_marks_with_numbers_and_no_markup_is_read(tools: Tools) -> None:
    shown = printed(explain(Report("r1", EVIL, date(2023, 9, 20)), tools))
    assert "[bold]" in shown and "<script>" in shown
    assert re.search(r"Gao\[\d+\]", shown)


def test_a_refusal_says_why_with_the_probability_of_each_passage(tools: Tools) -> None:
    refused = explain(Report("r1", "The minister opened a new school.", date(2023, 9, 20)), tools)
    assert not refused.events and len(refused.refusals) == 1 and len(refused.passages) == 1
    passage = refused.passages[0]
    assert passage.event < passage.needed and not passage.told
    shown = printed(refused)
    assert f"Not coded: {refused.refusals[0].reason}" in shown and f"{passage.event:.2f} not told" in shown


class Page(HTMLParser):
    """Tags, attributes and the text that a reader sees in the marked text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags = ["page"]
        self.attributes: list[str] = []
        self.shown = ""
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [name for name, _ in attrs]

    def handle_data(self, data: str) -> None:
        self.shown += "" if self.tags[-1] == "sup" and data.isdigit() else data


def test_the_page_stands_alone_and_escapes_all(tools: Tools) -> None:
    evil = Report("r1", EVIL, date(2023, 9, 20), title='"><img src=x onerror=alert(1)>')
    source = html([explain(evil, tools)])
    page = Page(source)
    assert EVIL in page.shown
    assert not {"script", "img", "link", "b", "iframe"} & set(page.tags)
    assert not {"src", "href", "onerror", "onload"} & set(page.attributes)
    assert "http" not in source.replace("http-equiv", "") and "url(" not in source
    assert "default-src 'none'" in source


def test_the_page_is_the_same_each_time(told: Explanation, tools: Tools) -> None:
    again = explain(Report("r1", ATTACK, date(2023, 9, 20), title="Attack on a post"), tools)
    assert html([told]) == html([again])


def test_reports_are_found_by_id_and_in_files(tmp_path: Path, root: Path) -> None:
    folder = root / "dataset" / "reports"
    some = sorted(p for p in folder.glob("*.md") if p.name != "README.md")[0]
    assert find_reports(str(some), folder)[0].text == find_reports(some.stem, folder)[0].text
    plain = tmp_path / "wire.txt"
    plain.write_text(ATTACK, encoding="utf-8")
    assert find_reports(str(plain), folder, "2023-09-20")[0].published == date(2023, 9, 20)
    lines = tmp_path / "wire.jsonl"
    records = [{"report_id": n, "published": "2023-09-20", "text": ATTACK} for n in ("a", "b")]
    lines.write_text("".join(json.dumps(r) + "\n" for r in records), encoding="utf-8")
    assert [r.report_id for r in find_reports(str(lines), folder)] == ["a", "b"]


@pytest.mark.parametrize(
    ("name", "content", "published", "message"),
    [
        ("none-of-that-id", None, None, "no report of that id"),
        ("../../etc/passwd.md", None, None, "no report of that id"),
        ("wire.txt", b"Text", None, "--published"),
        ("wire.txt", b"Text", "2023-02-30", "not in the calendar"),
        ("wire.txt", b"", "2023-02-20", "empty"),
        ("wire.txt", b"\xff", "2023-02-20", "not UTF-8"),
        ("wire.jsonl", b"{}\n", None, "report_id is missing"),
        ("report.md", b"Text", None, "cannot be read as a report"),
    ],
)
def test_what_cannot_be_explained_is_said(
    tmp_path: Path, name: str, content: bytes | None, published: str | None, message: str
) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    wanted = str(tmp_path / name) if content is not None else name
    with pytest.raises(ValueError, match=message):
        find_reports(wanted, paths.dataset() / "reports", published)


def test_the_command(tmp_path: Path) -> None:
    plain, page = tmp_path / "wire.txt", tmp_path / "page.html"
    plain.write_text(ATTACK, encoding="utf-8")
    done = CliRunner().invoke(main, ["explain", str(plain), "--published", "2023-09-20", "--html", str(page)])
    assert done.exit_code == 0 and "location" in done.output and "Gao" in page.read_text(encoding="utf-8")
    done = CliRunner().invoke(main, ["explain", str(plain)])
    assert done.exit_code == 1 and "--published" in done.output
