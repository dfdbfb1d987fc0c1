"""Gold files and codings as read, the scorecard as written, the command."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from click.testing import CliRunner

from etl import paths
from etl.cli import main
from etl.code.version import CODER_VERSION
from etl.evaluate.coded import read_coded
from etl.evaluate.gold import read_gold
from etl.evaluate.scorecard import items_beside
from etl.evaluate.state import files_hash, model_hash

Make = Callable[..., dict[str, Any]]


def write(path: Path, records: list[dict[str, Any]]) -> Path:
    path.write_text("".join(json.dumps(record) + "\n" for record in records), encoding="utf-8")
    return path


@pytest.fixture
def gold(tmp_path: Path, gold_event: Make) -> Path:
    records = [{"id": "x-2021-05-02-a", "events": [gold_event()]}, {"id": "b", "events": []}]
    return write(tmp_path / "gold.jsonl", records)


def test_the_day_of_a_report_may_stand_in_its_id(gold: Path) -> None:
    days = [str(item.published) for item in read_gold(gold)]
    assert days == ["2021-05-02", "None"]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", "gold.jsonl:1 is no gold item"),
        ('{"events": []}', "id is missing"),
        ('{"id": "a", "events": [{}]}', "event_date is missing"),
        ('{"id": "a", "events": []}\n\n{"id": "a", "events": []}', "gold.jsonl:3: the id 'a' is there twice"),
    ],
)
def test_a_broken_gold_file_is_told_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(line, encoding="utf-8")
    with pytest.raises(ValueError, match=message):
        read_gold(path)


def test_codings_are_read_from_either_format(tmp_path: Path, coding: Make) -> None:
    rows = [coding("a"), coding("a", latitude=None, longitude=None)]
    pl.DataFrame(rows).write_parquet(tmp_path / "c.parquet")
    assert read_coded(write(tmp_path / "c.jsonl", rows)) == read_coded(tmp_path / "c.parquet")
    (tmp_path / "bad.jsonl").write_text("[1]\n", encoding="utf-8")
    with pytest.raises(ValueError, match=r"bad.jsonl:1 is no coding"):
        read_coded(tmp_path / "bad.jsonl")


def test_the_items_lie_beside_the_gold() -> None:
    assert items_beside(Path("g/gold.jsonl")) == Path("g/items.jsonl")
    assert items_beside(Path("gold/dev_gold.jsonl")) == Path("gold/dev_items.jsonl")


def test_the_command_prints_and_writes(gold: Path, tmp_path: Path, coding: Make) -> None:
    coded = write(tmp_path / "coded.jsonl", [coding("x-2021-05-02-a")])
    call = ["evaluate", str(gold), "--coded", str(coded)]
    out = tmp_path / "out"
    done = CliRunner().invoke(main, [*call, "--out", str(out)])
    assert done.exit_code == 0 and "strict event, F1" in done.output
    as_json = CliRunner().invoke(main, [*call, "--format", "json"]).output
    assert as_json == (out / "scorecard.json").read_text(encoding="utf-8")
    assert json.loads(as_json)["sets"][0]["rated"]["strict_event"]["f1"]["value"] == 1.0
    as_markdown = CliRunner().invoke(main, [*call, "--format", "markdown"]).output
    assert as_markdown == (out / "scorecard.md").read_text(encoding="utf-8")


def test_what_is_missing_is_said(gold: Path, tmp_path: Path) -> None:
    done = CliRunner().invoke(main, ["evaluate", str(gold)])
    assert done.exit_code == 1 and "--items" in done.output
    done = CliRunner().invoke(main, ["evaluate", str(tmp_path / "none.jsonl")])
    assert done.exit_code == 1 and "none.jsonl" in done.output


def test_the_published_scorecard_is_of_this_coder_model_and_gold(root: Path) -> None:
    folder = root / "dataset" / "gold"
    if not (folder / "gold.jsonl").is_file():
        pytest.skip("there is no gold set yet")
    card = folder / "scorecard.json"
    assert card.is_file(), "run `make scorecard`"
    told = json.loads(card.read_text(encoding="utf-8"))
    now = (CODER_VERSION, model_hash(paths.reference()))
    assert (told["coder_version"], told["model"]) == now, "run `make scorecard`: coder or model has changed"
    own = next(each for each in told["sets"] if each["name"] == "own gold")
    hashed = files_hash([folder / "gold.jsonl", folder / "items.jsonl"])
    assert own["gold"] == hashed, "run `make scorecard`: the gold set has changed"
    assert f"Coder {CODER_VERSION}, model {now[1][:12]}." in (folder / "scorecard.md").read_text("utf-8")
