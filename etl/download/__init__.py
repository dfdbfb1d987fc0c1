"""Download: a release from any static host: resumed, checked against its digests, whole or not at all."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import duckdb

from etl.dist.index import INDEX, Entry, find, read_index
from etl.download.fetch import Limits, fetch_file, fetch_text
from etl.download.http import DownloadError
from etl.download.unpack import check, unpack
from etl.publish.catalog import CATALOG, earlier_events, write_catalog
from etl.publish.release import Release, is_version
from etl.publish.swap import replacing
from schema.tables import contract_version

__all__ = ["DownloadError", "Limits", "download"]


def download(version: str, url: str, to: Path, limits: Limits | None = None) -> Path:
    """The folder `to/VERSION` with the release that a host offers; it is there whole and checked, or not at all.

    `version`: a version or "latest"; `url`: the address of the folder that holds releases.json; `to`: made if
    missing. The catalog is made here, from the Parquet files. Raises ValueError for a version that the host
    does not have or an index that is not one, DownloadError where the release cannot be had.
    """
    limits = limits or Limits.read()
    base = url.rstrip("/")
    entry = find(read_index(fetch_text(f"{base}/{INDEX}", limits)), version)
    if entry.bytes > limits.archive_bytes or entry.unpacked > limits.unpacked_bytes:
        raise DownloadError(f"release {entry.version} is larger than the limits of etl/download/limits.yaml")
    target = to / entry.version
    if target.exists():
        _same(target, entry)
        return target
    to.mkdir(parents=True, exist_ok=True)
    part = to / f".{entry.sha256}.part"
    fetch_file(f"{base}/{entry.archive}", part, entry.bytes, entry.sha256, limits)
    with replacing(target) as folder:
        unpack(part, folder, entry.prefix, entry.unpacked, limits.files)
        check(folder, entry.sums)
        _catalog(folder, to, entry)
    part.unlink()
    return target


def _same(target: Path, entry: Entry) -> None:
    try:
        check(target, entry.sums, alone=False)
    except DownloadError as error:
        raise DownloadError(
            f"{target} is there and is not release {entry.version}: {error}; move it away"
        ) from None


def _catalog(folder: Path, releases: Path, entry: Entry) -> None:
    """Make the catalog, where the release keeps to the contract that this program knows."""
    if entry.contract != contract_version():
        return
    release = Release(entry.version, date.fromisoformat(entry.date), entry.name, _base(folder))
    try:
        write_catalog(folder, folder / CATALOG, release, earlier_events(releases, release.version))
    except duckdb.Error as error:
        raise DownloadError(f"the tables of release {entry.version} cannot be read: {error}") from None


def _base(folder: Path) -> str | None:
    told = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    base = told.get("base") if isinstance(told, dict) else None
    return base if isinstance(base, str) and is_version(base) else None
