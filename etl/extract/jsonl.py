"""Reports as JSON Lines, read one by one, for `tocsin code`. A bad line is turned away, the rest goes on."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, BinaryIO

from etl.extract import fields
from etl.extract.language import declared_english, foreign
from etl.extract.record import Rejection, Report, Unreadable
from etl.extract.text import clean, text_hash

REQUIRED = ("report_id", "published", "text")
OPTIONAL = ("title", "publisher", "url", "language", "country", "licence", "credits")
"""Fields that are read where they are there; null is as good as absent. Others are left alone."""

MAX_LINE = 16_000_000
"""The longest line read, in bytes; of a longer one only the end is sought."""


def read_jsonl(stream: BinaryIO, name: str) -> Iterator[Report | Rejection]:
    """Each line of a stream, in order, as a Report or a Rejection that names line and field; blank ones skip.

    `name` is the file's name for messages. The whole stream is never held in memory.
    """
    seen: dict[str, int] = {}
    for number, line in _lines(stream):
        report_id = None
        try:
            record = _record(line, first=number == 1)
            report_id = _id_of(record)
            report = _report(record)
            _unique(report.report_id, seen)
        except Unreadable as error:
            yield Rejection(error.reason, error.message, name, number, error.field, report_id)
        else:
            seen[report.report_id] = number
            yield report


def _lines(stream: BinaryIO) -> Iterator[tuple[int, bytes | None]]:
    """Numbered lines that are not blank; None for one that is too long."""
    number = 0
    while line := stream.readline(MAX_LINE):
        number += 1
        too_long = len(line) == MAX_LINE and not line.endswith(b"\n")
        while too_long and line and not line.endswith(b"\n"):
            line = stream.readline(MAX_LINE)
        if too_long:
            yield number, None
        elif line.strip():
            yield number, line


def _record(line: bytes | None, first: bool) -> dict[str, Any]:
    if line is None:
        raise Unreadable("too_large", f"the line is longer than {MAX_LINE:,} bytes: split the report")
    try:
        record = json.loads(line.decode("utf-8-sig" if first else "utf-8"))
    except UnicodeDecodeError as error:
        raise Unreadable("broken_line", f"not UTF-8 at byte {error.start} of the line") from None
    except json.JSONDecodeError as error:
        raise Unreadable("broken_line", f"broken JSON: {error.msg} at character {error.pos + 1}") from None
    except (ValueError, RecursionError):
        raise Unreadable("broken_line", "broken JSON: a number or a nesting beyond all measure") from None
    if not isinstance(record, dict):
        raise Unreadable("broken_line", "the line must be a JSON object, a report with its fields")
    return record


def _id_of(record: dict[str, Any]) -> str | None:
    try:
        return fields.id_value("report_id", record.get("report_id"))
    except Unreadable:
        return None


def _report(record: dict[str, Any]) -> Report:
    for name in REQUIRED:
        if record.get(name) is None:
            raise Unreadable("missing_field", f"{name} is missing", field=name)
    values = {
        name: fields.CHECKS[name](name, record[name])
        for name in (*REQUIRED, *OPTIONAL)
        if name != "text" and record.get(name) not in (None, "")
    }
    if not isinstance(record["text"], str):
        raise Unreadable("bad_value", "text must be text", field="text")
    text = clean(record["text"], "text")
    title = clean(values.pop("title"), "title") if "title" in values else None
    if not declared_english(values.get("language", "en")):
        message = f"language is {values['language']!r}; only English (en) can be coded"
        raise Unreadable("unsupported_language", message, field="language")
    found = foreign(text)
    if found:
        raise Unreadable("unsupported_language", f"the text seems to be in {found}", field="text")
    return Report(text=text, title=title, text_hash=text_hash(title, text), **values)


def _unique(report_id: str, seen: dict[str, int]) -> None:
    if report_id in seen:
        message = (
            f"report_id {report_id!r} is already that of line {seen[report_id]}; this line does not count"
        )
        raise Unreadable("duplicate_report_id", message, field="report_id")
