"""`make dist`: one archive, the same bytes each time, that an ordinary tar and sha256sum can read."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from etl.dist import dist
from etl.dist.index import read_index

ARCHIVE = "tocsin-2026.12.0.tar.gz"


def test_the_same_bytes_each_time(packed_release: Path, tmp_path: Path) -> None:
    moved = tmp_path / "moved"
    shutil.copytree(packed_release / "build", moved)
    for path in sorted(moved.iterdir(), reverse=True):
        path.touch()
        path.chmod(0o600)
    dist(moved, tmp_path / "out")
    for name in (ARCHIVE, f"{ARCHIVE}.sha256", "releases.json"):
        assert (tmp_path / "out" / name).read_bytes() == (packed_release / "host" / name).read_bytes()


def test_ordinary_tools_read_it(packed_release: Path, tmp_path: Path) -> None:
    for name in (ARCHIVE, f"{ARCHIVE}.sha256"):
        shutil.copyfile(packed_release / "host" / name, tmp_path / name)
    commands = (
        f"sha256sum --check --quiet {ARCHIVE}.sha256 && tar xzf {ARCHIVE}"
        " && cd tocsin-2026.12.0 && sha256sum --check --quiet SHA256SUMS"
    )
    subprocess.run(["bash", "-ec", commands], cwd=tmp_path, check=True)
    assert not (tmp_path / "tocsin-2026.12.0" / "catalog.duckdb").exists()


def test_the_index(packed_release: Path) -> None:
    (entry,) = read_index((packed_release / "host" / "releases.json").read_text())
    assert (entry.name, entry.version, entry.archive) == ("tocsin", "2026.12.0", ARCHIVE)
    assert entry.bytes == (packed_release / "host" / ARCHIVE).stat().st_size


def test_a_changed_file_is_not_packed(packed_release: Path, tmp_path: Path) -> None:
    shutil.copytree(packed_release / "build", tmp_path / "build")
    (tmp_path / "build" / "claims.parquet").write_bytes(b"")
    with pytest.raises(ValueError, match=r"claims.parquet is not what SHA256SUMS says"):
        dist(tmp_path / "build", tmp_path / "out")
    assert not list((tmp_path / "out").iterdir())


def test_a_published_version_never_changes(packed_release: Path, tmp_path: Path) -> None:
    shutil.copytree(packed_release / "host", tmp_path / "host")
    build = tmp_path / "build"
    shutil.copytree(packed_release / "build", build)
    sums = build / "SHA256SUMS"
    sums.write_text("".join(sums.read_text().splitlines(keepends=True)[1:]))
    with pytest.raises(ValueError, match="what was published never changes"):
        dist(build, tmp_path / "host")


def test_the_command(packed_release: Path, tmp_path: Path) -> None:
    home = tmp_path / "home"
    shutil.copytree(packed_release / "build", home / "dataset" / "build")
    ran = subprocess.run(
        [sys.executable, "-m", "etl.dist"], env={"TOCSIN_HOME": str(home)}, capture_output=True, text=True
    )
    assert ran.returncode == 0 and f"dist/{ARCHIVE}" in ran.stdout, ran.stderr
    ran = subprocess.run(
        [sys.executable, "-m", "etl.dist", "2001.1.0"],
        env={"TOCSIN_HOME": str(home)},
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 1 and "Traceback" not in ran.stderr
