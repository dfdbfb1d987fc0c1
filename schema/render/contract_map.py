"""contract.json: which file of a release holds which table of which contract, for programs."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from schema.render.about import About, Packed
from schema.render.crosswalk import DATASETS, crosswalk
from schema.tables import columns, contract_version, key, model
from schema.vocabulary import codes, names

_FACTS = ("unit", "vocabulary", "references", "acled", "ucdp")


def contract_map(about: About, files: Iterable[Packed]) -> dict[str, Any]:
    """Release and contract version; each table's file, key and columns; codes; equivalents elsewhere."""
    held = {file.table: file for file in files if file.table}
    return {
        "release": {"name": about.name, "version": about.version, "date": about.date},
        "contract": contract_version(),
        "tables": {table: _table(table, file) for table, file in held.items() if table},
        "vocabularies": {name: codes(name) for name in names()},
        "equivalents": {
            name: {
                row["column"]: {"relation": row["relation"], "tocsin": row["tocsin"]}
                for row in crosswalk(name)
            }
            for name in DATASETS
        },
    }


def _table(table: str, file: Packed) -> dict[str, Any]:
    return {
        "file": file.path,
        "rows": file.rows,
        "title": str(model(table).Config.title),
        "key": key(table),
        "columns": [
            {
                "name": name,
                "type": str(column.dtype.type),
                "nullable": column.nullable,
                "title": column.title,
                **{fact: column.metadata[fact] for fact in _FACTS if column.metadata[fact]},
            }
            for name, column in columns(table).items()
        ],
    }
