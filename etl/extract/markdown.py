"""One Markdown file with front matter to one Report."""

from __future__ import annotations

import stat
from datetime import date
from pathlib import Path
from typing import Any

from etl.extract import fields
from etl.extract.front_matter import FrontMatter, split
from etl.extract.language import declared_english, foreign
from etl.extract.record import Report, Unreadable
from etl.extract.text import clean, text_hash
from schema.vocabulary import codes

MAX_BYTES = 4_000_000
"""The largest file opened: what the longest text may take in UTF-8."""


def read_report(path: Path, latest: date) -> tuple[Report, int]:
    """The report in a file and the line of its report_id; Unreadable, with line and field, where it is none.

    `latest` is the day that neither `published` nor `accessed` may pass: the release's date.
    """
    front = split(_source(path))
    try:
        return _report(front, latest), front.lines["report_id"]
    except Unreadable as error:
        error.line = error.line or front.lines.get(error.field or "")
        error.report_id = _id_of(front)
        raise


def _id_of(front: FrontMatter) -> str | None:
    try:
        return fields.id_value("report_id", front.values.get("report_id"))
    except Unreadable:
        return None


def _source(path: Path) -> str:
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise Unreadable("unreadable_file", "not a regular file")
        if status.st_size > MAX_BYTES:
            raise Unreadable(
                "too_large",
                f"the file has {status.st_size:,} bytes; the limit is {MAX_BYTES:,}: split the report",
            )
        data = path.read_bytes()
    except OSError as error:
        raise Unreadable("unreadable_file", f"cannot be read: {error.strerror}") from None
    try:
        return data.decode("utf-8-sig").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise Unreadable(
            "unreadable_file", f"not UTF-8: byte 0x{data[error.start]:02X} at offset {error.start}", line
        ) from None


def _report(front: FrontMatter, latest: date) -> Report:
    for name in front.values:
        if name not in fields.REQUIRED and name not in fields.OPTIONAL:
            known = ", ".join(fields.REQUIRED + fields.OPTIONAL)
            raise Unreadable(
                "unknown_field", f"there is no field {name!r}; the fields are {known}", field=name
            )
    for name in fields.REQUIRED:
        if front.values.get(name) is None:
            raise Unreadable(
                "missing_field", f"{name} is missing", 1 if name not in front.lines else None, name
            )
    values: dict[str, Any] = {name: fields.CHECKS[name](name, raw) for name, raw in front.values.items()}
    _dates(values["published"], values["accessed"], latest)
    values["title"] = clean(values["title"], "title", front.lines["title"])
    text = clean(front.body, "text", front.body_line)
    _licence(values["licence"])
    _english(values["language"], text, front)
    return Report(text=text, text_hash=text_hash(values["title"], text), **values)


def _dates(published: date, accessed: date, latest: date) -> None:
    for name, day in (("published", published), ("accessed", accessed)):
        if day > latest:
            raise Unreadable(
                "future_date",
                f"{name} {day} is after the release's date, {latest} (dataset/release.yaml)",
                field=name,
            )
    if accessed < published:
        raise Unreadable(
            "impossible_date", f"accessed {accessed} is before published {published}", field="accessed"
        )


def _licence(licence: str) -> None:
    if licence not in codes("licences"):
        known = ", ".join(str(code) for code in codes("licences"))
        raise Unreadable(
            "bad_value", f"licence {licence!r} is unknown; the licences are {known}", field="licence"
        )


def _english(language: str, text: str, front: FrontMatter) -> None:
    if not declared_english(language):
        raise Unreadable(
            "unsupported_language",
            f"language is {language!r}; only English (en) can be coded",
            field="language",
        )
    found = foreign(text)
    if found:
        raise Unreadable("unsupported_language", f"the text seems to be in {found}", front.body_line, "text")
