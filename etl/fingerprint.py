"""One hash over everything that a release follows from: reports, registries, code, contract, lock."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path

INPUTS = (
    "dataset/release.yaml",
    "dataset/reports",
    "dataset/reference",
    "dataset/corrections",
    "dataset/gold/scorecard.json",
    "dataset/gold/scorecard.md",
)
CODE = ("etl", "schema", "requirements.lock", "pyproject.toml")


def fingerprint(root: Path) -> str:
    """The `digest` of the files of a checkout.

    It depends on no clock, no git and no place on disk, so that two checkouts of one commit agree.
    """
    return digest(
        (hashlib.sha256(path.read_bytes()).hexdigest(), path.relative_to(root).as_posix())
        for path in _files(root)
    )


def digest(files: Iterable[tuple[str, str]]) -> str:
    """SHA-256 over content hash and path of each file, sorted by path."""
    whole = hashlib.sha256()
    for content, name in sorted(files, key=lambda file: file[1]):
        whole.update(f"{content}  {name}\n".encode())
    return whole.hexdigest()


def is_input(name: str) -> bool:
    """Whether a file, by its path in the repository, is one that a release follows from; no cache, none hidden."""
    hidden = any(part.startswith(".") or part == "__pycache__" for part in name.split("/"))
    return not hidden and any(name == start or name.startswith(f"{start}/") for start in (*INPUTS, *CODE))


def _files(root: Path) -> Iterator[Path]:
    for name in (*INPUTS, *CODE):
        start = root / name
        for path in (start, *start.rglob("*")) if start.is_dir() else (start,):
            if path.is_file() and not path.is_symlink() and is_input(path.relative_to(root).as_posix()):
                yield path
