"""A finished folder takes another's place at once or not at all, even under a kill."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from etl.publish import swap
from etl.publish.swap import replacing


def fill(out: Path, text: str) -> None:
    with replacing(out) as folder:
        (folder / "a").write_text(text)


def test_new_then_replaced(tmp_path: Path) -> None:
    out = tmp_path / "deep" / "build"
    for text in ("one", "two"):
        fill(out, text)
        assert (out / "a").read_text() == text
    assert os.listdir(out.parent) == ["build"]


def test_without_an_exchange_call(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(swap, "_exchange", lambda one, other: False)
    test_new_then_replaced(tmp_path)


def test_failure_leaves_the_old(tmp_path: Path) -> None:
    out = tmp_path / "build"
    fill(out, "one")
    with pytest.raises(RuntimeError), replacing(out) as folder:
        (folder / "a").write_text("two")
        raise RuntimeError
    assert (out / "a").read_text() == "one"
    assert os.listdir(tmp_path) == ["build"]


KILLED = """
import os, signal, sys
from pathlib import Path
from etl.publish import swap
out, step = Path(sys.argv[1]), sys.argv[2]
die = lambda: os.kill(os.getpid(), signal.SIGKILL)
if step.startswith("two-"):
    swap._exchange = lambda one, other: False
rename, count = Path.rename, 0
def counted(self, target):
    global count
    count += 1
    if step == f"two-before-{count}":
        die()
    result = rename(self, target)
    if step == f"two-after-{count}":
        die()
    return result
Path.rename = counted
remove = swap.shutil.rmtree
def removing(*args, **kwargs):
    if step == "removal":
        die()
    remove(*args, **kwargs)
swap.shutil.rmtree = removing
with swap.replacing(out) as folder:
    (folder / "a").write_text("two")
    if step == "inside":
        die()
"""


@pytest.mark.parametrize(
    "step", ["inside", "removal", "two-before-1", "two-after-1", "two-before-2", "two-after-2"]
)
def test_kill(tmp_path: Path, step: str, root: Path) -> None:
    out = tmp_path / "build"
    fill(out, "one")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(out), step], cwd=root, check=False)
    assert killed.returncode == -signal.SIGKILL
    if step not in ("two-after-1", "two-before-2"):
        assert (out / "a").read_text() in ("one", "two")
    with pytest.raises(RuntimeError), replacing(out):
        assert (out / "a").read_text() in ("one", "two")
        raise RuntimeError
    assert (out / "a").read_text() in ("one", "two")
    fill(out, "three")
    assert (out / "a").read_text() == "three"
    assert os.listdir(tmp_path) == ["build"]
