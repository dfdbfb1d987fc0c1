"""The models: ACLED's columns first, every field documented, keys and references sound."""

from __future__ import annotations

from pathlib import Path

import polars as pl
import pytest

from schema.tables import TABLES, columns, dtypes, frame, key, model
from schema.vocabulary import codes

GOLDEN = Path(__file__).resolve().parent.parent / "golden"


def listed(name: str) -> list[str]:
    return (GOLDEN / f"{name}_columns.txt").read_text(encoding="utf-8").split()


def test_events_begin_with_acleds_columns_in_order() -> None:
    acled = listed("acled")
    assert list(columns("events")) == acled + listed("further_event")
    assert len(acled) == 31
    for name in acled:
        assert columns("events")[name].metadata["acled"] == name


@pytest.mark.parametrize("table", list(TABLES))
def test_every_field_is_documented(table: str) -> None:
    assert model(table).Config.description
    for name, column in columns(table).items():
        assert column.title, name
        assert str(column.description).endswith("."), f"{table}.{name}: {column.description}"
        if column.nullable:
            assert "null" in f"{column.description} {column.title}".lower(), (
                f"{table}.{name} says not what null is"
            )
        if column.metadata["vocabulary"]:
            assert codes(column.metadata["vocabulary"])
        if column.metadata["ucdp"]:
            assert column.metadata["ucdp"] in listed("ucdp"), f"{table}.{name}"


@pytest.mark.parametrize("table", list(TABLES))
def test_keys_and_references(table: str) -> None:
    assert key(table)
    for column in key(table):
        assert not columns(table)[column].nullable
    if len(key(table)) == 1:
        assert columns(table)[key(table)[0]].unique
    else:
        assert list(model(table).Config.unique) == key(table)
    for name, column in columns(table).items():
        if column.metadata["references"]:
            other, target = column.metadata["references"].split(".")
            assert dtypes(other)[target] == dtypes(table)[name]


def test_frame_has_the_contracts_columns_and_nulls() -> None:
    made = frame("actor_names", [{"name": "x", "actor_id": "a", "n": 1}])
    assert made.schema == pl.Schema(dtypes("actor_names"))
    assert made["kind"].to_list() == [None]


def test_frame_refuses_an_unknown_column() -> None:
    with pytest.raises(KeyError, match="no column colour, shape"):
        frame("events", [{"shape": 1}, {"colour": 2}])


def test_unknown_table_names_those_there_are() -> None:
    with pytest.raises(KeyError, match="events, reports, codings"):
        model("event")
