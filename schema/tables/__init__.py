"""One pandera (polars) model a table, and what the stages ask of them: dtypes, keys, frames from rows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

import pandera.polars as pa
import polars as pl

from schema.tables.actor_names import ActorNames
from schema.tables.actors import Actors
from schema.tables.claims import Claims
from schema.tables.codings import Codings
from schema.tables.event_evidence import EventEvidence
from schema.tables.events import Events
from schema.tables.evidence import Evidence
from schema.tables.place_admin import PlaceAdmin
from schema.tables.place_names import PlaceNames
from schema.tables.places import Places
from schema.tables.rejected import Rejected
from schema.tables.reports import Reports
from schema.tables.revisions import Revisions
from schema.tables.sources import Sources

TABLES: dict[str, type[pa.DataFrameModel]] = {
    str(table.Config.name): table
    for table in (
        Events,
        Reports,
        Codings,
        Claims,
        Evidence,
        EventEvidence,
        Actors,
        ActorNames,
        Places,
        PlaceNames,
        PlaceAdmin,
        Sources,
        Revisions,
        Rejected,
    )
}


def model(table: str) -> type[pa.DataFrameModel]:
    """The pandera model of a table; raises KeyError, naming the tables there are."""
    try:
        return TABLES[table]
    except KeyError:
        raise KeyError(f"no table '{table}' in the contract; there are: {', '.join(TABLES)}") from None


@cache
def columns(table: str) -> dict[str, Any]:
    """The pandera columns of a table by name, in the order of the contract."""
    return dict(model(table).to_schema().columns)


def dtypes(table: str) -> dict[str, Any]:
    """The polars dtype of each column, in the order of the contract."""
    return {name: column.dtype.type for name, column in columns(table).items()}


def key(table: str) -> list[str]:
    """The columns that make a row unique and that the table is sorted by."""
    return [name for name, column in columns(table).items() if column.metadata["key"]]


def contract_version() -> str:
    """The contract's own semantic version, from `schema/version`."""
    return (Path(__file__).parent.parent / "version").read_text(encoding="utf-8").strip()


def frame(table: str, rows: Iterable[Mapping[str, Any]]) -> pl.DataFrame:
    """A frame with the contract's columns, order and dtypes from rows as mappings; a column left out is null.

    Raises KeyError for a column that the contract does not know, polars' own errors for a value of another
    type. Does not check rules: that is `etl.validate.gate`.
    """
    types = dtypes(table)
    listed = list(rows)
    unknown = sorted({name for row in listed for name in row} - types.keys())
    if unknown:
        raise KeyError(f"table '{table}' has no column {', '.join(unknown)}")
    return pl.DataFrame([[row.get(name) for name in types] for row in listed], schema=types, orient="row")
