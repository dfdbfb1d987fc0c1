"""Progress for people: a bar on a terminal, a plain line a stage elsewhere. Always on standard error."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TextIO

Step = Callable[[int, int], None]
"""Told how many of how many are done."""


class Progress:
    """The stages of a build as they go. `clock` gives seconds; it is shown and never reaches the data."""

    def __init__(self, stream: TextIO = sys.stderr, clock: Callable[[], float] = time.monotonic) -> None:
        self._stream, self._clock = stream, clock

    @contextmanager
    def stage(self, name: str, what: str) -> Iterator[Step]:
        """A stage from begin to end; the block gets a function to tell how many of `what` are done."""
        began, told = self._clock(), [0]
        with self._bar(name, what) if self._stream.isatty() else self._quiet() as show:

            def step(done: int, total: int) -> None:
                told[0] = done
                show(done, total)

            yield step
        self._stream.write(f"{name:<8} {told[0]} {what} ({self._clock() - began:.1f} s)\n")
        self._stream.flush()

    @contextmanager
    def _bar(self, name: str, what: str) -> Iterator[Step]:
        from rich.console import Console
        from rich.progress import BarColumn, MofNCompleteColumn, SpinnerColumn, TextColumn
        from rich.progress import Progress as Bar

        columns: list[Any] = [
            SpinnerColumn(),
            TextColumn(f"{name:<8} {what}"),
            BarColumn(),
            MofNCompleteColumn(),
        ]
        with Bar(*columns, console=Console(file=self._stream), transient=True) as bar:
            task = bar.add_task(name, total=None)
            yield lambda done, total: bar.update(task, completed=done, total=total)

    @contextmanager
    def _quiet(self) -> Iterator[Step]:
        yield lambda done, total: None
