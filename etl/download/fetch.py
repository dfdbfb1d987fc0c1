"""One file over HTTP: resumed where it broke off, never longer than announced, checked by its digest."""

from __future__ import annotations

import re
import time
import urllib.error
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from etl.download.http import BROKEN, DownloadError, get
from etl.publish.manifest import sha256

_CHUNK = 1 << 16


@dataclass(frozen=True, slots=True)
class Limits:
    """What a host may make us read and write: bytes, files, seconds, attempts (limits.yaml says which)."""

    index_bytes: int
    archive_bytes: int
    unpacked_bytes: int
    files: int
    timeout_seconds: float
    stalls: int
    wrong: int
    pause_seconds: float

    @classmethod
    def read(cls) -> Limits:
        """Those of limits.yaml."""
        told: dict[str, Any] = yaml.safe_load(
            (Path(__file__).parent / "limits.yaml").read_text(encoding="utf-8")
        )
        return cls(**told)


def fetch_text(url: str, limits: Limits) -> str:
    """A small text; raises DownloadError where it is too long, no UTF-8 or not to be had."""
    error: Exception | None = None
    for attempt in range(limits.stalls):
        _pause(attempt, limits)
        try:
            with get(url, limits.timeout_seconds) as response:
                content = response.read(limits.index_bytes + 1)
                whole = response.length in (None, 0) or len(content) > limits.index_bytes
        except BROKEN as broken:
            error = broken
            continue
        if whole:
            return _text(url, content, limits)
    raise DownloadError(f"{url} cannot be read: {error or 'the connection breaks off'}")


def fetch_file(url: str, part: Path, size: int, digest: str, limits: Limits) -> None:
    """`part` holds the file of that size in bytes and SHA-256, what it held before being continued.

    Raises DownloadError where the host gives other bytes (`part` is then removed) or none (`part` stays, so
    that the next call continues it).
    """
    stalls = wrong = 0
    while wrong < limits.wrong:
        have = part.stat().st_size if part.is_file() else 0
        if have == size and sha256(part) == digest:
            return
        if have >= size:
            part.unlink()
            wrong, have = wrong + (have == size), 0
            continue
        error = _continue(url, part, have, size, limits)
        stalls = stalls + 1 if error and (part.stat().st_size if part.is_file() else 0) <= have else 0
        if stalls >= limits.stalls:
            kept = "what has come is kept: run the same command again to go on"
            raise DownloadError(f"{url} breaks off after {have:,} of {size:,} bytes ({error}); {kept}")
        _pause(stalls, limits)
    raise DownloadError(
        f"{url} is not the file that the index names: its SHA-256 differs; nothing of it was kept"
    )


def _continue(url: str, part: Path, have: int, size: int, limits: Limits) -> str | None:
    """Append what the host gives to `part`; None where that was all, else what went wrong."""
    try:
        with get(url, limits.timeout_seconds, {"Range": f"bytes={have}-"} if have else None) as response:
            starts = (
                have
                if response.status == 206 and _starts_at(response.headers["Content-Range"]) == have
                else 0
            )
            if response.status == 206 and starts != have:
                return "the host continues at another place"
            with part.open("r+b" if starts else "wb") as file:
                file.seek(starts)
                while chunk := response.read(_CHUNK):
                    file.write(chunk)
                    if file.tell() > size:
                        break
    except urllib.error.HTTPError as error:
        if error.code == 416:
            part.unlink(missing_ok=True)
        return str(error)
    except BROKEN as error:
        return str(error) or type(error).__name__
    came = part.stat().st_size
    if came > size:
        part.unlink()
        raise DownloadError(
            f"{url} is longer than the {size:,} bytes that the index names; nothing of it was kept"
        )
    return None if came == size else "the connection closed"


def _starts_at(content_range: str | None) -> int | None:
    match = re.match(r"bytes (\d+)-", content_range or "")
    return int(match[1]) if match else None


def _text(url: str, content: bytes, limits: Limits) -> str:
    if len(content) > limits.index_bytes:
        raise DownloadError(f"{url} is longer than {limits.index_bytes:,} bytes")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        raise DownloadError(f"{url} is no UTF-8 text") from None


def _pause(attempt: int, limits: Limits) -> None:
    if attempt:
        time.sleep(limits.pause_seconds * 2 ** (attempt - 1))
