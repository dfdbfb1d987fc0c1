"""The release that a build stands on: its tables, and the ledger of ids as it stood then."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

import polars as pl

from etl.publish.manifest import Manifest, sha256
from etl.publish.parquet import read_parquet
from etl.publish.release import Release
from etl.release.ledger import FILE, Ledger
from schema import tables

_READ = ("events", "codings", "reports", "revisions")


@dataclass(frozen=True)
class Base:
    """A base release; without one (`version` null) all frames are empty.

    Frames have the columns of today's contract: what the base did not have is null, what the contract has no
    more is left out.
    """

    version: str | None = None
    folder: Path | None = None
    manifest: Manifest | None = None
    ledger: Ledger = field(default_factory=lambda: Ledger({}))
    frames: dict[str, pl.DataFrame] = field(default_factory=dict)

    @classmethod
    def read(cls, releases: Path, release: Release) -> Base:
        """The base that a release declares, from the folder of releases; the empty one where it declares none.

        Raises FileNotFoundError where the base is not there, ValueError where it is of another dataset or the
        ledger does not have exactly its events in use.
        """
        if release.base is None:
            return cls()
        folder = releases / release.base
        if not (folder / "manifest.json").is_file():
            raise FileNotFoundError(
                f"release.yaml names the base {release.base}, but dataset/releases has no such release"
            )
        manifest = Manifest.read(folder / "manifest.json")
        if manifest.name != release.name:
            raise ValueError(
                f"the base {release.base} is of the dataset '{manifest.name}', not '{release.name}'"
            )
        frames = {table: aligned(table, read_parquet(folder / f"{table}.parquet")) for table in _READ}
        base = cls(release.base, folder, manifest, Ledger.read(releases / FILE).at(release.base), frames)
        odd = sorted(base.ledger.active ^ set(base.events["event_id_cnty"]))
        if odd:
            raise ValueError(
                f"{FILE} and the events of {release.base} differ in {', '.join(odd[:5])}: restore the committed"
                " ledger (`tocsin verify --all` names what was changed)"
            )
        return base

    @property
    def events(self) -> pl.DataFrame:
        """The events of the base."""
        return self._frame("events")

    @property
    def codings(self) -> pl.DataFrame:
        """The codings of the base."""
        return self._frame("codings")

    @property
    def reports(self) -> pl.DataFrame:
        """The reports of the base."""
        return self._frame("reports")

    @property
    def revisions(self) -> pl.DataFrame:
        """All revisions up to the base."""
        return self._frame("revisions")

    @cached_property
    def event_of(self) -> dict[str, str]:
        """The event of each coding that is part of one."""
        pairs = self.codings.filter(pl.col("event_id_cnty").is_not_null())
        return dict(pairs.select("coding_id", "event_id_cnty").iter_rows())

    @property
    def proof(self) -> str | None:
        """SHA-256 of the base's manifest, which a release holds; null without a base."""
        return None if self.folder is None else sha256(self.folder / "manifest.json")

    def _frame(self, table: str) -> pl.DataFrame:
        return self.frames[table] if table in self.frames else tables.frame(table, [])


def aligned(table: str, frame: pl.DataFrame) -> pl.DataFrame:
    """A table of an older release with the columns, order and types of today's contract."""
    return frame.select(
        pl.col(name).cast(dtype) if name in frame.columns else pl.lit(None, dtype).alias(name)
        for name, dtype in tables.dtypes(table).items()
    )
