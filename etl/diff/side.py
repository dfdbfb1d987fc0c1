"""One side of a comparison: a release by its version, the newest, the working build, or any folder of one."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import polars as pl

from etl.publish.manifest import Manifest
from etl.publish.parquet import read_parquet
from etl.release.guards import released
from schema.tables import TABLES, frame


@dataclass(frozen=True)
class Side:
    """A release or build: the name that it was asked by, and its folder."""

    name: str
    folder: Path

    @cached_property
    def manifest(self) -> Manifest:
        """Its manifest."""
        return Manifest.read(self.folder / "manifest.json")

    def table(self, name: str) -> pl.DataFrame:
        """A table as published; empty where it has none."""
        path = self.folder / f"{name}.parquet"
        return read_parquet(path) if path.is_file() else frame(name, [])

    @property
    def tables(self) -> list[str]:
        """The tables that it has, in the contract's order, then others."""
        there = {path.stem for path in self.folder.glob("*.parquet") if "." not in path.stem}
        return [table for table in TABLES if table in there] + sorted(there - set(TABLES))


def side(name: str, dataset: Path) -> Side:
    """The side that a name stands for: a version, "latest", "build", or a path to a folder.

    Raises FileNotFoundError, saying what there is, where there is no such release or build.
    """
    releases = dataset / "releases"
    versions = released(releases)
    if name == "latest" and versions:
        return Side(versions[-1], releases / versions[-1])
    for folder in (dataset / "build" if name == "build" else releases / name, Path(name)):
        if (folder / "manifest.json").is_file():
            return Side(name, folder)
    there = ", ".join(versions) or "no release yet"
    raise FileNotFoundError(
        f"'{name}' is no release, build or folder of one; there are: {there}; `make dataset` makes the build"
    )
