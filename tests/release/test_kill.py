"""A kill at any step of a release leaves the old state or the new one, and the next release goes through."""

from __future__ import annotations

import json
import shutil
import signal
import subprocess
import sys
from pathlib import Path

from etl.progress import Progress
from etl.release.cut import cut
from tests.release.killing import state
from tests.release.small import build, declare, home, toll


def test_kill_at_every_step(root: Path, tmp_path: Path) -> None:
    repository = home(tmp_path / "home")
    cut(repository, build, Progress())
    declare(repository, "2026.12.1", "2026.12.0", toll(32))
    candidate = tmp_path / "candidate"
    build(repository, candidate, Progress())
    done = Path(shutil.copytree(repository, tmp_path / "done", symlinks=True))
    cut(done, lambda _, out, progress: _copy(candidate, out), Progress())
    old, new = state(repository), state(done)
    command = [
        sys.executable,
        "-m",
        "tests.release.killing",
        str(repository),
        str(candidate),
        str(tmp_path / "work"),
    ]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, timeout=300, check=True)
    steps = [json.loads(line) for line in ran.stdout.splitlines()]
    assert {step["left"] for step in steps} == {old, new}
    assert [step["ended"] for step in steps] == [-signal.SIGKILL] * (len(steps) - 1) + [0]
    assert len(steps) > 50
    changed = [n for n, step in enumerate(steps) if step["left"] == new]
    assert changed == list(range(changed[0], len(steps)))
    again = [(step["again"], step["then"], step["hidden"]) for step in steps if "again" in step]
    assert len(again) > 5 and all(each == (0, new, []) for each in again)
    print(
        f"\n{len(steps) - 1} kills: {changed[0]} left the old state, {len(steps) - 1 - changed[0]} the new one"
    )


def _copy(candidate: Path, out: Path) -> None:
    shutil.copytree(candidate, out)
