"""What a scorecard was measured with: hashes of the model and of the gold files."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def model_hash(reference: Path) -> str:
    """SHA-256 over names and contents of the files in `<reference>/model`. Raises FileNotFoundError without it."""
    folder = reference / "model"
    if not folder.is_dir():
        raise FileNotFoundError(f"there is no model at {folder}")
    return files_hash(p for p in folder.iterdir() if p.is_file() and not p.name.startswith("."))


def files_hash(paths: Iterable[Path]) -> str:
    """SHA-256 (hexadecimal) over names and contents of files, whatever their order."""
    digest = hashlib.sha256()
    for path in sorted(paths, key=lambda path: path.name):
        digest.update(f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n".encode())
    return digest.hexdigest()
