"""One gazetteer for all tests of places."""

from __future__ import annotations

import pytest

from etl.code.places import Gazetteer


@pytest.fixture(scope="session")
def gazetteer() -> Gazetteer:
    return Gazetteer.open()
