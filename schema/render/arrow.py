"""The contract as Arrow schemas: types, nullability and documentation, as they stand in the Parquet files."""

from __future__ import annotations

import polars as pl
import pyarrow as pa

from schema.tables import columns, contract_version, key, model

_TYPES = {
    pl.String: pa.string(),
    pl.Int64: pa.int64(),
    pl.Float64: pa.float64(),
    pl.Boolean: pa.bool_(),
    pl.Date: pa.date32(),
}
_FACTS = ("unit", "vocabulary", "references", "acled", "ucdp")


def arrow_schema(table: str) -> pa.Schema:
    """The Arrow schema of a table; a field's metadata holds title, description and the like."""
    fields = []
    for name, column in columns(table).items():
        facts = {"title": column.title, "description": column.description}
        facts |= {fact: column.metadata[fact] for fact in _FACTS if column.metadata[fact] is not None}
        fields.append(pa.field(name, _TYPES[column.dtype.type], nullable=column.nullable, metadata=facts))
    config = model(table).Config
    about = {
        "table": table,
        "title": str(config.title),
        "description": str(config.description),
        "key": ", ".join(key(table)),
        "contract": contract_version(),
    }
    return pa.schema(fields, metadata=about)
