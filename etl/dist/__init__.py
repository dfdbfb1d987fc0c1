"""Dist: a release packed for any static host: one archive, its checksum, and an index of all releases there."""

from __future__ import annotations

from pathlib import Path

from etl.dist.archive import pack
from etl.dist.index import INDEX, Entry, read_index, write_index
from etl.dist.sums import SUMS
from etl.publish.manifest import Manifest, sha256

__all__ = ["INDEX", "Entry", "dist"]


def dist(folder: Path, out: Path) -> Entry:
    """Pack the release in `folder` into `out`: NAME-VERSION.tar.gz, its .sha256, and releases.json renewed.

    Raises FileNotFoundError where there is no release, ValueError where a file is not what SHA256SUMS says or
    where the host already has other bytes under the same version.
    """
    manifest = Manifest.read(folder / "manifest.json")
    out.mkdir(parents=True, exist_ok=True)
    prefix = f"{manifest.name}-{manifest.version}"
    archive = out / f"{prefix}.tar.gz"
    index = out / INDEX
    others = [entry for entry in _there(index) if entry.version != manifest.version]
    same = next((entry for entry in _there(index) if entry.version == manifest.version), None)
    if same and same.sums != sha256(folder / SUMS):
        raise ValueError(
            f"{out} holds another {manifest.version}, and what was published never changes: raise the version,"
            f" or remove {out} if it was not published"
        )
    unpacked = pack(folder, archive, prefix)
    entry = Entry(
        name=manifest.name,
        version=manifest.version,
        date=manifest.date,
        contract=manifest.contract,
        archive=archive.name,
        bytes=archive.stat().st_size,
        sha256=sha256(archive),
        unpacked=unpacked,
        sums=sha256(folder / SUMS),
    )
    _write(out / f"{archive.name}.sha256", f"{entry.sha256}  {archive.name}\n")
    _write(index, write_index([*others, entry]))
    return entry


def _there(index: Path) -> tuple[Entry, ...]:
    return read_index(index.read_text(encoding="utf-8")) if index.is_file() else ()


def _write(path: Path, text: str) -> None:
    part = path.with_name(f".{path.name}.part")
    part.write_text(text, encoding="utf-8", newline="\n")
    part.replace(path)
