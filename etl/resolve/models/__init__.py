"""Three models that make one row of the codings of an event, as SQL that users can run themselves."""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import polars as pl

MODELS = ("conservative", "informative", "representative")
"""Each is a file <model>.sql here: one SELECT over the tables codings, claims, reports and sources."""
RELEASE = "release"
"""What a release itself holds: each column from one of the three, as release.csv says."""

_FOLDER = Path(__file__).parent


def sql(model: str) -> str:
    """The text of a model's SQL file; raises ValueError for a model that there is not."""
    if model not in MODELS:
        raise ValueError(f"no model '{model}'; there are: {', '.join((*MODELS, RELEASE))}")
    return (_FOLDER / f"{model}.sql").read_text(encoding="utf-8")


def resolve_with(model: str, catalog: Path) -> pl.DataFrame:
    """One row an event of a catalog, by event_id_cnty: what its codings say under a model.

    `model`: one of MODELS, or RELEASE. Which codings are one event is taken from the catalog and is the same
    under each. Raises FileNotFoundError where there is no catalog, ValueError for an unknown model.
    """
    if not catalog.is_file():
        raise FileNotFoundError(f"there is no catalog at {catalog}: run `make dataset` first")
    with duckdb.connect(str(catalog), read_only=True) as connection:
        if model != RELEASE:
            return _run(connection, model)
        parts = {each: _run(connection, each) for each in MODELS}
    columns = [parts[row["model"]][row["model_column"]].alias(row["column"]) for row in release_rules()]
    return pl.DataFrame([parts["conservative"]["event_id_cnty"], *columns])


def release_rules() -> list[dict[str, str]]:
    """The rows of release.csv: the `column` of events, and the `model` and `model_column` that it comes from."""
    with (_FOLDER / "release.csv").open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def _run(connection: duckdb.DuckDBPyConnection, model: str) -> pl.DataFrame:
    return pl.DataFrame(connection.sql(sql(model)).pl())
