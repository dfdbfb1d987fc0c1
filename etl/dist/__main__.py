"""`python -m etl.dist [VERSION]`: pack a release of dataset/releases, the newest, or the build, into dist/."""

from __future__ import annotations

import sys
from pathlib import Path

from etl import paths
from etl.dist import dist
from etl.publish.release import is_version, version_key


def main(version: str | None = None) -> None:
    """Pack, and say what was written; exits with 1 and a sentence where that cannot be."""
    try:
        entry = dist(_folder(version), paths.root() / "dist")
    except (OSError, ValueError) as error:
        sys.exit(f"make dist: {error}")
    print(f"dist/{entry.archive}: {entry.bytes:,} bytes, {entry.unpacked:,} unpacked, sha256 {entry.sha256}")


def _folder(version: str | None) -> Path:
    releases = paths.dataset() / "releases"
    if version:
        return releases / version
    cut = [path.name for path in releases.glob("*") if path.is_dir() and is_version(path.name)]
    return releases / max(cut, key=version_key) if cut else paths.dataset() / "build"


if __name__ == "__main__":
    main(*sys.argv[1:2])
