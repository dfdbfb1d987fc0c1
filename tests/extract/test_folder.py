"""A folder of reports: links, sizes, order, what is no report."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path

import pytest

from etl.extract import extract

LATEST = date(2026, 12, 1)

REPORT = """---
report_id: {report_id}
publisher: Example Agency
title: A clash
published: 2023-09-19
url: https://example.org/{report_id}
accessed: 2026-11-20
language: en
licence: CC-BY-4.0
stored_copy: false
---

{text}
"""


def write(
    folder: Path, name: str, report_id: str, text: str = "Two soldiers were killed in a clash."
) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(REPORT.format(report_id=report_id, text=text), encoding="utf-8")
    return path


def test_reports_do_not_depend_on_file_names_or_line_ends(tmp_path: Path) -> None:
    for n, names in enumerate((("a.md", "b/c.md"), ("z.md", "a/a.md"))):
        write(tmp_path / str(n), names[0], "r1")
        write(tmp_path / str(n), names[1], "r2", "Cafe\u0301 was hit.")
    path = tmp_path / "1" / "z.md"
    path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    first, second = (extract(tmp_path / n, LATEST).reports for n in ("0", "1"))
    assert first.equals(second)
    assert first["report_id"].to_list() == ["r1", "r2"]
    assert first["text"].to_list()[1] == "Café was hit."


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside = write(tmp_path / "elsewhere", "secret.md", "secret")
    folder = tmp_path / "reports"
    inside = write(folder, "in.md", "in")
    (folder / "out.md").symlink_to(outside)
    (folder / "linked").symlink_to(outside.parent, target_is_directory=True)
    (folder / "loop.md").symlink_to(folder / "loop.md")
    (folder / "gone.md").symlink_to(folder / "nothing.md")
    got = extract(folder, LATEST)
    assert got.reports["report_id"].to_list() == ["in"]
    assert {r.file: r.reason for r in got.rejected} == {
        "gone.md": "unreadable_file",
        "linked": "outside_folder",
        "loop.md": "outside_folder",
        "out.md": "outside_folder",
    }
    assert inside.is_file()


def test_what_is_no_regular_file_is_not_opened(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    (tmp_path / "README.md").write_text("About this folder.")
    (tmp_path / ".hidden.md").write_text("An editor's file.")
    got = extract(tmp_path, LATEST)
    assert [(r.file, r.message) for r in got.rejected] == [("pipe.md", "not a regular file")]


@pytest.mark.parametrize("size", [1_500_000, 10_000_000])
def test_a_text_too_long_is_turned_away(tmp_path: Path, size: int) -> None:
    write(tmp_path, "long.md", "long", "Two were killed. " * (size // 17))
    write(tmp_path, "short.md", "short")
    got = extract(tmp_path, LATEST)
    assert got.reports["report_id"].to_list() == ["short"]
    assert [r.reason for r in got.rejected] == ["too_large"]
    assert "limit is" in got.rejected[0].message


def test_no_folder_is_said_plainly(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match="no folder of reports"):
        extract(tmp_path / "none", LATEST)
