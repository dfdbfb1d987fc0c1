"""A whole release checked: passes, or is refused with what is wrong and what to do."""

from __future__ import annotations

import re
import socket
from pathlib import Path
from typing import Any

import pytest
import world
from breaking import edited

from etl.publish import publish
from etl.validate import ReleaseError, Report, check_release, validate_release


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Great Expectations must not call home."""

    def refuse(*args: Any, **kwargs: Any) -> None:
        raise AssertionError("a connection was tried")

    monkeypatch.setattr(socket.socket, "connect", refuse)


REPORTS: list[Report] = []


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("good") / "build"
    publish(world.frames(), out, world.release(), lambda folder: REPORTS.append(check_release(folder)))
    return out


def test_good_release_passes_every_check(release: Path) -> None:
    report = REPORTS[0]
    assert report.passed, report.summary()
    assert {check.kind for check in report.checks} == {"contract", "invariant", "expectation"}
    assert len({check.name for check in report.checks}) == len(report.checks)
    assert report.summary() == f"{len(report.checks)} checks passed"


def test_data_docs_load_nothing_from_outside(release: Path) -> None:
    pages = sorted((release / "data_docs").glob("*.html"))
    assert {"index.html", "events.html", "invariants.html"} <= {page.name for page in pages}
    for page in pages:
        html = page.read_text(encoding="utf-8")
        assert not re.search(r"<(script|link|img|iframe)\b", html, re.IGNORECASE), page.name
        assert "default-src 'none'" in html
        assert not re.search(r"(src|href)\s*=\s*[\"']?(https?:)?//", html), page.name
        for target in re.findall(r'href="([^"#]+)"', html):
            assert (release / "data_docs" / target).is_file(), (page.name, target)


def test_data_docs_are_outside_the_checksums(release: Path) -> None:
    sums = (release / "SHA256SUMS").read_text(encoding="utf-8")
    assert "data_docs" not in sums
    assert "catalog.duckdb" not in sums


def test_refused_release_leaves_the_last_good_one(release: Path) -> None:
    before = {path: path.read_bytes() for path in release.rglob("*") if path.is_file()}
    rows = edited(
        world.rows(),
        [
            {"table": "codings", "row": 0, "set": {"latitude": 40.1811, "longitude": 44.5136}},
            {
                "table": "reports",
                "row": 1,
                "set": {"title": "<script>alert(1)</script>", "source_id": "nobody"},
            },
        ],
    )
    with pytest.raises(ReleaseError) as refused:
        publish(world.frames(rows), release, world.release(), check_release)
    message = str(refused.value)
    assert "report r-1 · row r-1#1 · latitude" in message
    assert "km outside Azerbaijan" in message
    assert "source_id = nobody" in message
    assert "What to do:" in message
    assert "what was there before is untouched" in message
    failed = {check.name for check in refused.value.report.failed}
    assert {
        "point_in_country",
        "reports_source_id_exists",
        "invariants.broken.column_values_to_be_in_set",
    } <= failed
    assert {path: path.read_bytes() for path in release.rglob("*") if path.is_file()} == before
    assert [path.name for path in release.parent.iterdir()] == [release.name]


def test_missing_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"events\.parquet is missing"):
        validate_release(tmp_path)
