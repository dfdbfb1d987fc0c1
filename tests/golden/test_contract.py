"""Any change of the contract shows here as a diff."""

from __future__ import annotations

import difflib
from pathlib import Path

import pytest

from schema.render.__main__ import GENERATED


@pytest.mark.parametrize("name", sorted(GENERATED))
def test_what_is_generated_is_committed(root: Path, name: str) -> None:
    committed = (root / name).read_text(encoding="utf-8").splitlines()
    now = GENERATED[name]().splitlines()
    diff = "\n".join(difflib.unified_diff(committed, now, "committed", "now", lineterm="", n=1))
    assert not diff, (
        f"the contract has changed:\n{diff}\n"
        "If that is meant: raise schema/version (major where a column goes or changes, minor where one"
        " comes), run `python -m schema.render`, and commit what it writes."
    )
