"""The tables of world.yaml as frames, for the tests of validate and publish."""

from __future__ import annotations

import hashlib
import unicodedata
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import polars as pl
import yaml

from etl.publish import Release
from schema.tables import TABLES, frame


def rows() -> dict[str, list[dict[str, Any]]]:
    """The rows of each table, free to change."""
    return deepcopy(_rows())


@cache
def _rows() -> dict[str, list[dict[str, Any]]]:
    loaded = yaml.safe_load((Path(__file__).parent / "world.yaml").read_text(encoding="utf-8"))
    tables: dict[str, list[dict[str, Any]]] = {name: [] for name in TABLES} | loaded["tables"]
    for report in tables["reports"]:
        text = unicodedata.normalize("NFC", report["text"])
        report["text_hash"] = hashlib.sha256(text.encode()).hexdigest()
    spec = loaded["evidence"]
    span = {name: spec[name] for name in ("field", "start", "end", "rule")}
    tables["evidence"] = [
        {"coding_id": coding["coding_id"], "column": column, "n": 1, **span}
        for coding in tables["codings"]
        for column in spec["columns"]
        if coding.get(column) is not None
    ]
    whole = loaded["event_evidence"]
    tables["event_evidence"] = [
        {
            "event_id_cnty": event["event_id_cnty"],
            "column": column,
            "coding_id": coding_id,
            "rule": whole["rule"],
        }
        for event in tables["events"]
        for column in whole["columns"]
        if event.get(column) is not None
        for coding_id in [whole["codings"][event["event_id_cnty"]]]
    ]
    return tables


def frames(changed: dict[str, list[dict[str, Any]]] | None = None) -> dict[str, pl.DataFrame]:
    """The tables as frames with the contract's types; `events` lacks what publish derives."""
    return {name: frame(name, listed) for name, listed in (changed or rows()).items()}


def release() -> Release:
    """The release that the tables are of."""
    loaded = yaml.safe_load((Path(__file__).parent / "world.yaml").read_text(encoding="utf-8"))
    return Release(**loaded["release"])
