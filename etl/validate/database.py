"""A release read back from its Parquet into DuckDB, with what the invariants need beside its tables."""

from __future__ import annotations

import json
from pathlib import Path

import duckdb
import polars as pl

from etl.validate.geography import outside
from schema import vocabulary
from schema.render.duckdb import create_vocabulary, identifier, literal
from schema.tables import TABLES


def open_release(folder: Path, base: Path | None = None) -> duckdb.DuckDBPyConnection:
    """A connection in memory with a view for each table and the tables that invariants.yaml names.

    The tables of the release that it was built on are in the schema `base`, where its folder is given. Raises
    FileNotFoundError, naming the file, for a table or manifest that the folder lacks.
    """
    connection = duckdb.connect(":memory:")
    connection.execute("SET TimeZone = 'UTC'")
    for table in TABLES:
        path = folder / f"{table}.parquet"
        if not path.is_file():
            raise FileNotFoundError(f"{path.name} is missing from the release in {folder}")
        connection.execute(f"CREATE VIEW {identifier(table)} AS FROM read_parquet({literal(str(path))})")
    connection.execute("BEGIN")
    connection.execute("CREATE SCHEMA vocab")
    for name in vocabulary.names():
        for statement in create_vocabulary(name):
            connection.execute(statement)
    _add_countries(connection)
    _add_release(connection, folder / "manifest.json")
    _add_outside(connection)
    if base is not None:
        _add_base(connection, base)
    connection.execute("COMMIT")
    return connection


def has_base(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether `open_release` was given a base."""
    schemas = connection.execute("SELECT 1 FROM information_schema.schemata WHERE schema_name = 'base'")
    return bool(schemas.fetchall())


def _add_base(connection: duckdb.DuckDBPyConnection, base: Path) -> None:
    connection.execute("CREATE SCHEMA base")
    for path in sorted(base.glob("*.parquet")):
        if "." in path.stem:
            continue
        name = f"base.{identifier(path.stem)}"
        connection.execute(f"CREATE VIEW {name} AS FROM read_parquet({literal(str(path))})")


def _add_countries(connection: duckdb.DuckDBPyConnection) -> None:
    rows = vocabulary.register("countries")
    told = pl.DataFrame({name: [row[name] for row in rows] for name in ("iso", "name", "region")})
    connection.register("told", told.with_columns(pl.col("iso").cast(pl.Int64)).to_arrow())
    connection.execute("CREATE TABLE countries AS FROM told")
    connection.unregister("told")


def _add_release(connection: duckdb.DuckDBPyConnection, manifest: Path) -> None:
    told = json.loads(manifest.read_text(encoding="utf-8"))
    connection.execute("CREATE TABLE release (version VARCHAR, date DATE)")
    connection.execute("INSERT INTO release VALUES (?, ?)", [told["version"], told["date"]])


def _add_outside(connection: duckdb.DuckDBPyConnection) -> None:
    connection.execute("CREATE TABLE outside (iso BIGINT, latitude DOUBLE, longitude DOUBLE, km DOUBLE)")
    spots = connection.execute(
        "SELECT iso, latitude, longitude FROM codings WHERE latitude IS NOT NULL"
        " UNION SELECT iso, latitude, longitude FROM events"
    ).fetchall()
    rows = outside((iso, latitude, longitude) for iso, latitude, longitude in spots)
    if rows:
        connection.executemany("INSERT INTO outside VALUES (?, ?, ?, ?)", rows)
