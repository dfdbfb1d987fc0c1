"""The stage `publish`: tables in, a validated release folder out, or nothing changed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import polars as pl

from etl.publish.acled_csv import write_acled_csv
from etl.publish.catalog import CATALOG, SCRIPT, write_catalog, write_script
from etl.publish.complete import complete_events
from etl.publish.geoparquet import GEO, write_geoparquet
from etl.publish.manifest import Manifest, packed, write_manifest
from etl.publish.metadata import metadata
from etl.publish.parquet import write_parquet
from etl.publish.release import Release
from etl.publish.swap import replacing
from etl.validate import gate
from etl.validate.bounds import FILE as BOUNDS
from etl.validate.bounds import bounds_csv
from schema.tables import TABLES, frame


def publish(
    tables: Mapping[str, pl.DataFrame],
    out: Path,
    release: Release,
    check: Callable[[Path], object] | None = None,
    documents: Iterable[Path] = (),
    texts: Mapping[str, str] | None = None,
    earlier: Mapping[str, Path] | None = None,
) -> Manifest:
    """Write a release to the folder `out`, in the place of what is there, once it is whole and checked.

    `tables`: a frame for each table of the contract; one left out is empty. `check` is given the finished
    folder before it takes its place and raises to refuse it. `documents`: files that go along as they are;
    `texts`: further files, by name. `earlier`: events.parquet of earlier releases by version, for the catalog.
    Raises ContractError where a table breaks the contract, KeyError for a table that the contract does not
    have; `out` is then as it was.
    """
    ready = _gated(tables, release)
    with replacing(out) as folder:
        for table, rows in ready.items():
            write_parquet(table, rows, folder / f"{table}.parquet")
        write_geoparquet(ready["events"], folder / GEO)
        write_catalog(folder, folder / CATALOG, release, earlier)
        write_script(folder / SCRIPT, release)
        write_acled_csv(folder / CATALOG, folder / "acled.csv.gz")
        (folder / BOUNDS).write_text(bounds_csv(), encoding="utf-8", newline="\n")
        for document in documents:
            shutil.copyfile(document, folder / document.name)
        _write(folder, texts or {})
        _write(folder, metadata(release, packed(folder, _names(folder))))
        manifest = write_manifest(folder, _names(folder), release)
        if check is not None:
            check(folder)
    return manifest


def _write(folder: Path, texts: Mapping[str, str]) -> None:
    for name, text in sorted(texts.items()):
        (folder / name).write_text(text, encoding="utf-8", newline="\n")


def _names(folder: Path) -> list[str]:
    """The files that a release vouches for: all but the catalog, which holds random ids."""
    return sorted(path.name for path in folder.iterdir() if path.name != CATALOG)


def _gated(tables: Mapping[str, pl.DataFrame], release: Release) -> dict[str, pl.DataFrame]:
    unknown = sorted(set(tables) - set(TABLES))
    if unknown:
        raise KeyError(f"the contract has no table {', '.join(unknown)}")
    whole = {table: tables.get(table, frame(table, [])) for table in TABLES}
    whole["events"] = complete_events(whole["events"], release)
    return {table: gate(table, rows) for table, rows in whole.items()}
