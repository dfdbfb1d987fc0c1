"""The content of a release's tables against its manifest: the same rows, whatever the bytes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import duckdb
import polars as pl

from etl.publish.content import content_hash
from etl.publish.manifest import Manifest
from etl.publish.parquet import read_parquet
from etl.verify.finding import Finding
from schema.render.duckdb import identifier

CATALOG = "catalog.duckdb"


def check_content(folder: Path) -> list[Finding]:
    """Tables whose rows are not those that the manifest tells of: in Parquet, and in the catalog."""
    manifest = Manifest.read(folder / "manifest.json")
    hashes = {
        file.path.removesuffix(".parquet"): (file.rows, file.content)
        for file in manifest.files
        if file.content is not None
    }
    found = []
    for table, (rows, content) in sorted(hashes.items()):
        frame = read_parquet(folder / f"{table}.parquet")
        if (frame.height, content_hash(frame)) != (rows, content):
            found.append(Finding(f"{folder.name}/{table}.parquet", "its rows are not those of the manifest"))
    return found + list(_catalog(folder))


def _catalog(folder: Path) -> Iterator[Finding]:
    path = folder / CATALOG
    if not path.is_file():
        return
    try:
        with duckdb.connect(str(path), read_only=True) as connection:
            tables = [
                row[0]
                for row in connection.execute(
                    "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main' ORDER BY 1"
                ).fetchall()
                if (folder / f"{row[0]}.parquet").is_file()
            ]
            differ = [table for table in tables if not _same(connection, folder, table)]
    except duckdb.Error as error:
        yield Finding(f"{folder.name}/{CATALOG}", f"cannot be read: {str(error).splitlines()[0]}")
        return
    for table in differ:
        yield Finding(f"{folder.name}/{CATALOG}", f"its table {table} is not that of {table}.parquet")


def _same(connection: duckdb.DuckDBPyConnection, folder: Path, table: str) -> bool:
    parquet = read_parquet(folder / f"{table}.parquet")
    copied: pl.DataFrame = connection.sql(f"FROM {identifier(table)}").pl()
    return content_hash(copied.select(parquet.columns)) == content_hash(parquet)
