"""What reading an input can give: a report, or a rejection that says what is wrong and where."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

import polars as pl

from schema import tables


@dataclass(frozen=True, slots=True)
class Report:
    """One source document as the coder reads it; `title` and `text` are in Unicode's NFC."""

    report_id: str
    text: str
    published: date
    title: str | None = None
    publisher: str | None = None
    credits: tuple[str, ...] = ()
    url: str | None = None
    accessed: date | None = None
    language: str | None = None
    licence: str | None = None
    stored_copy: bool | None = None
    see_also: tuple[str, ...] = ()
    country: str | None = None
    text_hash: str = ""


@dataclass(frozen=True, slots=True)
class Rejection:
    """Why an input is not a report: a reason's code, a sentence, and the file, line and field to look at."""

    reason: str
    message: str
    file: str
    line: int | None = None
    field: str | None = None
    report_id: str | None = None

    @property
    def where(self) -> str:
        """`file:line field`, as far as they are known."""
        place = self.file if self.line is None else f"{self.file}:{self.line}"
        return place if self.field is None else f"{place} {self.field}"


class Unreadable(Exception):
    """An input that gives no report; holds what a Rejection holds, but for the file."""

    def __init__(self, reason: str, message: str, line: int | None = None, field: str | None = None) -> None:
        super().__init__(message)
        self.reason, self.message, self.line, self.field = reason, message, line, field
        self.report_id: str | None = None


@dataclass(slots=True)
class Extracted:
    """What `extract` gives: `reports` (a row a report, by report_id) and the rejections, by file and line."""

    reports: pl.DataFrame
    rejected: list[Rejection] = field(default_factory=list)


REPORT_COLUMNS: dict[str, pl.DataType | type[pl.DataType]] = {
    "report_id": pl.String,
    "title": pl.String,
    "text": pl.String,
    "published": pl.Date,
    "publisher": pl.String,
    "credits": pl.List(pl.String),
    "url": pl.String,
    "accessed": pl.Date,
    "language": pl.String,
    "licence": pl.String,
    "stored_copy": pl.Boolean,
    "see_also": pl.List(pl.String),
    "country": pl.String,
    "text_hash": pl.String,
}


def frame(reports: list[Report]) -> pl.DataFrame:
    """The reports as a frame with the columns of REPORT_COLUMNS, in the order given."""
    columns = {
        name: [list(v) if isinstance(v := getattr(r, name), tuple) else v for r in reports]
        for name in REPORT_COLUMNS
    }
    return pl.DataFrame(columns, schema=REPORT_COLUMNS)


def rejected_rows(rejections: list[Rejection], folder: str = "") -> pl.DataFrame:
    """The rejections as rows of the contract's table `rejected`; `folder` goes before each file's name."""
    return tables.frame(
        "rejected",
        [
            {
                "rejected_id": f"extract:{r.file}" if r.line is None else f"extract:{r.file}:{r.line}",
                "stage": "extract",
                "report_id": r.report_id,
                "file": f"{folder}{r.file}",
                "line": r.line,
                "field": r.field,
                "reason": r.reason,
                "detail": r.message,
            }
            for r in rejections
        ],
    )
