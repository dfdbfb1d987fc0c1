"""The sources of a release in the history of the repository: the commit whose files hash to its manifest's."""

from __future__ import annotations

import hashlib
import subprocess
import tarfile
from collections.abc import Iterator
from pathlib import Path

from etl.fingerprint import CODE, INPUTS, digest, is_input


class NoSources(ValueError):
    """No commit that is at hand holds the sources of a release."""


def find_commit(root: Path, version: str, inputs: str) -> str:
    """The commit that a release was built from: its tag's, or else the newest with the same sources.

    `inputs`: the fingerprint in the release's manifest. Raises NoSources where no commit has it, which is so
    too in a clone without history.
    """
    try:
        tagged = _git(
            root, "rev-parse", "--verify", "--quiet", f"refs/tags/v{version}^{{commit}}", check=False
        )
        others = _git(root, "rev-list", "--all", "--full-history", "--", *INPUTS, *CODE).split()
    except (OSError, subprocess.CalledProcessError):
        raise NoSources(
            "this is no clone with a history, so the sources of a release cannot be had"
        ) from None
    known: dict[str, str] = {}
    for commit in (*tagged.split(), *others):
        if _fingerprint(root, commit, known) == inputs:
            return commit
    raise NoSources(
        f"no commit at hand has the sources of {version} ({inputs[:12]}): fetch the whole history and its tags"
    )


def unpack(root: Path, commit: str, folder: Path) -> None:
    """The files of a commit in a folder."""
    packed = folder.with_suffix(".tar")
    _git(root, "archive", "--format=tar", f"--output={packed}", commit)
    with tarfile.open(packed) as archive:
        archive.extractall(folder, filter="tar")
    packed.unlink()


def uncommitted(root: Path) -> list[str]:
    """Files that a build follows from and that the last commit does not hold as they are; none outside of git."""
    try:
        listed = _git(root, "status", "--porcelain", "-z", "--untracked-files=all", "--", *INPUTS, *CODE)
    except (OSError, subprocess.CalledProcessError):
        return []
    names = (entry[3:] for entry in listed.split("\0") if len(entry) > 3)
    return sorted(name for name in names if is_input(name))


def _fingerprint(root: Path, commit: str, known: dict[str, str]) -> str:
    blobs = dict(_blobs(root, commit))
    _hash(root, [blob for blob in blobs.values() if blob not in known], known)
    return digest((known[blob], name) for name, blob in blobs.items())


def _blobs(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    for entry in _git(root, "ls-tree", "-r", "-z", "--full-tree", commit, "--", *INPUTS, *CODE).split("\0"):
        if entry:
            told, _, name = entry.partition("\t")
            mode, _, blob = told.split()
            if mode.startswith("100") and is_input(name):
                yield name, blob


def _hash(root: Path, blobs: list[str], known: dict[str, str]) -> None:
    """SHA-256 of the content of git's blobs, by their names there."""
    wanted = list(dict.fromkeys(blobs))
    if not wanted:
        return
    command = ["git", "-C", str(root), "cat-file", "--batch", "--buffer"]
    asked = "".join(f"{blob}\n" for blob in wanted).encode()
    given = subprocess.run(command, input=asked, capture_output=True, check=True).stdout
    at = 0
    for blob in wanted:
        end = given.index(b"\n", at)
        size = int(given[at:end].split()[2])
        known[blob] = hashlib.sha256(given[end + 1 : end + 1 + size]).hexdigest()
        at = end + 2 + size


def _git(root: Path, *arguments: str, check: bool = True) -> str:
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, capture_output=True, check=check).stdout.decode()
