"""What differs between releases, as rows, in the terminal, as Markdown and as Parquet."""

from __future__ import annotations

import shutil
from pathlib import Path

import polars as pl
import pytest
from click.testing import CliRunner

from etl.cli import main
from etl.diff import Side, compare, markdown, side
from etl.diff.compare import SCHEMA
from etl.progress import Progress
from etl.publish.parquet import read_parquet
from tests.release.small import build, declare, toll


@pytest.fixture()
def dataset(three_releases: Path) -> Path:
    return three_releases / "dataset"


def diff(dataset: Path, old: str, new: str) -> pl.DataFrame:
    return compare(side(old, dataset), side(new, dataset))


def run(home: Path, *arguments: str) -> str:
    done = CliRunner().invoke(main, ["diff", *arguments], env={"TOCSIN_HOME": str(home), "COLUMNS": "200"})
    assert done.exit_code == 0, done.output
    return done.output


def test_values_that_changed(dataset: Path) -> None:
    found = diff(dataset, "2026.12.0", "2026.12.1").filter(pl.col("table") == "events")
    assert dict(found.schema) == SCHEMA
    assert set(found["change"]) == {"changed"}
    assert set(found["key"]) == {"AZE1"}
    values = {row["column"]: (row["old"], row["new"]) for row in found.iter_rows(named=True)}
    assert values["fatalities_best"] == ("30", "32")
    assert values["version_changed"] == ("2026.12.0", "2026.12.1")
    assert set(values) == {
        "fatalities", "fatalities_low", "fatalities_best", "notes", "timestamp", "version_changed",
    }  # fmt: skip


def test_rows_that_went_and_came(dataset: Path) -> None:
    gone = diff(dataset, "2026.12.1", "2026.12.2").filter(
        (pl.col("table") == "events") & pl.col("column").is_null()
    )
    assert gone.rows() == [("events", "ARM1", "removed", None, "2023-09-20, Peaceful protest, Yerevan", None)]
    back = diff(dataset, "2026.12.2", "2026.12.1").filter(
        (pl.col("table") == "events") & pl.col("column").is_null()
    )
    assert back.rows() == [("events", "ARM1", "added", None, None, "2023-09-20, Peaceful protest, Yerevan")]
    nulls = diff(dataset, "2026.12.1", "2026.12.2").filter(pl.col("column") == "event_id_cnty")
    assert nulls.select("table", "key", "old", "new").rows() == [("codings", "r-3#1", "ARM1", None)]


def test_no_difference(dataset: Path) -> None:
    same = side("latest", dataset)
    assert same.name == "2026.12.2"
    assert compare(same, same).is_empty()
    assert "No difference in any table." in markdown(same, same, compare(same, same))


def test_columns_that_only_one_has(dataset: Path, tmp_path: Path) -> None:
    folder = Path(shutil.copytree(dataset / "releases" / "2026.12.2", tmp_path / "next"))
    events = read_parquet(folder / "events.parquet")
    events.drop("tags").with_columns(mood=pl.lit("calm")).write_parquet(folder / "events.parquet")
    found = compare(side("2026.12.2", dataset), Side("next", folder))
    assert found.select("change", "column").rows() == [("column added", "mood"), ("column dropped", "tags")]


def test_a_release_and_the_working_build(three_releases: Path, tmp_path: Path) -> None:
    home = Path(shutil.copytree(three_releases, tmp_path / "home", symlinks=True))
    declare(home, "2026.12.3", "2026.12.2", toll(33))
    build(home, home / "dataset" / "build", Progress())
    out = tmp_path / "diff.parquet"
    text = run(home, "2026.12.2", "--out", str(out))
    assert "2026.12.2 of 2026-12-03 to build (2026.12.3 of 2026-12-04)" in text
    line = next(line for line in text.splitlines() if "fatalities_best" in line)
    assert line.split() == ["AZE1", "changed", "fatalities_best", "32", "33"]
    assert "ARM1  added" in text
    assert pl.read_parquet(out).equals(diff(home / "dataset", "2026.12.2", "build"))


def test_markdown(three_releases: Path, tmp_path: Path) -> None:
    page = tmp_path / "diff.md"
    text = run(three_releases, "2026.12.0", "latest", "--format", "markdown", "--out", str(page))
    assert page.read_text() == text
    assert text.startswith("# 2026.12.0 of 2026-12-01 to 2026.12.2 of 2026-12-03\n")
    assert "| events | 0 | 1 | 1 | 6 |" in text
    assert "| AZE1 | changed | fatalities_best | 30 | 32 |" in text
    assert "| r-3#1 | changed | event_id_cnty | ARM1 |  |" in run(
        three_releases, "2026.12.0", "latest", "--table", "codings", "--format", "markdown"
    )


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["2027.1.0", "latest"], "there are: 2026.12.0, 2026.12.1, 2026.12.2"),
        (["latest"], "'build' is no release, build or folder of one"),
        (["latest", "latest", "--table", "event"], "no table 'event'"),
        (["latest", "latest", "--out", "x.csv"], "must end in .parquet or .md"),
    ],
)
def test_what_cannot_be_compared_is_said(three_releases: Path, arguments: list[str], said: str) -> None:
    done = CliRunner().invoke(main, ["diff", *arguments], env={"TOCSIN_HOME": str(three_releases)})
    assert done.exit_code in (1, 2) and said in done.output and "Traceback" not in done.output
