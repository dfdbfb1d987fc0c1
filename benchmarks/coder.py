"""The coder: items a second as `tocsin code` works, and where one process spends its time."""

from __future__ import annotations

import io
import multiprocessing
import os
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any
from unittest.mock import patch

WARM_UP = 400
PARTS: Mapping[str, tuple[str, ...]] = {
    "sentences (spaCy senter)": ("etl.code.coder.sentences",),
    "parser (spaCy)": ("etl.code.claims.parse",),
    "model": ("etl.code.judge.Judge.read",),
    "gazetteer": ("etl.code.look.locate",),
    "actors": ("etl.code.actors.ActorFinder.find",),
    "tolls": ("etl.code.look.find_tolls",),
    "dates": ("etl.code.look.find_dates",),
}
"""What is timed, by the names that the coder calls it under."""


def seconds(lines: bytes, workers: int) -> float:
    """Wall-clock seconds for items (JSON Lines) on that many processes, all of them loaded before."""
    os.environ["TOCSIN_WORKERS"] = str(workers)
    _run(b"".join(lines.splitlines(keepends=True)[:WARM_UP]))
    began = time.perf_counter()
    _run(lines)
    return time.perf_counter() - began


def shares(lines: bytes) -> dict[str, float]:
    """CPU seconds of each of PARTS, and "rest", for items in this process; time inside another part counts for that."""
    os.environ["TOCSIN_WORKERS"] = "1"
    clock = _Clock()
    with ExitStack() as stack:
        for part, names in PARTS.items():
            for name in names:
                stack.enter_context(_timed(name, clock, part))
        began = time.process_time()
        _run(lines)
        whole = time.process_time() - began
    spent = {part: clock.spent.get(part, 0.0) for part in PARTS}
    return {**spent, "rest": whole - sum(spent.values())}


def peak_memory() -> int:
    """Peak resident bytes of this process and its workers, added up; 0 where the system does not tell."""
    pids = [os.getpid(), *(child.pid for child in multiprocessing.active_children())]
    return sum(_peak(Path(f"/proc/{pid}/status")) for pid in pids)


def _run(lines: bytes) -> None:
    from etl.stream import code_stream

    read, _, _ = code_stream(io.BytesIO(lines), "benchmark", lambda rows: None, lambda rows: None)
    assert read, "there are no items"


class _Clock:
    """CPU seconds by part, each without what the parts inside it take."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._inside: list[float] = []

    @contextmanager
    def part(self, name: str) -> Iterator[None]:
        self._inside.append(0.0)
        began = time.process_time()
        try:
            yield
        finally:
            whole = time.process_time() - began
            self.spent[name] = self.spent.get(name, 0.0) + whole - self._inside.pop()
            if self._inside:
                self._inside[-1] += whole


@contextmanager
def _timed(name: str, clock: _Clock, part: str) -> Iterator[None]:
    with ExitStack() as stack:
        patcher = patch(name, autospec=False)
        original: Callable[..., Any] = patcher.get_original()[0]

        def timed(*arguments: Any, **named: Any) -> Any:
            with clock.part(part):
                return original(*arguments, **named)

        stack.enter_context(patch(name, timed))
        yield


def _peak(status: Path) -> int:
    try:
        found = [line.split()[1] for line in status.read_text().splitlines() if line.startswith("VmHWM:")]
    except OSError:
        return 0
    return 1024 * int(found[0]) if found else 0
