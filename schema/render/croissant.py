"""croissant.json: a release for machine learning tools, in MLCommons' Croissant (JSON-LD), version 1.0."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import polars as pl

from schema.render.about import About, Packed
from schema.tables import columns, key, model

CONFORMS_TO = "http://mlcommons.org/croissant/1.0"

_TYPES = {
    pl.String: "sc:Text",
    pl.Int64: "sc:Integer",
    pl.Float64: "sc:Float",
    pl.Boolean: "sc:Boolean",
    pl.Date: "sc:Date",
}
_MEDIA = {
    ".parquet": "application/x-parquet",
    ".gz": "application/gzip",
    ".json": "application/json",
    ".md": "text/markdown",
    ".csv": "text/csv",
    ".sql": "application/sql",
}
_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    "citeAs": "cr:citeAs",
    "column": "cr:column",
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "rai": "http://mlcommons.org/croissant/RAI/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "equivalentProperty": "cr:equivalentProperty",
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "extract": "cr:extract",
    "field": "cr:field",
    "fileProperty": "cr:fileProperty",
    "fileObject": "cr:fileObject",
    "fileSet": "cr:fileSet",
    "format": "cr:format",
    "includes": "cr:includes",
    "isLiveDataset": "cr:isLiveDataset",
    "jsonPath": "cr:jsonPath",
    "key": "cr:key",
    "md5": "cr:md5",
    "parentField": "cr:parentField",
    "path": "cr:path",
    "recordSet": "cr:recordSet",
    "references": "cr:references",
    "regex": "cr:regex",
    "repeated": "cr:repeated",
    "replace": "cr:replace",
    "samplingRate": "cr:samplingRate",
    "sc": "https://schema.org/",
    "separator": "cr:separator",
    "source": "cr:source",
    "subField": "cr:subField",
    "transform": "cr:transform",
}


def croissant(about: About, files: Iterable[Packed]) -> dict[str, Any]:
    """The JSON-LD: a FileObject for each file, a RecordSet for each table, a Field for each column."""
    listed = list(files)
    described: dict[str, Any] = {
        "@context": _CONTEXT,
        "@type": "sc:Dataset",
        "conformsTo": [CONFORMS_TO, "http://mlcommons.org/croissant/RAI/1.0"],
        "name": about.name,
        "description": about.abstract,
        "alternateName": about.title,
        "version": about.version,
        "datePublished": about.date,
        "license": about.licence.url,
        "keywords": list(about.keywords),
        "inLanguage": about.language,
        "creator": [{"@type": "sc:Organization", "name": author} for author in about.authors],
        "citeAs": about.citation,
        "isLiveDataset": False,
        "rai:dataCollection": about.collection,
        "rai:dataLimitations": about.limitations,
        "rai:personalSensitiveInformation": about.privacy,
        "distribution": [_file(file) for file in listed],
        "recordSet": [_records(file.table, file.path) for file in listed if file.table],
    }
    return described | ({"url": about.homepage} if about.homepage else {})


def _file(file: Packed) -> dict[str, Any]:
    suffix = file.path[file.path.rindex(".") :] if "." in file.path.lstrip(".") else ""
    return {
        "@type": "cr:FileObject",
        "@id": file.path,
        "name": file.path,
        "contentUrl": file.path,
        "contentSize": f"{file.bytes} B",
        "encodingFormat": _MEDIA.get(suffix, "text/plain"),
        "sha256": file.sha256,
    }


def _records(table: str, path: str) -> dict[str, Any]:
    keys = [{"@id": f"{table}/{name}"} for name in key(table)]
    return {
        "@type": "cr:RecordSet",
        "@id": table,
        "name": table,
        "description": str(model(table).Config.description),
        "key": keys if len(keys) > 1 else keys[0],
        "field": list(_fields(table, path)),
    }


def _fields(table: str, path: str) -> Iterator[dict[str, Any]]:
    for name, column in columns(table).items():
        field: dict[str, Any] = {
            "@type": "cr:Field",
            "@id": f"{table}/{name}",
            "name": name,
            "description": f"{column.title}. {column.description}",
            "dataType": _TYPES[column.dtype.type],
            "source": {"fileObject": {"@id": path}, "extract": {"column": name}},
        }
        if column.metadata["references"]:
            field["references"] = {"field": {"@id": column.metadata["references"].replace(".", "/", 1)}}
        yield field
