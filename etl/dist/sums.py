"""SHA256SUMS, read strictly: flat names, one digest each."""

from __future__ import annotations

import re

SUMS = "SHA256SUMS"
SIGNATURE = f"{SUMS}.sig"
"""Beside it where the release is signed; not listed in it."""

_LINE = re.compile(r"([0-9a-f]{64})  ([A-Za-z0-9._-]{1,100})")


def plain_name(name: str) -> bool:
    """Whether a name is a file's in the folder itself: letters, digits, dot, dash; no folder, not `.` or `..`."""
    return re.fullmatch(r"[A-Za-z0-9._-]{1,100}", name) is not None and set(name) != {"."}


def read_sums(text: str) -> dict[str, str]:
    """The digest of each file by its name; raises ValueError for a line of another form or a name twice."""
    found: dict[str, str] = {}
    for number, line in enumerate(text.splitlines(), 1):
        match = _LINE.fullmatch(line)
        if match is None or not plain_name(match[2]) or match[2] in found:
            raise ValueError(f"{SUMS}: line {number} is not a digest and a file's name, each once")
        found[match[2]] = match[1]
    if not found:
        raise ValueError(f"{SUMS} lists nothing")
    return found
