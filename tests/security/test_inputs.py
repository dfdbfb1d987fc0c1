"""Text that means something to a spreadsheet, a page, a database or YAML stays text."""

from __future__ import annotations

import csv
import gzip
import io
import sys
from pathlib import Path

import duckdb
import polars as pl
import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "golden"))

import world

from etl.publish import Release, publish
from etl.resolve.models.output import write
from etl.spreadsheet import STARTS, plain
from etl.sql import query

EVIL = "'; DROP TABLE events; --\"<script>alert(1)</script>"
FORMULAS = [
    '=HYPERLINK("http://x","y")', "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1",
    "=cmd|' /C calc'!A0",
]  # fmt: skip


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A release whose texts try to be something else."""
    rows = world.rows()
    rows["events"][0] |= {"location": EVIL, "admin1": FORMULAS[0]}
    rows["reports"][0] |= {"publisher": EVIL}
    rows["claims"][0] |= {"claimant_name": EVIL}
    folder = tmp_path_factory.mktemp("hostile") / "release"
    publish(world.frames(rows), folder, world.release())
    return folder


def test_a_database_takes_text_for_text(hostile: Path) -> None:
    with duckdb.connect(str(hostile / "catalog.duckdb"), read_only=True) as catalog:
        assert catalog.execute("SELECT count(*) FROM events WHERE location = ?", [EVIL]).fetchall() == [(1,)]
        assert catalog.execute("SELECT location FROM acled WHERE location = ?", [EVIL]).fetchall() == [
            (EVIL,)
        ]


def test_a_release_whose_name_is_sql_is_still_only_a_name(tmp_path: Path) -> None:
    release = Release(version="2026.12.0", date=world.release().date, name="x'); DROP TABLE events; --")
    publish(world.frames(), tmp_path / "release", release)
    with duckdb.connect(str(tmp_path / "release" / "catalog.duckdb"), read_only=True) as catalog:
        assert catalog.execute("SELECT name FROM release").fetchall() == [(release.name,)]
        assert catalog.execute("SELECT count(*) FROM events").fetchall() == [(2,)]


@pytest.mark.parametrize("text", FORMULAS, ids=repr)
def test_no_csv_holds_a_formula(text: str, tmp_path: Path) -> None:
    catalog = tmp_path / "catalog.duckdb"
    with duckdb.connect(str(catalog)) as connection:
        connection.execute("CREATE TABLE t AS SELECT ? AS name, -1.5 AS degrees", [text])
    frame = pl.DataFrame({"name": [text], "degrees": [-1.5]})
    for written in (query(catalog, "FROM t", "csv"), write(frame, None)):
        (row,) = list(csv.DictReader(io.StringIO(written)))
        assert row["name"] == f"'{text}".replace("\r", " ") and float(row["degrees"]) == -1.5
    assert plain(text)[0] == "'" and text[0] in STARTS


def test_the_release_csv_holds_none(hostile: Path) -> None:
    text = gzip.decompress((hostile / "acled.csv.gz").read_bytes()).decode()
    for row in csv.reader(io.StringIO(text)):
        for cell in row:
            assert cell[:1] not in set(STARTS) or cell.lstrip("-").replace(".", "").isdigit(), cell


@pytest.mark.parametrize("text", ["", "Gao", "5", "a=b", "Ivory Coast", "'=1"])
def test_other_text_stays(text: str) -> None:
    assert plain(text) == text


def test_a_page_shows_it_as_text(tmp_path: Path) -> None:
    from etl.validate.data_docs import finish_data_docs
    from etl.validate.failure import Failure
    from etl.validate.report import Check, Report

    failure = Failure("events", EVIL, "location", EVIL, EVIL, EVIL)
    report = Report(tmp_path, (Check(EVIL, "invariant", EVIL, EVIL, (failure,)),))
    (tmp_path / "docs").mkdir()
    finish_data_docs(tmp_path / "docs", report)
    html = (tmp_path / "docs" / "index.html").read_text(encoding="utf-8")
    assert "<script" not in html and "&lt;script&gt;" in html
    assert "default-src 'none'" in html


def test_every_page_of_the_templates_escapes() -> None:
    from etl.templates import _environment

    environment = _environment()
    rendered = environment.from_string('<p title="{{ text }}">{{ text }}</p>').render(text=EVIL)
    assert "<script" not in rendered and '"<' not in rendered and "&#39;" in rendered
    assert environment.list_templates(extensions=["j2"])


@pytest.mark.parametrize(
    "text",
    [
        "version: !!python/object/apply:os.system ['touch evil']\ndate: 2026-12-01\n",
        "version: !!python/name:os.system\ndate: 2026-12-01\n",
        "- !!python/module:os\n",
    ],
)
def test_yaml_makes_no_objects(tmp_path: Path, text: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "release.yaml"
    path.write_text(text)
    with pytest.raises(ValueError, match=r"release\.yaml"):
        Release.read(path)
    assert [each.name for each in tmp_path.iterdir()] == ["release.yaml"]
