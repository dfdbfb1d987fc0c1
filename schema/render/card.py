"""README.md of a release: a dataset card with the YAML header that Hugging Face reads."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import yaml

from schema.render.about import About, Packed
from schema.render.text import table_row
from schema.tables import contract_version, model

_SIZES = ((1_000, "n<1K"), (10_000, "1K<n<10K"), (100_000, "10K<n<100K"), (1_000_000, "100K<n<1M"))


def card(about: About, files: Iterable[Packed]) -> str:
    """The card: header, what it is, tables, how to read it, what it is not, licence and citation."""
    listed = list(files)
    header = yaml.safe_dump(_header(about, listed), sort_keys=False, allow_unicode=True, width=110)
    return f"---\n{header}---\n\n" + "\n".join(_lines(about, listed)) + "\n"


def _header(about: About, files: list[Packed]) -> dict[str, Any]:
    held = {file.table: file.path for file in files if file.table}
    events = next((file.rows or 0 for file in files if file.table == "events"), 0)
    return {
        "pretty_name": about.title,
        "license": about.licence.id.lower(),
        "language": [about.language],
        "tags": [word.lower().replace(" ", "-") for word in about.keywords],
        "task_categories": ["tabular-classification", "text-classification"],
        "size_categories": [next((name for most, name in _SIZES if events < most), "n>1M")],
        "configs": [
            {
                "config_name": table,
                "data_files": held[table],
                **({"default": True} if table == "events" else {}),
            }
            for table in about.viewer
            if table in held
        ],
    }


def _lines(about: About, files: list[Packed]) -> Iterator[str]:
    yield from (f"# {about.title}", "", about.abstract, "")
    yield f"Release {about.version} of {about.date}, contract {contract_version()}."
    yield from ("", "| table | rows | one row is |", "|---|--:|---|")
    for file in files:
        if file.table:
            meaning = str(model(file.table).Config.description)
            yield table_row(f"[{file.table}]({file.path})", f"{file.rows:,}", meaning)
    yield from (
        "",
        "Every column is described in [data-dictionary.md](data-dictionary.md). Further files:",
        "",
    )
    yield "- `acled.csv.gz`: the events in ACLED's 31 columns; a formula has an apostrophe before it."
    yield "- `events.geo.parquet`: the events as GeoParquet."
    yield "- `catalog.sql`: `duckdb < catalog.sql` makes `catalog.duckdb`: all tables, views, macros, comments."
    yield "- `crosswalk.md`: how ACLED's, UCDP GED's and GDELT's columns stand here."
    yield "- `contract.json`, `datapackage.json`, `croissant.json`: the same for programs."
    yield "- `SHA256SUMS`, `manifest.json`: the proof. `sha256sum --check SHA256SUMS`."
    yield from ("", "## Read it", "", "```python", "import polars as pl", "")
    yield from ('events = pl.read_parquet("events.parquet")', "```")
    yield from ("", "## What it is not", "", about.limitations)
    yield from ("", "## How it was made", "", about.collection)
    yield from ("", "## Disputed places", "", about.disputes)
    yield from ("", "## Persons", "", about.privacy)
    yield from ("", "## Licence and citation", "")
    yield f"[{about.licence.title}]({about.licence.url}). [ATTRIBUTION.md](ATTRIBUTION.md) says whom it builds on."
    yield from ("", f"> {about.citation}")
