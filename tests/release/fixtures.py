"""Repositories with releases of the small dataset, cut once for all tests here."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from etl.progress import Progress
from etl.release.cut import cut
from tests.release.small import NO_RALLY, build, declare, home, toll


@pytest.fixture(scope="session")
def first_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with one release."""
    root = home(tmp_path_factory.mktemp("first") / "home")
    cut(root, build, Progress())
    return root


@pytest.fixture(scope="session")
def three_releases(first_release: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository with three: a later toll in the second, the rally gone in the third."""
    root = Path(shutil.copytree(first_release, tmp_path_factory.mktemp("three") / "home", symlinks=True))
    for number, edits in ((1, toll(32)), (2, [*toll(32), *NO_RALLY])):
        declare(root, f"2026.12.{number}", f"2026.12.{number - 1}", edits)
        cut(root, build, Progress())
    return root
