"""A release against the one that it was built on: proof of the base, log, ledger of ids, changelog."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import polars as pl

from etl.publish.manifest import Manifest, sha256
from etl.publish.parquet import read_parquet
from etl.release import changelog, replay
from etl.release.base import aligned
from etl.release.guards import released
from etl.release.ledger import FILE, Ledger, versions
from etl.verify.finding import Finding
from schema import tables


def check_chain(folder: Path) -> list[Finding]:
    """What of a release does not follow from its base: the base's proof, earlier revisions, the events."""
    return list(_chain(folder))


def _chain(folder: Path) -> Iterator[Finding]:
    manifest = Manifest.read(folder / "manifest.json")
    events, revisions = (_table(folder, name) for name in ("events", "revisions"))
    before, log = tables.frame("events", []), tables.frame("revisions", [])
    if manifest.base is not None:
        base = folder.parent / manifest.base
        if not (base / "manifest.json").is_file():
            yield Finding(f"{folder.name}/manifest.json", f"its base {manifest.base} is not there")
            return
        if sha256(base / "manifest.json") != manifest.base_manifest:
            yield Finding(
                f"{manifest.base}/manifest.json", f"is not the base that {folder.name} was built on"
            )
        before, log = (_table(base, name) for name in ("events", "revisions"))
    if not revisions.head(len(log)).equals(log):
        yield Finding(f"{folder.name}/revisions.parquet", "does not hold the base's revisions")
    day = date.fromisoformat(manifest.date)
    stamp = int(datetime(day.year, day.month, day.day, tzinfo=UTC).timestamp())
    if not _replays(before, revisions, manifest.version, stamp, events):
        yield Finding(f"{folder.name}/revisions.parquet", "played on the base it does not give the events")


def _replays(
    before: pl.DataFrame, revisions: pl.DataFrame, version: str, stamp: int, events: pl.DataFrame
) -> bool:
    try:
        return replay(before, revisions, version, stamp).equals(events.sort("event_id_cnty"))
    except (KeyError, ValueError, TypeError):
        return False


def check_ledger(releases: Path) -> list[Finding]:
    """What of ids.csv and CHANGELOG.md does not follow from the releases."""
    there = released(releases)
    if not there:
        return []
    return [*_ledger(releases, there[-1]), *_changelog(releases, there)]


def _ledger(releases: Path, newest: str) -> Iterator[Finding]:
    revisions = _table(releases / newest, "revisions")
    expected = Ledger({})
    try:
        for version in versions(revisions):
            expected = expected.after(revisions, version)
        ledger = Ledger.read(releases / FILE)
    except (ValueError, TypeError, UnicodeDecodeError) as error:
        yield Finding(FILE, str(error))
        return
    if ledger.to_csv().encode() != (releases / FILE).read_bytes():
        yield Finding(FILE, "is not as it was written")
    odd = [id_ for id_, entry in expected.entries.items() if ledger.entries.get(id_) != entry]
    odd += sorted(ledger.entries.keys() - expected.entries.keys())
    if odd:
        yield Finding(FILE, f"does not follow from the revisions of {newest} in {', '.join(odd[:5])}")


def _changelog(releases: Path, there: list[str]) -> Iterator[Finding]:
    path = releases / "CHANGELOG.md"
    text = path.read_text(encoding="utf-8", errors="replace") if path.is_file() else ""
    for version in there:
        own = releases / version / changelog.FILE
        if own.is_file() and own.read_text(encoding="utf-8").strip() not in text:
            yield Finding("CHANGELOG.md", f"does not hold the section of {version} as it was written")


def _table(folder: Path, name: str) -> pl.DataFrame:
    return aligned(name, read_parquet(folder / f"{name}.parquet"))
