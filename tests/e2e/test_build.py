"""A build that cannot be: it says why and leaves what was there; a bad report costs nothing but itself."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from tests.e2e.test_cli import tocsin


def _copy(built: Path, home: Path) -> Path:
    shutil.copytree(built, home)
    return home


def test_a_failed_build_leaves_the_last_good_one(built: Path, tmp_path: Path) -> None:
    home = _copy(built, tmp_path / "home")
    before = (home / "dataset" / "build" / "SHA256SUMS").read_bytes()
    registry = home / "dataset" / "reference" / "sources.csv"
    text = registry.read_text(encoding="utf-8").replace(",National,", ",Galactic,", 1)
    registry.write_text(text, encoding="utf-8")
    done = tocsin(home, "build")
    assert done.returncode == 1
    assert "sources" in done.stderr and "Galactic" in done.stderr and "source_scales" in done.stderr
    assert "last good build is untouched" in done.stderr and "Traceback" not in done.stderr
    assert (home / "dataset" / "build" / "SHA256SUMS").read_bytes() == before
    assert sorted(p.name for p in (home / "dataset").glob(".*")) == []


def test_bad_reports_are_rejected_and_the_rest_is_as_before(
    built: Path, counterexamples: Path, tmp_path: Path
) -> None:
    home = _copy(built, tmp_path / "home")
    for path in sorted((counterexamples / "reports").glob("*.md")):
        expected = path.with_suffix(".expect").read_text(encoding="utf-8").strip()
        if expected != "ok" and "duplicate" not in path.name:
            shutil.copyfile(path, home / "dataset" / "reports" / path.name)
    (home / "dataset" / "reports" / "out.md").symlink_to(counterexamples / "reports" / "good.md")
    assert tocsin(home, "build").returncode == 0
    answer = tocsin(
        home, "sql", "SELECT file, reason FROM rejected WHERE stage = 'extract'", "--format", "json"
    )
    rejected = {row["file"]: row["reason"] for row in json.loads(answer.stdout)}
    assert len(rejected) >= 25 and rejected["reports/out.md"] == "outside_folder"
    for name in ("events", "codings", "reports", "claims", "evidence"):
        old, new = (h / "dataset" / "build" / f"{name}.parquet" for h in (built, home))
        assert old.read_bytes() == new.read_bytes(), name


def test_a_release_file_that_cannot_be_used_is_said(built: Path, tmp_path: Path) -> None:
    home = _copy(built, tmp_path / "home")
    (home / "dataset" / "release.yaml").write_text("version: 2026.12.0\ndate: soon\n", encoding="utf-8")
    done = tocsin(home, "build")
    assert done.returncode == 1 and "date must be a day" in done.stderr and "Traceback" not in done.stderr
