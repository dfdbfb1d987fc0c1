"""catalog.duckdb: a release as one DuckDB file of tables, vocabularies, crosswalks, views and macros."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import duckdb
import yaml

from etl.publish.release import Release, is_version, version_key
from schema import vocabulary
from schema.render.crosswalk import create_crosswalks, describe_ucdp_ged, select_ucdp_ged
from schema.render.duckdb import comments, create_table, create_vocabulary, describe, identifier, literal
from schema.tables import TABLES, columns, contract_version

STORAGE_VERSION = "v1.5.0"
"""The oldest DuckDB that must read the file."""
BLOCK_SIZE = 16_384
"""Bytes; the smallest there is, since a release has many small tables."""
CATALOG = "catalog.duckdb"
SCRIPT = "catalog.sql"

_OBJECTS = Path(__file__).parent / "sql" / "catalog.yaml"
_COMMENT_ON = {"view": "VIEW", "macro": "MACRO", "table macro": "MACRO TABLE"}
_RELEASE = {
    "name": "Name of the dataset.",
    "version": "Version of the release.",
    "date": "Day of the release, YYYY-MM-DD.",
    "base": "Release that ids are inherited from; null for the first.",
    "contract": "Version of the contract that its tables keep to.",
}


def write_catalog(
    folder: Path, path: Path, release: Release, earlier: Mapping[str, Path] | None = None
) -> None:
    """Make the catalog at `path` from `<folder>/<table>.parquet`; rows are copied, the file stands alone.

    `earlier`: events.parquet of earlier releases by version, for the view all_releases.
    """
    with duckdb.connect(":memory:") as connection:
        connection.execute("SET threads = 1")
        for statement in _open(path):
            connection.execute(statement)
        for statement in _statements(release, folder):
            connection.execute(statement)
        for version, events in sorted((earlier or {}).items()):
            connection.execute(_history(connection, version, events))
        for statement in _CLOSE:
            connection.execute(statement)


def write_script(path: Path, release: Release) -> None:
    """Write the SQL that makes the catalog from a release's Parquet files with nothing but DuckDB.

    To be run in the release's folder: `duckdb < catalog.sql`.
    """
    head = f"-- Makes {CATALOG} of {release.name} {release.version}; in this folder: duckdb < {SCRIPT}\n"
    statements = [*_open(Path(CATALOG)), *_statements(release, Path()), *_CLOSE]
    body = "".join(f"{statement.rstrip()};\n" for statement in statements)
    path.write_text(head + body, encoding="utf-8", newline="\n")


def _open(path: Path) -> Iterator[str]:
    options = f"STORAGE_VERSION '{STORAGE_VERSION}', BLOCK_SIZE {BLOCK_SIZE}"
    yield f"ATTACH {literal(str(path))} AS built ({options})"
    yield from ("USE built", "BEGIN")


_CLOSE = ("COMMIT", "USE memory", "DETACH built")


def _statements(release: Release, folder: Path) -> Iterator[str]:
    yield from _made()
    said = (release.name, release.version, release.date.isoformat(), release.base, contract_version())
    values = ", ".join("NULL" if value is None else literal(value) for value in said)
    yield f"INSERT INTO release VALUES ({values})"
    for table in TABLES:
        parquet = literal((folder / f"{table}.parquet").as_posix())
        yield f"INSERT INTO {identifier(table)} SELECT * FROM read_parquet({parquet})"
    yield from _objects()


@cache
def _made() -> tuple[str, ...]:
    """What is the same in every catalog: empty tables, vocabularies, crosswalks."""
    return (*_tables(), *_release_table(), *_empty_history(), *_vocabularies(), *create_crosswalks())


def _tables() -> Iterator[str]:
    for table in TABLES:
        yield create_table(table)
        yield from comments(table)


def _vocabularies() -> Iterator[str]:
    yield "CREATE SCHEMA vocab"
    for name in vocabulary.names():
        yield from create_vocabulary(name)


def _release_table() -> Iterator[str]:
    yield f"CREATE TABLE release ({', '.join(f'{identifier(name)} VARCHAR' for name in _RELEASE)})"
    yield "COMMENT ON TABLE release IS 'What this release is: one row.'"
    for name, text in _RELEASE.items():
        yield f"COMMENT ON COLUMN release.{identifier(name)} IS {literal(text)}"


def _empty_history() -> Iterator[str]:
    yield "CREATE SCHEMA history"
    yield "CREATE TABLE history.events AS SELECT ''::VARCHAR AS release, * FROM events LIMIT 0"
    yield "COMMENT ON TABLE history.events IS 'Events as earlier releases held them.'"
    yield "COMMENT ON COLUMN history.events.release IS 'The release that held the row.'"
    for name in columns("events"):
        text = literal(describe("events", name))
        yield f"COMMENT ON COLUMN history.events.{identifier(name)} IS {text}"


def _history(connection: duckdb.DuckDBPyConnection, version: str, events: Path) -> str:
    """The statement that adds an earlier release's events; a column that only one of the two has is left out."""
    rows = f"read_parquet({literal(str(events))})"
    there = [row[0] for row in connection.execute(f"DESCRIBE SELECT * FROM {rows}").fetchall()]
    common = ", ".join(identifier(name) for name in there if name in columns("events"))
    return f"INSERT INTO history.events BY NAME SELECT {literal(version)} AS release, {common} FROM {rows}"


@cache
def _objects() -> tuple[str, ...]:
    """The statements that make views and macros, with comments; an empty database tells the views' columns."""
    statements = []
    with duckdb.connect(":memory:") as empty:
        for statement in _made():
            empty.execute(statement)
        for item in yaml.safe_load(_OBJECTS.read_text(encoding="utf-8")):
            name, sql = identifier(item["name"]), item["sql"].replace("{ucdp_ged}", select_ucdp_ged())
            empty.execute(sql)
            kind = _COMMENT_ON[item["kind"]]
            statements += [sql, f"COMMENT ON {kind} {name} IS {literal(item['comment'])}"]
            if item["kind"] == "view":
                for row in empty.execute(f"DESCRIBE {name}").fetchall():
                    text = literal(_meaning(item, row[0]))
                    statements.append(f"COMMENT ON COLUMN {name}.{identifier(row[0])} IS {text}")
    return tuple(statements)


def _meaning(item: Mapping[str, Any], column: str) -> str:
    """What a view's column holds; what the item does not say, `events` says of its column of that name."""
    if item["name"] == "ucdp_ged":
        return describe_ucdp_ged(column)
    own: dict[str, str] = item.get("columns", {})
    return own[column] if column in own else describe("events", column)


def earlier_events(releases: Path, version: str) -> dict[str, Path]:
    """events.parquet of each release older than `version` in a folder of releases, by version."""
    found = {
        path.parent.name: path for path in releases.glob("*/events.parquet") if is_version(path.parent.name)
    }
    return {name: path for name, path in found.items() if version_key(name) < version_key(version)}
