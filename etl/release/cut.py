"""Cutting a release: built, checked, compared, and put into dataset/releases at once or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from etl.progress import Progress
from etl.publish.parquet import read_parquet
from etl.publish.release import Release
from etl.publish.swap import replacing
from etl.release import changelog, ledger
from etl.release.base import Base
from etl.release.guards import ReleaseRefused, guard
from etl.release.sums import write_sums

Build = Callable[[Path, Path, Progress], object]


@dataclass(frozen=True, slots=True)
class Cut:
    """A release that was cut: its version and folder, and its section of the changelog."""

    version: str
    folder: Path
    section: str


def cut(root: Path, build: Build, progress: Progress) -> Cut:
    """Cut the release that dataset/release.yaml declares.

    The folder dataset/releases with the new release, the ledger of ids and the changelog is made beside the
    old one and takes its place in one step, so a kill at any moment leaves either. Raises ReleaseRefused where
    the release must not be; what `build` raises where a check fails; nothing is changed then.
    """
    releases = root / "dataset" / "releases"
    with _alone(root / "dataset" / "release.yaml"):
        release = Release.read(root / "dataset" / "release.yaml")
        base = Base.read(releases, release)
        guard(root, release, base)
        with replacing(releases) as new:
            _link(releases, new)
            folder = new / release.version
            build(root, folder, progress)
            revisions = read_parquet(folder / "revisions.parquet")
            ids = base.ledger.after(revisions, release.version)
            _replace(new / ledger.FILE, ids.to_csv())
            section = (folder / changelog.FILE).read_text(encoding="utf-8")
            _replace(new / "CHANGELOG.md", changelog.insert(_read(releases / "CHANGELOG.md"), section))
            write_sums(folder)
    return Cut(release.version, releases / release.version, section)


@contextmanager
def _alone(path: Path) -> Iterator[None]:
    """One release at a time; the lock goes with the process."""
    with path.open("rb") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise ReleaseRefused("another release is being cut; wait for it") from None
        yield


def _link(old: Path, new: Path) -> None:
    """The files of `old` in `new` too, under their paths: links where the disk can, else copies."""
    if old.is_dir():
        shutil.copytree(old, new, copy_function=_link_or_copy, dirs_exist_ok=True)


def _link_or_copy(source: str, target: str) -> None:
    try:
        os.link(source, target)
    except OSError:
        shutil.copy2(source, target)


def _replace(path: Path, text: str) -> None:
    """Write a file anew: the old one under this name is linked from the folder in use and must stay."""
    path.unlink(missing_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
