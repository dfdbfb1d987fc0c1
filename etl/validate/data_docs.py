"""Data Docs that stand alone: Great Expectations' pages without what they load from elsewhere."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from etl.validate.report import Report

_HERE = Path(__file__).parent
_POLICY = "default-src 'none'; style-src 'unsafe-inline'"

_DROPPED = [
    re.compile(rf"<{tag}\b.*?</{tag}\s*>", re.DOTALL | re.IGNORECASE)
    for tag in ("script", "style", "footer", "button")
] + [re.compile(r"<(?:link|img)\b[^>]*>", re.IGNORECASE)]
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)
_UP = re.compile(r'href="(?:\.\./)+[^"]*"')


def finish_data_docs(docs: Path, report: Report) -> None:
    """Turn the site that Great Expectations built in `docs` into one page a batch and an index.

    A page holds its own style, loads nothing, and forbids scripts, whatever text the data brings into it.
    """
    pages = sorted((docs / "validations").rglob("*.html"))
    for page in pages:
        html = _alone(page.read_text(encoding="utf-8"))
        (docs / f"{_batch(docs, page)}.html").write_text(html, encoding="utf-8", newline="\n")
    for folder in ("validations", "static"):
        shutil.rmtree(docs / folder, ignore_errors=True)
    environment = Environment(loader=FileSystemLoader(_HERE), autoescape=True, trim_blocks=True)
    index = environment.get_template("data_docs.html.j2").render(
        report=report, groups=_groups(report), head=_head()
    )
    (docs / "index.html").write_text(index + "\n", encoding="utf-8", newline="\n")


def _batch(docs: Path, page: Path) -> str:
    """The batch of a page: Great Expectations files it under validations/<batch>/."""
    return page.relative_to(docs).parts[1]


def _alone(html: str) -> str:
    for pattern in _DROPPED:
        html = pattern.sub("", html)
    html = _UP.sub('href="index.html"', html)
    return _HEAD_END.sub(f"{_head()}</head>", html, count=1)


def _head() -> str:
    style = (_HERE / "data_docs.css").read_text(encoding="utf-8")
    return f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n<style>\n{style}</style>\n'


def _groups(report: Report) -> dict[str, dict[str, int]]:
    """By batch: how many expectations there are and how many failed."""
    groups: dict[str, dict[str, int]] = {}
    for check in report.checks:
        if check.kind == "expectation":
            counts = groups.setdefault(check.name.partition(".")[0], {"checks": 0, "failed": 0})
            counts["checks"] += 1
            counts["failed"] += not check.passed
    return groups
