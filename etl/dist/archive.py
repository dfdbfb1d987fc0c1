"""A release as one archive: tar and gzip, the same bytes for the same files, no times, no owners."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa

from etl.dist.sums import SIGNATURE, SUMS, read_sums
from etl.publish.manifest import sha256


def pack(folder: Path, archive: Path, prefix: str) -> int:
    """Write the files that SHA256SUMS of a release's folder lists, and itself, as `prefix/NAME`; bytes unpacked.

    Files come in the order of their names. The catalog, which holds random ids, stays out: `catalog.sql` makes
    it. Raises ValueError, naming the file, where one is not what SHA256SUMS says; nothing is then written.
    """
    names = sorted([*_checked(folder), SUMS, *(name for name in (SIGNATURE,) if (folder / name).is_file())])
    part = archive.with_name(f".{archive.name}.part")
    try:
        # Arrow's own zlib writes no file name and no time into the header, and comes with the lock.
        with (
            pa.CompressedOutputStream(str(part), "gzip") as stream,
            tarfile.open(fileobj=stream, mode="w", format=tarfile.USTAR_FORMAT) as tar,
        ):
            for name in names:
                _add(tar, folder / name, f"{prefix}/{name}")
        part.replace(archive)
    finally:
        part.unlink(missing_ok=True)
    return sum((folder / name).stat().st_size for name in names)


def _checked(folder: Path) -> Iterator[str]:
    for name, digest in read_sums((folder / SUMS).read_text(encoding="utf-8")).items():
        path = folder / name
        if not path.is_file() or sha256(path) != digest:
            raise ValueError(f"{path} is not what {SUMS} says: build or verify the release first")
        yield name


def _add(tar: tarfile.TarFile, path: Path, name: str) -> None:
    member = tarfile.TarInfo(name)
    member.size, member.mode, member.mtime = path.stat().st_size, 0o644, 0
    with path.open("rb") as content:
        tar.addfile(member, content)
