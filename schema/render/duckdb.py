"""The contract as DuckDB statements: tables and vocabularies, with a comment on each and on each column."""

from __future__ import annotations

from collections.abc import Iterator

import polars as pl

from schema.tables import columns, model
from schema.vocabulary import register, vocabulary

_TYPES = {
    pl.String: "VARCHAR",
    pl.Int64: "BIGINT",
    pl.Float64: "DOUBLE",
    pl.Boolean: "BOOLEAN",
    pl.Date: "DATE",
}


def literal(text: str) -> str:
    """A SQL string literal."""
    return "'" + text.replace("'", "''") + "'"


def identifier(name: str) -> str:
    """A quoted SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def create_table(table: str) -> str:
    """The CREATE TABLE statement of a table, with NOT NULL where the contract forbids null."""
    declared = ", ".join(
        f"{identifier(name)} {_TYPES[column.dtype.type]}{'' if column.nullable else ' NOT NULL'}"
        for name, column in columns(table).items()
    )
    return f"CREATE TABLE {identifier(table)} ({declared})"


def comments(table: str) -> Iterator[str]:
    """The COMMENT statements of a table and its columns."""
    yield f"COMMENT ON TABLE {identifier(table)} IS {literal(str(model(table).Config.description))}"
    for name in columns(table):
        yield f"COMMENT ON COLUMN {identifier(table)}.{identifier(name)} IS {literal(describe(table, name))}"


def describe(table: str, column: str) -> str:
    """Title, description, unit and vocabulary of a column in one text."""
    declared = columns(table)[column]
    parts = [f"{declared.title}. {declared.description}"]
    if declared.metadata["unit"]:
        parts.append(f"Unit: {declared.metadata['unit']}.")
    if declared.metadata["vocabulary"]:
        parts.append(f"Codes: vocab.{declared.metadata['vocabulary']}.")
    return " ".join(parts)


_VOCABULARY_COLUMNS = {
    "code": "The code as it stands in the tables.",
    "label": "The code in words.",
    "event_type": "The event type that it belongs to.",
    "disorder_type": "The disorder type that it belongs to.",
    "stage": "The stage that gives it.",
    "definition": "What it means.",
    "is_not": "What it does not mean.",
}


def create_vocabulary(name: str) -> Iterator[str]:
    """The statements that make and fill the table `vocab.<name>` with a vocabulary and its comments."""
    terms = vocabulary(name)
    header = list(register(name)[0])
    numeric = all(isinstance(code, int) for code in terms)
    target = f"vocab.{identifier(name)}"
    types = ["BIGINT" if column == "code" and numeric else "VARCHAR" for column in header]
    declared = ", ".join(f"{identifier(c)} {t} NOT NULL" for c, t in zip(header, types, strict=True))
    yield f"CREATE TABLE {target} ({declared})"
    for row in terms.values():
        yield f"INSERT INTO {target} VALUES ({', '.join(literal(row[column]) for column in header)})"
    yield f"COMMENT ON TABLE {target} IS {literal(f'Vocabulary: {name}.')}"
    for column in header:
        comment = literal(_VOCABULARY_COLUMNS[column])
        yield f"COMMENT ON COLUMN {target}.{identifier(column)} IS {comment}"
