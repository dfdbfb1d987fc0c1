"""The contract in other formats says what the models say."""

from __future__ import annotations

import duckdb
import pyarrow as pa
import pytest

from schema import vocabulary
from schema.render.arrow import arrow_schema
from schema.render.duckdb import comments, create_table, create_vocabulary, literal
from schema.render.expectations import expectations
from schema.tables import TABLES, columns, contract_version


@pytest.mark.parametrize("table", list(TABLES))
def test_arrow(table: str) -> None:
    schema = arrow_schema(table)
    assert schema.names == list(columns(table))
    assert schema.metadata[b"contract"].decode() == contract_version()
    for field in schema:
        column = columns(table)[field.name]
        assert field.nullable == column.nullable
        assert field.metadata[b"description"].decode() == column.description


def test_arrow_field_carries_what_is_declared() -> None:
    field = arrow_schema("events").field("where_precision")
    assert field.type == pa.int64()
    assert {k.decode(): v.decode() for k, v in field.metadata.items()} == {
        "title": "Place precision (UCDP)",
        "description": "How exactly the place is known, in UCDP's seven steps.",
        "vocabulary": "where_precision",
        "ucdp": "where_prec",
    }


def test_duckdb_runs_and_leaves_no_table_or_column_without_a_comment() -> None:
    with duckdb.connect(":memory:") as connection:
        connection.execute("CREATE SCHEMA vocab")
        for table in TABLES:
            connection.execute(create_table(table))
            for statement in comments(table):
                connection.execute(statement)
        for name in vocabulary.names():
            for statement in create_vocabulary(name):
                connection.execute(statement)
        for function in ("duckdb_tables", "duckdb_columns"):
            bare = connection.execute(
                f"SELECT * FROM {function}() WHERE comment IS NULL AND NOT internal"
            ).fetchall()
            assert not bare
        assert connection.execute("SELECT label FROM vocab.inter WHERE code = 7").fetchall() == [
            ("Civilians",)
        ]


def test_literal_escapes() -> None:
    assert duckdb.sql(f"SELECT {literal(chr(39) + ' OR 1=1 --')}").fetchall() == [("' OR 1=1 --",)]


@pytest.mark.parametrize("table", list(TABLES))
def test_expectations_cover_every_constraint(table: str) -> None:
    kinds = {(each["type"], each["kwargs"].get("column")) for each in expectations(table)}
    for name, column in columns(table).items():
        assert column.nullable == (("expect_column_values_to_not_be_null", name) not in kinds)
        assert bool(column.metadata["vocabulary"]) == (("expect_column_values_to_be_in_set", name) in kinds)
        assert column.unique == (("expect_column_values_to_be_unique", name) in kinds)
