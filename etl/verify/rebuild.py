"""A release built again from its sources, on the same base, and compared byte for byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.diff import Side, compare
from etl.publish.manifest import Manifest
from etl.publish.release import version_key
from etl.release.guards import released
from etl.release.ledger import FILE
from etl.release.reproduce import sums
from etl.verify.finding import Finding
from etl.verify.sources import NoSources, find_commit, unpack

_LOCKED = ("requirements.lock", "pyproject.toml")
_BUILD = "from etl.cli import main; main()"
SHOWN = 20


@dataclass(frozen=True, slots=True)
class Rebuilt:
    """What differs in a release that was built again, and from which commit it was."""

    findings: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()


def rebuild(root: Path, folder: Path) -> Rebuilt:
    """Build the release in `folder` again, from the commit that has its sources, in a folder of its own.

    Where its lock is today's this Python builds it; else `make dataset` there, which installs its lock first.
    """
    manifest = Manifest.read(folder / "manifest.json")
    try:
        commit = find_commit(root, manifest.version, manifest.inputs or "")
        with tempfile.TemporaryDirectory(prefix="tocsin-rebuild-") as temporary:
            home = Path(temporary) / "home"
            unpack(root, commit, home)
            _stand_on(home, folder.parent, manifest.base)
            out = _build(root, home)
            findings = tuple(_compared(folder, out))
    except (NoSources, RuntimeError) as error:
        return Rebuilt((Finding(f"{folder.name}/manifest.json", f"cannot be rebuilt: {error}"),))
    files = len(sums(folder))
    told = () if findings else (f"rebuilt from commit {commit[:12]}: all {files} files are identical",)
    return Rebuilt(findings, told)


def _stand_on(home: Path, releases: Path, base: str | None) -> None:
    """The releases that the build finds: up to its base, and the ledger, nothing newer."""
    own = home / "dataset" / "releases"
    shutil.rmtree(own, ignore_errors=True)
    own.mkdir(parents=True)
    shutil.copyfile(releases / FILE, own / FILE)
    for version in released(releases):
        if base is not None and version_key(version) <= version_key(base):
            shutil.copytree(releases / version, own / version)


def _build(root: Path, home: Path) -> Path:
    same = all((root / name).read_bytes() == (home / name).read_bytes() for name in _LOCKED)
    command = [sys.executable, "-c", _BUILD, "build"] if same else ["make", "--silent", "dataset"]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("TOCSIN_")},
        "TOCSIN_HOME": str(home),
        "PYTHONPATH": str(home),
        "PYTHONSAFEPATH": "1",
    }
    done = subprocess.run(command, cwd=home, env=environment, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise RuntimeError(f"its build failed: {done.stderr.strip()[-600:]}")
    return home / "dataset" / "build"


def _compared(folder: Path, out: Path) -> Iterator[Finding]:
    old, new = sums(folder), sums(out)
    for name in sorted(old.keys() | new.keys()):
        if old.get(name) != new.get(name):
            problem = (
                "the rebuild does not have it"
                if name not in new
                else f"the rebuild differs{_where(folder, out, name)}"
            )
            yield Finding(f"{folder.name}/{name}", problem)


def _where(folder: Path, out: Path, name: str) -> str:
    """Which codings differ: on another kind of machine the coder's model may round otherwise."""
    if name != "codings.parquet":
        return ""
    diff = compare(Side("released", folder), Side("rebuilt", out))
    keys = sorted(set(diff.filter(diff["table"] == "codings")["key"].drop_nulls()))
    return f" in {len(keys)} codings: {', '.join(keys[:SHOWN])}"
