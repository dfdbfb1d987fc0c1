"""Cut a release again and again, killed each time one step later; a line of JSON tells what each kill left.

A step is anything that changes a file or folder: Python tells of each before it is done. Run as a process of its
own: `python -m tests.release.killing REPOSITORY CANDIDATE WORK`; the build is a copy of the finished candidate.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from etl.progress import Progress
from etl.release.cut import cut

CHANGING = {"os.rename", "os.link", "os.mkdir", "os.remove", "os.rmdir", "os.truncate", "ctypes.dlopen"}


def state(root: Path) -> str:
    """One hash over the releases, the ledger and the changelog as a reader sees them."""
    digest = hashlib.sha256()
    for path in sorted(p for p in (root / "dataset" / "releases").rglob("*") if p.is_file()):
        digest.update(f"{path.relative_to(root)} {hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    digest.update((root / "CHANGELOG.md").read_bytes())
    return digest.hexdigest()


def kill_at(step: int) -> None:
    """From here on, die before the step of that number; 0: never."""
    count = 0

    def hook(event: str, arguments: tuple[Any, ...]) -> None:
        nonlocal count
        writing = (
            event == "open" and isinstance(arguments[2], int) and arguments[2] & (os.O_WRONLY | os.O_RDWR)
        )
        if event in CHANGING or writing:
            count += 1
            if count == step:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(hook)


def attempt(root: Path, candidate: Path, step: int) -> int:
    """Cut in a child that dies at a step; how it ended: 0, or minus the signal."""
    child = os.fork()
    if child == 0:
        kill_at(step)
        try:
            cut(root, lambda _, out, progress: _copy(candidate, out), Progress())
        except BaseException:
            os._exit(1)
        os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


def _copy(candidate: Path, out: Path) -> None:
    shutil.copytree(candidate, out)


def main(repository: Path, candidate: Path, work: Path) -> None:
    """Kill at every step until a run lives through; after every eighth cut again, undisturbed.

    Once the new state is there only old files are removed: from there on, at every fifth step.
    """
    before, step, ended = state(repository), 0, -signal.SIGKILL
    left = before
    while ended == -signal.SIGKILL:
        step += 1 if left == before else 5
        root = Path(shutil.copytree(repository, work / str(step), symlinks=True))
        ended = attempt(root, candidate, step)
        left = state(root)
        told = {"ended": ended, "left": left}
        if step % 8 == 0 and left == before:
            told |= {"again": attempt(root, candidate, 0), "then": state(root)}
            told |= {"hidden": [path.name for path in (root / "dataset").glob(".*")]}
        print(json.dumps(told))
        shutil.rmtree(root)


if __name__ == "__main__":
    main(*(Path(each) for each in sys.argv[1:]))
