"""A release on a host that misbehaves."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from etl.dist import dist
from etl.download import Limits
from tests.download.host import Host, hosting

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "golden"))

import world

from etl.publish import publish


@pytest.fixture(scope="session")
def packed_release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with `build`, a release, and `host`, what `make dist` makes of it."""
    folder = tmp_path_factory.mktemp("dist")
    publish(world.frames(), folder / "build", world.release())
    dist(folder / "build", folder / "host")
    return folder


@pytest.fixture
def host(packed_release: Path) -> Iterator[Host]:
    with hosting(Host(packed_release / "host")) as running:
        yield running


@pytest.fixture
def quick() -> Limits:
    """The limits, without pauses."""
    return replace(Limits.read(), pause_seconds=0.0, timeout_seconds=5)
