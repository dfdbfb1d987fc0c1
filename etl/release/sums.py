"""RELEASED.sha256: the checksum of every file of a cut release, those outside SHA256SUMS too, and its own."""

from __future__ import annotations

import hashlib
from pathlib import Path

from etl.publish.manifest import sha256

FILE = "RELEASED.sha256"
_OWN = "# SHA-256 of the lines above: "


def write_sums(folder: Path) -> None:
    """Write RELEASED.sha256 over all files of a release folder; `sha256sum --check` reads it."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    lines = "".join(f"{sha256(folder / name)}  {name}\n" for name in paths if name != FILE)
    own = hashlib.sha256(lines.encode()).hexdigest()
    (folder / FILE).write_text(f"{lines}{_OWN}{own}\n", encoding="utf-8", newline="\n")


def read_sums(path: Path) -> dict[str, str]:
    """The checksums by file name; raises ValueError where the file is not as it was written."""
    try:
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError:
        raise ValueError(f"{path.name} was changed") from None
    lines, found, own = text.rpartition(_OWN)
    if not found or own != hashlib.sha256(lines.encode()).hexdigest() + "\n":
        raise ValueError(f"{path.name} was changed")
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines.splitlines())}
