"""releases.json: what a host offers, so that `tocsin download` finds a release, its size and its digest."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, fields
from datetime import date
from typing import Any

from etl.dist.sums import plain_name
from etl.publish.release import is_version, version_key

INDEX = "releases.json"
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True, slots=True)
class Entry:
    """A release on offer: its archive beside the index, with its size in bytes and its SHA-256.

    `unpacked`: bytes of its files; `sums`: SHA-256 of its SHA256SUMS.
    """

    name: str
    version: str
    date: str
    contract: str
    archive: str
    bytes: int
    sha256: str
    unpacked: int
    sums: str

    @property
    def prefix(self) -> str:
        """The folder that the archive's files stand in."""
        return f"{self.name}-{self.version}"


def write_index(entries: Iterable[Entry]) -> str:
    """The index as text: the newest first."""
    ordered = sorted(entries, key=lambda entry: version_key(entry.version), reverse=True)
    releases = [asdict(entry) for entry in ordered]
    return (
        json.dumps({"latest": ordered[0].version, "releases": releases}, indent=1, ensure_ascii=False) + "\n"
    )


def read_index(text: str) -> tuple[Entry, ...]:
    """The releases of an index, the newest first; raises ValueError where anything in it is not as it must be."""
    try:
        told: Any = json.loads(text)
        entries = tuple(_entry(each) for each in told["releases"])
    except (KeyError, TypeError, RecursionError, json.JSONDecodeError) as error:
        raise ValueError(f"{INDEX} is no list of releases ({type(error).__name__})") from None
    if not entries or len({entry.version for entry in entries}) < len(entries):
        raise ValueError(f"{INDEX} must list each release once, and one at least")
    return tuple(sorted(entries, key=lambda entry: version_key(entry.version), reverse=True))


def find(entries: Iterable[Entry], version: str) -> Entry:
    """The release of a version, or the newest for "latest"; raises ValueError, naming those there are."""
    listed = list(entries)
    wanted = listed[0].version if version == "latest" else version
    for entry in listed:
        if entry.version == wanted:
            return entry
    raise ValueError(
        f"there is no release {version!r} there; there are: {', '.join(e.version for e in listed)}"
    )


def _entry(told: dict[str, Any]) -> Entry:
    entry = Entry(**{field.name: told[field.name] for field in fields(Entry)})
    wrong = [
        field.name
        for field in fields(Entry)
        if type(getattr(entry, field.name)) is not (int if field.name in ("bytes", "unpacked") else str)
    ]
    if not wrong:
        wrong = [name for name, right in _rules(entry).items() if not right]
    if wrong:
        raise ValueError(f"{INDEX}: {', '.join(wrong)} of a release is not as it must be")
    return entry


def _rules(entry: Entry) -> dict[str, bool]:
    return {
        "name": re.fullmatch(r"[a-z][a-z0-9-]{0,40}", entry.name) is not None,
        "version": is_version(entry.version),
        "date": _is_day(entry.date),
        "archive": plain_name(entry.archive) and not entry.archive.startswith("."),
        "bytes": entry.bytes > 0,
        "unpacked": entry.unpacked > 0,
        "sha256": _DIGEST.fullmatch(entry.sha256) is not None,
        "sums": _DIGEST.fullmatch(entry.sums) is not None,
    }


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
