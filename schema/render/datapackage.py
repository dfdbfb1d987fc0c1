"""datapackage.json: a release as a Data Package, version 2 of the standard (Frictionless)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import polars as pl

from schema.render.about import About, Packed
from schema.render.crosswalk import crosswalk
from schema.tables import columns, contract_version, key, model
from schema.vocabulary import codes, vocabulary

PROFILE = "https://datapackage.org/profiles/2.0/{}.json"
ACLED_CSV = "acled.csv.gz"

_TYPES = {
    pl.String: "string",
    pl.Int64: "integer",
    pl.Float64: "number",
    pl.Boolean: "boolean",
    pl.Date: "date",
}
_MEDIA = {".parquet": "application/vnd.apache.parquet"}


def datapackage(about: About, files: Iterable[Packed]) -> dict[str, Any]:
    """The descriptor: a tabular resource for each table and for acled.csv.gz; other files are not among them."""
    listed = list(files)
    licence = {"name": about.licence.id, "path": about.licence.url, "title": about.licence.title}
    package: dict[str, Any] = {
        "$schema": PROFILE.format("datapackage"),
        "name": about.name,
        "title": about.title,
        "description": about.abstract,
        "version": about.version,
        "created": f"{about.date}T00:00:00Z",
        "keywords": list(about.keywords),
        "licenses": [licence],
        "contributors": [{"title": author, "roles": ["creator"]} for author in about.authors],
        "sources": [
            {"title": source.name, **({"path": source.url} if source.url else {})} for source in about.sources
        ],
        "contract": contract_version(),
        "resources": [_resource(file) for file in listed if file.table or file.path == ACLED_CSV],
    }
    return package | ({"homepage": about.homepage} if about.homepage else {})


def table_schema(table: str) -> dict[str, Any]:
    """A table's Table Schema: fields, primary key, foreign keys to other tables of the release."""
    schema: dict[str, Any] = {
        "$schema": PROFILE.format("tableschema"),
        "fields": [_field(table, name) for name in columns(table)],
        "primaryKey": key(table),
    }
    references = [
        _reference(table, name) for name in columns(table) if columns(table)[name].metadata["references"]
    ]
    return schema | ({"foreignKeys": references} if references else {})


def _resource(file: Packed) -> dict[str, Any]:
    # No `bytes`: Frictionless' own validator does not count those of a Parquet file and calls any number wrong.
    facts = {"path": file.path, "hash": f"sha256:{file.sha256}"}
    head = {"$schema": PROFILE.format("dataresource"), "type": "table"}
    if file.table is None:
        return {
            "name": "acled",
            "title": "Events in ACLED's columns",
            "description": "The view acled: ACLED's 31 columns in its order, with labels; deaths not reported are 0.",
            **head,
            **facts,
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "compression": "gz",
            "schema": _acled_schema(),
        }
    config = model(file.table).Config
    return {
        "name": file.table,
        "title": str(config.title),
        "description": str(config.description),
        **head,
        **facts,
        "format": "parquet",
        "mediatype": _MEDIA[".parquet"],
        "schema": table_schema(file.table),
    }


def _field(table: str, name: str) -> dict[str, Any]:
    column = columns(table)[name]
    facts = column.metadata
    field: dict[str, Any] = {
        "name": name,
        "type": _TYPES[column.dtype.type],
        "title": column.title,
        "description": column.description,
    }
    field |= {fact: facts[fact] for fact in ("unit", "vocabulary", "acled", "ucdp") if facts[fact]}
    constraints: dict[str, Any] = {} if column.nullable else {"required": True}
    # Frictionless holds an empty text for missing; of a title it is what the contract says.
    if name == "title":
        constraints = {}
    if column.nullable and field["type"] in ("integer", "number"):
        # Through pandas a null number reads as not-a-number.
        field["missingValues"] = ["", "nan"]
    if column.unique:
        constraints["unique"] = True
    if facts["vocabulary"]:
        constraints["enum"] = codes(facts["vocabulary"])
        field["categories"] = _categories(facts["vocabulary"])
    return field | ({"constraints": constraints} if constraints else {})


def _categories(name: str) -> list[dict[str, Any]]:
    return [{"value": code, "label": row.get("label", str(code))} for code, row in vocabulary(name).items()]


def _reference(table: str, name: str) -> dict[str, Any]:
    target, _, column = columns(table)[name].metadata["references"].partition(".")
    return {
        "fields": [name],
        "reference": {"resource": "" if target == table else target, "fields": [column]},
    }


def _acled_schema() -> dict[str, Any]:
    """Of the view: labels are text, and deaths are never missing."""
    fields = []
    for row in crosswalk("acled"):
        field = {
            k: v
            for k, v in _field("events", row["column"]).items()
            if k in ("name", "type", "title", "description")
        }
        if row["column"] in ("inter1", "inter2", "interaction"):
            field["type"] = "string"
        fields.append(field)
    return {"$schema": PROFILE.format("tableschema"), "fields": fields, "primaryKey": ["event_id_cnty"]}
