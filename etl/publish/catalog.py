"""catalog.duckdb: a release as one DuckDB file of tables, vocabularies, views and macros."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import duckdb
import yaml

from schema import vocabulary
from schema.render.duckdb import comments, create_table, create_vocabulary, describe, identifier, literal

STORAGE_VERSION = "v1.5.0"
"""The oldest DuckDB that must read the file."""
BLOCK_SIZE = 16_384
"""Bytes; the smallest there is, since a release has many small tables."""

_OBJECTS = Path(__file__).parent / "sql" / "catalog.yaml"
_COMMENT_ON = {"view": "VIEW", "macro": "MACRO", "table macro": "MACRO TABLE"}


def write_catalog(tables: Iterable[str], folder: Path, path: Path) -> None:
    """Make the catalog at `path` from `<folder>/<table>.parquet`; rows are copied, the file stands alone."""
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET threads = 1")
        options = f"STORAGE_VERSION '{STORAGE_VERSION}', BLOCK_SIZE {BLOCK_SIZE}"
        connection.execute(f"ATTACH {literal(str(path))} AS built ({options})")
        connection.execute("USE built")
        connection.execute("BEGIN")
        for table in tables:
            _load(connection, table, folder / f"{table}.parquet")
        connection.execute("CREATE SCHEMA vocab")
        for name in vocabulary.names():
            for statement in create_vocabulary(name):
                connection.execute(statement)
        for item in yaml.safe_load(_OBJECTS.read_text(encoding="utf-8")):
            connection.execute(item["sql"])
            kind = _COMMENT_ON[item["kind"]]
            connection.execute(f"COMMENT ON {kind} {identifier(item['name'])} IS {literal(item['comment'])}")
            if item["kind"] == "view":
                _comment_columns(connection, item["name"])
        connection.execute("COMMIT")
        connection.execute("USE memory")
        connection.execute("DETACH built")


def _load(connection: duckdb.DuckDBPyConnection, table: str, parquet: Path) -> None:
    connection.execute(create_table(table))
    connection.execute(f"INSERT INTO {identifier(table)} SELECT * FROM read_parquet({literal(str(parquet))})")
    for statement in comments(table):
        connection.execute(statement)


def _comment_columns(connection: duckdb.DuckDBPyConnection, view: str) -> None:
    """A view's columns say what the columns of `events` of that name say."""
    for row in connection.execute(f"DESCRIBE {identifier(view)}").fetchall():
        text = literal(describe("events", row[0]))
        connection.execute(f"COMMENT ON COLUMN {identifier(view)}.{identifier(row[0])} IS {text}")
