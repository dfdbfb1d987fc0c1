"""A device as the target is written to, never replaced: renaming onto /dev/null as root would break the machine."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from etl.writer import writing
from schema import tables


def test_a_pipe_is_written_and_stays_a_pipe(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        with writing(str(pipe), "rejected") as write:
            write(tables.frame("rejected", []))
        assert stat.S_ISFIFO(pipe.stat().st_mode)
    finally:
        os.close(reader)
