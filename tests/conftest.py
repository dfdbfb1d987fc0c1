"""What several tests share: where the repository and the shared test inputs are."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.e2e.checkout import checkout, make_dataset
from tests.release.fixtures import first_release, three_releases

__all__ = ["first_release", "three_releases"]

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def root() -> Path:
    """The repository's root."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """Shared test inputs: `TOCSIN_SHARED`, else `../shared`; the test skips where there are none."""
    folder = Path(os.environ.get("TOCSIN_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        pytest.skip("no shared test inputs beside the repository")
    return folder


@pytest.fixture(scope="session")
def counterexamples() -> Path:
    """Inputs that must be turned away, each with a file `.expect` that says how."""
    return ROOT / "tests" / "counterexamples"


@pytest.fixture(scope="session")
def built(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the repository's inputs with `make dataset` run in it once for all tests."""
    home = checkout(root, tmp_path_factory.mktemp("first") / "tocsin")
    make_dataset(home, TZ="UTC", PYTHONHASHSEED="1", POLARS_MAX_THREADS="1", OMP_NUM_THREADS="1")
    return home
