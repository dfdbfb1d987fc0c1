"""Coding on several processes: the same results in the same order, whatever their number."""

from __future__ import annotations

import atexit
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import cache

from etl import paths
from etl.code.coder import Coded, Input, code
from etl.code.tools import Tools

CHUNK = 16
WORTH = 64
"""From this many reports a second process repays its start."""


@cache
def _tools() -> Tools:
    return Tools.load(paths.reference())


def _code_chunk(chunk: Sequence[Input]) -> list[Coded]:
    return [code(report, _tools()) for report in chunk]


@cache
def _pool(workers: int) -> ProcessPoolExecutor:
    pool = ProcessPoolExecutor(workers, mp_context=multiprocessing.get_context("spawn"))
    atexit.register(pool.shutdown, wait=False, cancel_futures=True)
    return pool


def workers() -> int:
    """How many processes code: `TOCSIN_WORKERS`, else the processors that this one may use."""
    wanted = os.environ.get("TOCSIN_WORKERS")
    if wanted:
        return max(1, int(wanted))
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def code_all(reports: Sequence[Input]) -> Iterator[Coded]:
    """Codes reports, in order; in this process where few come or one worker is wanted."""
    count = workers()
    chunks = [reports[i : i + CHUNK] for i in range(0, len(reports), CHUNK)]
    if count == 1 or len(reports) < WORTH:
        for chunk in chunks:
            yield from _code_chunk(chunk)
        return
    for done in _pool(count).map(_code_chunk, chunks):
        yield from done
