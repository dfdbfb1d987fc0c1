"""An archive of a release unpacked: plain files in one folder, each checked, and not a byte more than announced."""

from __future__ import annotations

import gzip
import tarfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Protocol

from etl.dist.sums import SIGNATURE, SUMS, plain_name, read_sums
from etl.download.http import DownloadError
from etl.publish.manifest import sha256

_CHUNK = 1 << 16


class _Reads(Protocol):
    def read(self, size: int) -> bytes: ...


class _Writes(Protocol):
    def write(self, data: bytes) -> object: ...


def unpack(archive: Path, folder: Path, prefix: str, most: int, files: int) -> None:
    """Write the files of `prefix/` in an archive to a folder that exists and is empty.

    `most`: bytes of all files together; `files`: their number. Raises DownloadError for a member that is no
    plain file of that folder, for more bytes or files than that, for a broken archive. Nothing is written
    outside `folder`.
    """
    try:
        with gzip.open(archive, "rb") as stream:
            for name, size in _members(stream, prefix, files):
                most -= size
                if most < 0:
                    raise DownloadError(f"{archive.name} holds more bytes than announced")
                with (folder / name).open("xb") as file:
                    _copy(stream, file, size)
    except (EOFError, gzip.BadGzipFile, zlib.error, tarfile.HeaderError, UnicodeDecodeError) as error:
        raise DownloadError(f"{archive.name} is no archive of a release: {error}") from None
    except FileExistsError as error:
        raise DownloadError(f"{archive.name} holds {Path(str(error.filename)).name} twice") from None


def check(folder: Path, sums: str, alone: bool = True) -> None:
    """Raises DownloadError unless SHA256SUMS has that SHA-256 and each file that it lists has its own.

    `alone`: no other file may be there, but a signature.
    """
    if not (folder / SUMS).is_file() or sha256(folder / SUMS) != sums:
        raise DownloadError(f"{SUMS} is not the one that the index names")
    try:
        listed = read_sums((folder / SUMS).read_text(encoding="utf-8"))
    except ValueError as error:
        raise DownloadError(str(error)) from None
    there = {path.name for path in folder.iterdir()} - {SUMS, SIGNATURE}
    for name in sorted(there - listed.keys()) if alone else ():
        raise DownloadError(f"{name} is not listed in {SUMS}")
    for name, digest in sorted(listed.items()):
        if name not in there or sha256(folder / name) != digest:
            raise DownloadError(f"{name} is not what {SUMS} says")


def _members(stream: _Reads, prefix: str, files: int) -> Iterator[tuple[str, int]]:
    """Name and size of each member, its content being next in the stream.

    The headers are read one block at a time: links, devices, folders and the extended headers that could hold
    more than a block are refused unread.
    """
    for count in range(files + 1):
        block = stream.read(tarfile.BLOCKSIZE)
        if not block or not any(block):
            return
        member = tarfile.TarInfo.frombuf(block, "ascii", "strict")
        folder, _, name = member.name.rpartition("/")
        if member.type != tarfile.REGTYPE or member.size < 0 or folder != prefix or not plain_name(name):
            raise DownloadError(f"{member.name!r} in the archive is no plain file of {prefix}/")
        if count == files:
            break
        yield name, member.size
        stream.read(-member.size % tarfile.BLOCKSIZE)
    raise DownloadError(f"the archive holds more than {files} files")


def _copy(stream: _Reads, file: _Writes, size: int) -> None:
    while size:
        chunk = stream.read(min(size, _CHUNK))
        if not chunk:
            raise EOFError("it ends within a file")
        file.write(chunk)
        size -= len(chunk)
