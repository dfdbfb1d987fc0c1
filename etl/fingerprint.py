"""One hash over everything that a release follows from: reports, registries, code, contract, lock."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
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
    """SHA-256 over path and content of each file, sorted by path; caches and hidden files apart.

    It depends on no clock, no git and no place on disk, so that two checkouts of one commit agree.
    """
    digest = hashlib.sha256()
    for path in sorted(_files(root), key=lambda path: path.relative_to(root).as_posix()):
        content = hashlib.sha256(path.read_bytes()).hexdigest()
        digest.update(f"{content}  {path.relative_to(root).as_posix()}\n".encode())
    return digest.hexdigest()


def _files(root: Path) -> Iterator[Path]:
    for name in (*INPUTS, *CODE):
        start = root / name
        for path in (start, *start.rglob("*")) if start.is_dir() else (start,):
            parts = path.relative_to(root).parts
            hidden = any(part.startswith(".") or part == "__pycache__" for part in parts)
            if path.is_file() and not path.is_symlink() and not hidden:
                yield path
