"""A copy of what a build reads, in a folder of its own, built with the command that a newcomer runs."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.readme.blocks import shell

PARTS = (
    "Makefile",
    "pyproject.toml",
    "requirements.lock",
    "etl",
    "schema",
    "dataset/release.yaml",
    "dataset/gold/scorecard.json",
    "dataset/gold/scorecard.md",
)
FOLDERS = ("dataset/reports", "dataset/reference", "dataset/corrections", "dataset/releases")


def checkout(root: Path, home: Path) -> Path:
    """The files of the repository that a build follows from, copied to `home`."""
    for name in (*PARTS, *FOLDERS):
        source, target = root / name, home / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if source.is_dir():
            shutil.copytree(source, target, ignore=shutil.ignore_patterns("__pycache__"))
        elif source.is_file():
            shutil.copyfile(source, target)
    return home


def make_dataset(home: Path, **environment: str) -> str:
    """What `make dataset` prints in `home`."""
    return shell("make --silent dataset", home, **environment)
