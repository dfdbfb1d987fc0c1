"""Data Docs that stand alone: Great Expectations' pages without scripts, fonts and pictures."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

STYLE = Path(__file__).parent / "data_docs.css"

_SCRIPT = re.compile(r"<script\b.*?</script\s*>", re.DOTALL | re.IGNORECASE)
_LINK = re.compile(r"<link\b[^>]*>", re.IGNORECASE)
_IMAGE = re.compile(r"<img\b[^>]*>", re.IGNORECASE)
_STYLE = re.compile(r"<style\b.*?</style\s*>", re.DOTALL | re.IGNORECASE)
_HEAD_END = re.compile(r"</head\s*>", re.IGNORECASE)


def close_off(docs: Path) -> None:
    """Make every page in a folder of Data Docs load nothing but one style sheet of our own."""
    shutil.rmtree(docs / "static", ignore_errors=True)
    shutil.copyfile(STYLE, docs / STYLE.name)
    for page in sorted(docs.rglob("*.html")):
        up = "../" * (len(page.relative_to(docs).parts) - 1)
        html = page.read_text(encoding="utf-8")
        for pattern in (_SCRIPT, _LINK, _IMAGE, _STYLE):
            html = pattern.sub("", html)
        link = f'<link rel="stylesheet" href="{up}{STYLE.name}"></head>'
        page.write_text(_HEAD_END.sub(link, html, count=1), encoding="utf-8", newline="\n")
