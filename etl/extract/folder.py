"""A folder of reports: which files count, what is turned away, and that no link leads out of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from etl.extract.markdown import read_report
from etl.extract.record import Extracted, Rejection, Report, Unreadable, frame


def extract(folder: Path, latest: date) -> Extracted:
    """Every report under a folder (`*.md`, at any depth, README.md apart) and every file turned away.

    The frame is sorted by report_id and does not depend on the files' names, but for this: of two files
    with one report_id the first by path counts. `latest` is the release's date. Raises FileNotFoundError
    where there is no such folder.
    """
    if not folder.is_dir():
        raise FileNotFoundError(f"there is no folder of reports at {folder}")
    reports: dict[str, Report] = {}
    origin: dict[str, str] = {}
    rejected: list[Rejection] = []
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        try:
            report, line = _read(path, folder, latest)
            _unique(report.report_id, line, origin)
        except Unreadable as error:
            rejected.append(
                Rejection(error.reason, error.message, name, error.line, error.field, error.report_id)
            )
        else:
            reports[report.report_id], origin[report.report_id] = report, name
    return Extracted(frame([reports[key] for key in sorted(reports)]), rejected)


def _files(folder: Path) -> Iterator[Path]:
    found = []
    for parent, folders, names in os.walk(folder):
        links = [name for name in folders if (Path(parent) / name).is_symlink()]
        found += [Path(parent) / name for name in (*names, *links)]
        folders[:] = [name for name in folders if not name.startswith(".")]
    yield from sorted(p for p in found if not p.name.startswith(".") and p.name != "README.md")


def _read(path: Path, folder: Path, latest: date) -> tuple[Report, int]:
    if path.is_symlink() and not _inside(path, folder):
        raise Unreadable("outside_folder", "a link that leads out of the folder of reports: not followed")
    if path.is_dir():
        raise Unreadable("outside_folder", "a link to a folder: not followed")
    if path.suffix != ".md":
        raise Unreadable("unreadable_file", "not a report: reports are Markdown files named *.md")
    return read_report(path, latest)


def _inside(path: Path, folder: Path) -> bool:
    try:
        return path.resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError):
        return False


def _unique(report_id: str, line: int, origin: dict[str, str]) -> None:
    if report_id in origin:
        raise Unreadable(
            "duplicate_report_id",
            f"report_id {report_id!r} is already that of {origin[report_id]}; this file does not count",
            line,
            "report_id",
        )
