"""The files of a release against its checksums: every one listed is there and unchanged, and no other."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from etl.publish.manifest import Manifest, sha256
from etl.release.reproduce import SUMS, sums
from etl.release.sums import FILE, read_sums
from etl.verify.finding import Finding

SIGNATURE = ".sig"
"""Files with this ending beside SHA256SUMS are signatures, made after the release."""


def check_files(folder: Path) -> list[Finding]:
    """What is changed, missing or too many in a release folder; each finding names the file."""
    try:
        listed = read_sums(folder / FILE)
    except (OSError, ValueError) as error:
        return [_named(folder, FILE, f"is missing or was changed: {error}"), *_by_sums(folder)]
    found = list(_against(folder, listed))
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
    for name in sorted(there - listed.keys() - {FILE}):
        if not name.endswith(SIGNATURE):
            found.append(_named(folder, name, "is not part of the release"))
    if not found:
        found += _consistent(folder)
    return found


def _by_sums(folder: Path) -> list[Finding]:
    try:
        listed = sums(folder)
    except (OSError, UnicodeDecodeError):
        return [_named(folder, SUMS, "is missing or cannot be read")]
    return list(_against(folder, listed))


def _against(folder: Path, listed: dict[str, str]) -> Iterator[Finding]:
    for name, digest in sorted(listed.items()):
        path = folder / name
        if not path.is_file():
            yield _named(folder, name, "is missing")
        elif sha256(path) != digest:
            yield _named(folder, name, "is not as it was released: its SHA-256 differs")


def _consistent(folder: Path) -> Iterator[Finding]:
    """SHA256SUMS and the manifest tell of the same files."""
    try:
        listed, manifest = sums(folder), Manifest.read(folder / "manifest.json")
    except (OSError, UnicodeDecodeError, json.JSONDecodeError, TypeError, KeyError) as error:
        yield _named(folder, "manifest.json", f"cannot be read: {error}")
        return
    told = {file.path: file.sha256 for file in manifest.files}
    for name in sorted(told.keys() | listed.keys() - {"manifest.json"}):
        if told.get(name) != listed.get(name):
            yield _named(folder, name, f"manifest.json and {SUMS} tell different things of it")
    if manifest.version != folder.name:
        yield _named(folder, "manifest.json", f"is of version {manifest.version}")


def _named(folder: Path, name: str, problem: str) -> Finding:
    return Finding(f"{folder.name}/{name}", problem)
