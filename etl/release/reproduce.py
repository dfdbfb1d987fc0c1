"""What a fresh build says of the releases: reproduced, or what it would change."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from etl.publish.manifest import Manifest
from etl.publish.parquet import read_parquet
from etl.release.changelog import OPS, operations

SUMS = "SHA256SUMS"


def compared(build: Path, releases: Path) -> str:
    """A few lines: the release of the build's version is reproduced, or how it differs from it or its base.

    Nothing where there is neither.
    """
    manifest = Manifest.read(build / "manifest.json")
    same = releases / manifest.version
    if not (same / SUMS).is_file():
        return _against_base(build, manifest)
    old, new = sums(same), sums(build)
    differ = sorted(name for name in old.keys() | new.keys() if old.get(name) != new.get(name))
    if not differ:
        return f"Release {manifest.version} is reproduced: all {len(new)} files are identical."
    if differ == ["manifest.json"]:
        return (
            f"Release {manifest.version} is reproduced in all its data; only manifest.json differs: sources or code"
            " changed without changing a value."
        )
    counts = _counted(Manifest.read(same / "manifest.json").rows, manifest.rows)
    return "\n".join(
        [
            f"This is not release {manifest.version}: {len(differ)} of {len(old)} files differ:"
            f" {', '.join(differ)}.",
            *([f"Rows: {counts}."] if counts else []),
            f"See `tocsin diff {manifest.version} build`; to release it raise version, and set base, in"
            " dataset/release.yaml.",
        ]
    )


def sums(folder: Path) -> dict[str, str]:
    """SHA256SUMS of a folder, by file name."""
    lines = (folder / SUMS).read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, _, name in (line.partition("  ") for line in lines)}


def _against_base(build: Path, manifest: Manifest) -> str:
    if manifest.base is None:
        return ""
    changed = operations(read_parquet(build / "revisions.parquet"), manifest.version)["op"]
    counts = Counter(changed.to_list())
    told = ", ".join(f"{counts[op]} {word}" for op, word in OPS.items() if counts[op])
    return f"Against {manifest.base}: {f'events {told}' if told else 'no event changed'}. See `tocsin diff`."


def _counted(old: dict[str, int], new: dict[str, int]) -> str:
    return ", ".join(
        f"{table} {old.get(table, 0)} to {new.get(table, 0)}"
        for table in sorted(old.keys() | new.keys())
        if old.get(table) != new.get(table)
    )
