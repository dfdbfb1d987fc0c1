"""The ledger of ids, dataset/releases/ids.csv: every id ever given out, by which release, and what became of it."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import polars as pl

from etl.publish.release import version_key

FILE = "ids.csv"
FATES = {"DELETE": "deleted", "MERGE": "merged"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One id: the release that added it; the one that retired it, why (deleted, merged) and into which id."""

    event_id_cnty: str
    added: str
    retired: str = ""
    fate: str = ""
    into: str = ""


@dataclass(frozen=True, slots=True)
class Ledger:
    """All ids of a dataset by id, in the order of letters and number."""

    entries: dict[str, Entry]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Ledger:
        """A ledger of entries in any order; raises ValueError for an id that stands twice."""
        by_id: dict[str, Entry] = {}
        for entry in sorted(entries, key=lambda e: _order(e.event_id_cnty)):
            if entry.event_id_cnty in by_id:
                raise ValueError(f"the ledger has the id {entry.event_id_cnty} twice: an id is never reused")
            by_id[entry.event_id_cnty] = entry
        return cls(by_id)

    @classmethod
    def read(cls, path: Path) -> Ledger:
        """The ledger in a file, empty where there is none; raises ValueError for a file that is no ledger."""
        if not path.is_file():
            return cls({})
        with path.open(encoding="utf-8", newline="") as lines:
            rows = csv.DictReader(lines)
            if rows.fieldnames != list(Entry.__slots__):
                raise ValueError(f"{path.name}: the columns must be {', '.join(Entry.__slots__)}")
            return cls.of(Entry(**row) for row in rows)

    def to_csv(self) -> str:
        """The ledger as it is written: a header, a line an id, line feeds."""
        text = io.StringIO()
        writer = csv.DictWriter(text, list(Entry.__slots__), lineterminator="\n")
        writer.writeheader()
        writer.writerows(asdict(entry) for entry in self.entries.values())
        return text.getvalue()

    def at(self, version: str | None) -> Ledger:
        """The ledger as it stood after a release; empty for None."""
        if version is None:
            return Ledger({})
        end = version_key(version)
        known = (entry for entry in self.entries.values() if version_key(entry.added) <= end)
        return Ledger.of(
            entry
            if entry.retired and version_key(entry.retired) <= end
            else Entry(entry.event_id_cnty, entry.added)
            for entry in known
        )

    @property
    def active(self) -> set[str]:
        """The ids that are in use."""
        return {entry.event_id_cnty for entry in self.entries.values() if not entry.retired}

    def after(self, revisions: pl.DataFrame, version: str) -> Ledger:
        """The ledger after the revisions of one release.

        Raises ValueError where they add an id that was ever there, or retire one that is not in use.
        """
        rows = revisions.filter((pl.col("version") == version) & pl.col("column").is_null())
        entries = dict(self.entries)
        for row in rows.sort("event_id_cnty", "n").iter_rows(named=True):
            event, op = row["event_id_cnty"], row["op"]
            if op in FATES:
                if event not in entries or entries[event].retired:
                    raise ValueError(f"{event} is retired in {version} but was not in use")
                into = row["new"] if op == "MERGE" else ""
                entries[event] = replace(entries[event], retired=version, fate=FATES[op], into=into)
            elif event in entries:
                raise ValueError(f"{event} is added in {version} but was given out in {entries[event].added}")
            else:
                entries[event] = Entry(event, version)
        return Ledger.of(entries.values())


def versions(revisions: pl.DataFrame) -> Iterator[str]:
    """The releases that a log of revisions tells of, the oldest first."""
    yield from sorted(set(revisions["version"]), key=version_key)


def _order(event_id: str) -> tuple[str, int, str]:
    digits = event_id[3:].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")
    return event_id[:3], int(digits) if digits.isdigit() else 0, event_id
