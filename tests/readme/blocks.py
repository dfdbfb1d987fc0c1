"""The fenced blocks of a Markdown guide that show commands or SQL with their output, run and compared.

A block of ```console holds commands, each after "$ " (further lines after "> "), with the output of each.
A block of ```sql holds one statement; the block of ```text after it holds what `tocsin sql` prints.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.sql import query

FENCE = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
GUIDES = ("README.md", "docs/*.md", "dataset/reports/README.md")


@dataclass(frozen=True, slots=True)
class Example:
    """Something that a guide runs, what it says comes out, and where in its text the output stands."""

    guide: str
    line: int
    run: Callable[[Path], str]
    output: str
    start: int
    end: int


def guides(root: Path) -> list[Path]:
    """The guides of the repository, sorted."""
    return sorted(path for pattern in GUIDES for path in root.glob(pattern))


def examples(path: Path, text: str) -> Iterator[Example]:
    """The examples of a guide in order; ValueError for an SQL block without output."""
    blocks = list(FENCE.finditer(text))
    for number, block in enumerate(blocks):
        if block[1] == "console":
            yield from _commands(path.name, text, block)
        elif block[1] == "sql":
            after = blocks[number + 1] if number + 1 < len(blocks) else None
            if after is None or after[1] != "text":
                raise ValueError(f"{path.name}: no output (```text) after the SQL block at {block.start()}")
            sql = block[2]
            line = text.count("\n", 0, block.start()) + 1
            yield Example(path.name, line, _answer(sql), after[2], after.start(2), after.end(2))


def _commands(guide: str, text: str, block: re.Match[str]) -> Iterator[Example]:
    parts = re.split(r"^\$ ", block[2], flags=re.MULTILINE)
    position = block.start(2) + len(parts[0])
    for part in parts[1:]:
        position += len("$ ")
        lines = part.splitlines(keepends=True)
        size = next((n for n, line in enumerate(lines[1:], start=1) if not line.startswith("> ")), len(lines))
        command = "".join(line.removeprefix("> ") for line in lines[:size])
        start = position + sum(len(line) for line in lines[:size])
        end = position + len(part)
        yield Example(guide, text.count("\n", 0, position) + 1, _shell(command), text[start:end], start, end)
        position = end


def _answer(sql: str) -> Callable[[Path], str]:
    return lambda home: query(home / "dataset" / "build" / "catalog.duckdb", sql) + "\n"


def _shell(command: str) -> Callable[[Path], str]:
    return lambda home: shell(command, home)


def shell(command: str, home: Path, **environment: str) -> str:
    """What a command prints to standard output, run in `home` with the tools of this Python first."""
    tools = Path(sys.executable).parent
    outer = {
        k: v for k, v in os.environ.items() if k not in ("MAKEFLAGS", "MAKELEVEL", "MFLAGS")
    }  # as typed by hand
    env = {**outer, "TOCSIN_HOME": str(home), "PATH": f"{tools}:{os.environ['PATH']}", **environment}
    env["MAKEFLAGS"] = f"BIN={tools} INSTALLED="
    done = subprocess.run(
        ["bash", "-c", command], cwd=home, env=env, capture_output=True, text=True, timeout=300
    )
    if done.returncode:
        raise AssertionError(f"{command!r} failed with {done.returncode}:\n{done.stdout}\n{done.stderr}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())
