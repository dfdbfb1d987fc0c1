"""The real thing once: a few reports coded, released and verified by the commands."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.e2e.checkout import checkout
from tests.e2e.test_cli import tocsin

KEPT = 15


def test_release_and_verify(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOCSIN_CACHE", str(root / ".cache" / "tocsin"))
    home = checkout(root, tmp_path / "home")
    for path in sorted((home / "dataset" / "reports").glob("*.md"))[KEPT:]:
        path.unlink()
    for folder in ("releases", "corrections"):
        shutil.rmtree(home / "dataset" / folder, ignore_errors=True)
    text = "name: tocsin\nversion: 2026.12.0\ndate: 2026-12-01\nbase: null\n"
    (home / "dataset" / "release.yaml").write_text(text)
    done = tocsin(home, "release")
    assert done.returncode == 0, done.stderr
    assert "Release 2026.12.0 is in dataset/releases/2026.12.0." in done.stdout
    assert sorted(path.name for path in (home / "dataset" / "releases").iterdir()) == [
        "2026.12.0",
        "CHANGELOG.md",
        "ids.csv",
    ]
    assert "## 2026.12.0 (2026-12-01)" in (home / "dataset" / "releases" / "CHANGELOG.md").read_text()
    checked = tocsin(home, "verify", "--all")
    assert (checked.returncode, checked.stdout) == (
        0,
        "2026.12.0: as it was released\nreleases: as it was released\n",
    )
    again = tocsin(home, "release")
    assert again.returncode == 1 and "2026.12.0 is there already" in again.stderr
    assert "Traceback" not in again.stderr
    events = home / "dataset" / "releases" / "2026.12.0" / "events.parquet"
    events.write_bytes(events.read_bytes()[:-1] + b"2")
    broken = tocsin(home, "verify")
    assert broken.returncode == 1 and "2026.12.0/events.parquet: is not as it was released" in broken.stdout
