"""A release is built again from the commit that has its sources, on its own base, byte for byte.

The code in the repository here is a stand-in for the pipeline: it writes down its source and the releases it finds.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from etl.fingerprint import fingerprint
from etl.verify import verify
from etl.verify.rebuild import Rebuilt, rebuild
from etl.verify.sources import NoSources, find_commit, uncommitted

CODE = """
import hashlib
from pathlib import Path

def main():
    out = Path("dataset/build")
    out.mkdir(exist_ok=True)
    found = sorted(path.name for path in Path("dataset/releases").iterdir())
    told = f"{Path('dataset/reports/toll.txt').read_text()} on {found}"
    (out / "events.txt").write_text(told)
    (out / "SHA256SUMS").write_text(f"{hashlib.sha256(told.encode()).hexdigest()}  events.txt\\n")
"""


def git(root: Path, *arguments: str) -> str:
    settings = ["-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    done = subprocess.run(
        ["git", *settings, *arguments], cwd=root, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


def commit(root: Path, message: str) -> str:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)
    return git(root, "rev-parse", "HEAD")


def release(root: Path, version: str, base: str | None, toll: str) -> Path:
    """Cut a release of the stand-in: what its build gives, and a manifest with the sources' hash."""
    (root / "dataset" / "reports" / "toll.txt").write_text(toll)
    subprocess.run([sys.executable, "-c", "from etl.cli import main; main()"], cwd=root, check=True)
    folder = root / "dataset" / "releases" / version
    shutil.copytree(root / "dataset" / "build", folder)
    manifest = {
        "name": "tocsin", "version": version, "date": "2026-12-01", "base": base, "base_manifest": None,
        "contract": "1.0.0", "inputs": fingerprint(root), "files": [],
    }  # fmt: skip
    (folder / "manifest.json").write_text(json.dumps(manifest))
    return folder


@pytest.fixture(scope="module")
def history(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, list[str]]:
    """Two releases, each committed with its sources, the first with a tag; then the sources went on."""
    root = tmp_path_factory.mktemp("repository") / "home"
    for folder in ("etl", "dataset/reports", "dataset/releases"):
        (root / folder).mkdir(parents=True)
    (root / ".gitignore").write_text("dataset/build/\n__pycache__/\n")
    (root / "etl" / "__init__.py").write_text("")
    (root / "etl" / "cli.py").write_text(CODE)
    (root / "dataset" / "releases" / "ids.csv").write_text("event_id_cnty,added,retired,fate,into\n")
    for name in ("requirements.lock", "pyproject.toml"):
        (root / name).write_text(f"{name}\n")
    git(root, "init", "--quiet")
    release(root, "2026.12.0", None, "30")
    commits = [commit(root, "one")]
    git(root, "tag", "v2026.12.0")
    release(root, "2026.12.1", "2026.12.0", "32")
    commits.append(commit(root, "two"))
    release(root, "2026.12.2", "2026.12.1", "40")
    commits.append(commit(root, "three"))
    return root, commits


@pytest.fixture()
def root_of(history: tuple[Path, list[str]], tmp_path: Path) -> Path:
    """A clone that a test may change."""
    return Path(shutil.copytree(history[0], tmp_path / "home"))


def test_each_is_the_same_again_on_its_own_base(history: tuple[Path, list[str]]) -> None:
    root, commits = history
    for number, at in enumerate(commits):
        rebuilt = rebuild(root, root / "dataset" / "releases" / f"2026.12.{number}")
        told = f"rebuilt from commit {at[:12]}: all 1 files are identical"
        assert rebuilt == Rebuilt((), (told,)), number


def test_the_sources_are_found_by_tag_or_by_their_hash(history: tuple[Path, list[str]]) -> None:
    root, commits = history
    for number, at in enumerate(commits):
        folder = root / "dataset" / "releases" / f"2026.12.{number}"
        inputs = json.loads((folder / "manifest.json").read_text())["inputs"]
        assert find_commit(root, f"2026.12.{number}", inputs) == at
    assert find_commit(root, "none", fingerprint(root)) == commits[-1]
    with pytest.raises(NoSources, match="fetch the whole history"):
        find_commit(root, "2026.12.1", "0" * 64)


def test_a_release_that_its_sources_do_not_give(root_of: Path) -> None:
    folder = root_of / "dataset" / "releases" / "2026.12.1"
    forged = "33 on ['2026.12.0', 'ids.csv']"
    (folder / "events.txt").write_text(forged)
    (folder / "SHA256SUMS").write_text(f"{hashlib.sha256(forged.encode()).hexdigest()}  events.txt\n")
    assert [str(f) for f in rebuild(root_of, folder).findings] == [
        "2026.12.1/events.txt: the rebuild differs"
    ]


def test_a_build_that_fails_is_said(root_of: Path) -> None:
    (root_of / "etl" / "cli.py").write_text("raise RuntimeError('no coder')")
    (root_of / "dataset" / "build").rename(root_of / "old")
    folder = root_of / "dataset" / "releases" / "2026.12.2"
    told = json.loads((folder / "manifest.json").read_text()) | {"inputs": fingerprint(root_of)}
    (folder / "manifest.json").write_text(json.dumps(told))
    commit(root_of, "broken")
    (found,) = rebuild(root_of, folder).findings
    assert "cannot be rebuilt: its build failed" in str(found) and "no coder" in str(found)


def test_what_is_not_committed_is_said(root_of: Path, tmp_path: Path) -> None:
    assert uncommitted(root_of) == []
    (root_of / "etl" / "new.py").write_text("")
    (root_of / "notes.txt").write_text("")
    (root_of / "dataset" / "reports" / "toll.txt").write_text("41")
    assert uncommitted(root_of) == ["dataset/reports/toll.txt", "etl/new.py"]
    assert uncommitted(tmp_path) == []


def test_outside_of_git(three_releases: Path) -> None:
    (verified, *_) = verify(three_releases, ["2026.12.0"], again=True)
    assert "this is no clone with a history" in str(verified.findings[0])
