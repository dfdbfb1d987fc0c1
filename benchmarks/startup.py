"""From the command to its first result, as its own process."""

from __future__ import annotations

import json
import subprocess
import sys
import time

ITEM = {
    "report_id": "a",
    "published": "2023-09-20",
    "text": "Four soldiers were killed by gunmen near Gao in Mali on Monday.",
}


def seconds(rounds: int = 3) -> float:
    """Seconds until `tocsin code` writes its first line: the median of `rounds`; the caches are warm."""
    return sorted(_once() for _ in range(rounds))[rounds // 2]


def _once() -> float:
    command = [sys.executable, "-c", "from etl.cli import main; main()", "code", "-"]
    began = time.perf_counter()
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as process:
        assert process.stdin is not None and process.stdout is not None
        process.stdin.write(json.dumps(ITEM).encode() + b"\n")
        process.stdin.close()
        first = process.stdout.readline()
        passed = time.perf_counter() - began
    if not first:
        raise ValueError("`tocsin code` wrote nothing")
    return passed
