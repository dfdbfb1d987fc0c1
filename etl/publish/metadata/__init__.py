"""The metadata of a release, made from the contract, about.yaml and attribution.csv; no clock, no network."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import yaml

from etl.publish.release import Release
from schema.render.about import About, Licence, Packed, Source
from schema.render.card import card
from schema.render.citation import attribution, citation_cff, zenodo
from schema.render.contract_map import contract_map
from schema.render.croissant import croissant
from schema.render.crosswalk import crosswalk_markdown
from schema.render.datapackage import datapackage
from schema.render.markdown import data_dictionary
from schema.tables import TABLES

_FOLDER = Path(__file__).parent
_TUPLES = ("authors", "keywords", "viewer")


def about(release: Release) -> About:
    """What a release says of itself: its own name, version and day, the rest from about.yaml."""
    said: dict[str, Any] = yaml.safe_load((_FOLDER / "about.yaml").read_text(encoding="utf-8"))
    said |= {name: tuple(said[name]) for name in _TUPLES} | {"licence": Licence(**said["licence"])}
    with (_FOLDER / "attribution.csv").open(encoding="utf-8", newline="") as lines:
        sources = tuple(Source(**row) for row in csv.DictReader(lines))
    return About(
        name=release.name, version=release.version, date=release.date.isoformat(), sources=sources, **said
    )


def metadata(release: Release, files: Iterable[Packed]) -> dict[str, str]:
    """The text of each metadata file by its name. `files`: what the release holds beside them."""
    order = {table: place for place, table in enumerate(TABLES)}
    held = sorted(files, key=lambda file: (order.get(file.table or "", len(order)), file.path))
    told = about(release)
    return {
        ".zenodo.json": _json(zenodo(told)),
        "ATTRIBUTION.md": attribution(told),
        "CITATION.cff": citation_cff(told),
        "README.md": card(told, held),
        "contract.json": _json(contract_map(told, held)),
        "croissant.json": _json(croissant(told, held)),
        "crosswalk.md": crosswalk_markdown(),
        "data-dictionary.md": data_dictionary(),
        "datapackage.json": _json(datapackage(told, held)),
    }


def _json(value: dict[str, Any]) -> str:
    return json.dumps(value, indent=1, ensure_ascii=False) + "\n"
