"""How a model declares a field: everything that a renderer needs stands in the field itself."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pandera.polars as pa
import yaml

from schema.vocabulary import codes

_SHARED = Path(__file__).parent / "tables" / "shared.yaml"


def declare(
    title: str,
    description: str,
    *,
    key: bool = False,
    null_means: str | None = None,
    unit: str | None = None,
    vocabulary: str | None = None,
    references: str | None = None,
    acled: str | None = None,
    ucdp: str | None = None,
    **constraints: Any,
) -> Any:
    """A pandera field with its documentation.

    `key`: part of the table's key. `null_means`: what a null says, for a column that may be null. `unit`: unit of
    measurement. `vocabulary`: code list that the value must come from. `references`: the `table.column` that it is a
    foreign key to. `acled`, `ucdp`: the equivalent column there. `constraints` go to pandera (`unique`, `ge`, `le`,
    `str_matches` ...).
    """
    if null_means is not None:
        description = f"{description} Null {null_means}."
        constraints["nullable"] = True
    if vocabulary is not None:
        constraints["isin"] = codes(vocabulary)
    metadata = {
        "key": key,
        "unit": unit,
        "vocabulary": vocabulary,
        "references": references,
        "acled": acled,
        "ucdp": ucdp,
    }
    return pa.Field(title=title, description=description, metadata=metadata, **constraints)


@cache
def _shared() -> dict[str, dict[str, Any]]:
    loaded: dict[str, dict[str, Any]] = yaml.safe_load(_SHARED.read_text(encoding="utf-8"))
    return loaded


def shared(name: str, **overrides: Any) -> Any:
    """The field that several tables have under one name, described once in `tables/shared.yaml`."""
    return declare(**{**_shared()[name], **overrides})
