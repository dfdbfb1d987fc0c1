"""The reports to explain: one of dataset/reports by its id, or a file."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from etl.extract import Rejection, Report, extract, read_jsonl
from etl.extract.fields import date_value
from etl.extract.markdown import read_report
from etl.extract.record import Unreadable
from etl.extract.text import clean, text_hash

_ALWAYS = date.max


def find_reports(wanted: str, folder: Path, published: str | None = None) -> list[Report]:
    """The reports of a file (.md: one, .jsonl: all, other: plain text) or that of id `wanted` in `folder`.

    Plain text needs `published`, YYYY-MM-DD. Raises ValueError, saying what to do, where there is none, and
    OSError where a file cannot be read.
    """
    path = Path(wanted)
    try:
        if not path.is_file():
            return [_by_id(wanted, folder)]
        if path.suffix == ".md":
            return [read_report(path, _ALWAYS)[0]]
        return _lines(path) if path.suffix in (".jsonl", ".ndjson") else [_plain(path, published)]
    except Unreadable as error:
        where = f" (line {error.line})" if error.line else ""
        raise ValueError(f"{wanted} cannot be read as a report{where}: {error.message}") from None


def _by_id(wanted: str, folder: Path) -> Report:
    likely = folder / f"{wanted}.md"
    if likely.parent == folder and likely.is_file():
        report, _ = read_report(likely, _ALWAYS)
        if report.report_id == wanted:
            return report
    rows = extract(folder, _ALWAYS).reports
    for row in rows.filter(rows["report_id"] == wanted).iter_rows(named=True):
        return Report(**row)
    raise ValueError(f"there is no file {wanted} and no report of that id in {folder}")


def _lines(path: Path) -> list[Report]:
    with path.open("rb") as stream:
        read = list(read_jsonl(stream, path.name))
    reports = [each for each in read if isinstance(each, Report)]
    if not reports:
        wrong = [f"{each.where}: {each.message}" for each in read if isinstance(each, Rejection)]
        raise ValueError(f"{path} holds no report. {' '.join(wrong[:5])}".rstrip())
    return reports


def _plain(path: Path, published: str | None) -> Report:
    if published is None:
        raise ValueError(f"{path.name} is plain text: say with --published YYYY-MM-DD when it was published")
    try:
        text = clean(path.read_text(encoding="utf-8-sig"), "text")
    except UnicodeDecodeError:
        raise Unreadable("unreadable_file", "not UTF-8") from None
    day = date_value("published", published)
    name = "-".join(path.stem.replace("#", " ").split()) or "report"
    return Report(name, text, day, text_hash=text_hash(None, text))
