"""Putting a finished folder in the place of another: a kill leaves the old one or the new one."""

from __future__ import annotations

import ctypes
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def replacing(out: Path) -> Iterator[Path]:
    """A new empty folder beside `out`, which takes its place at the end of the block and not before.

    Where the block raises, the new folder is removed and `out` stays as it was.
    """
    out.parent.mkdir(parents=True, exist_ok=True)
    _sweep(out)
    new = out.with_name(f".{out.name}.new-{os.getpid()}")
    new.mkdir()
    try:
        yield new
        _put(new, out)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _put(new: Path, out: Path) -> None:
    """`new` is at `out`; what was there, if anything, is at `new`."""
    if not out.exists():
        new.rename(out)
    elif not _exchange(new, out):
        old = out.with_name(f".{out.name}.old-{os.getpid()}")
        out.rename(old)
        new.rename(out)
        shutil.rmtree(old)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two names in one step; False where the system has no such call."""
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError, TypeError):
        return False
    code = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(code == 0)


def _sweep(out: Path) -> None:
    """Clear what a killed build left: its new folder goes, its old one returns if need be."""
    for old in sorted(out.parent.glob(f".{out.name}.old-*")):
        if not out.exists():
            old.rename(out)
    for left in sorted(out.parent.glob(f".{out.name}.*-*")):
        if not _alive(left.name.rpartition("-")[2]):
            shutil.rmtree(left, ignore_errors=True)


def _alive(pid: str) -> bool:
    try:
        os.kill(int(pid), 0)
    except (ValueError, ProcessLookupError):
        return False
    except PermissionError:
        return True
    return True
