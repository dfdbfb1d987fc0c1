"""The models as users run them say what the release says, column by column."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import duckdb
import polars as pl
import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from etl.cli import main
from etl.consumer_cli import MODELS as OFFERED
from etl.resolve import Resolved
from etl.resolve.models import MODELS, RELEASE, release_rules, resolve_with, sql
from tests.resolve.build import DAY, SOURCES, claim, coding, report, run, toll

PLACES = (
    {"place_id": "martuni", "latitude": 39.8, "longitude": 47.11, "where_precision": 1, "geo_precision": 1},
    {"place_id": "near", "latitude": 39.81, "longitude": 47.12, "where_precision": 2, "geo_precision": 1},
)
TYPES = (
    ("Battles", "Armed clash"),
    ("Explosions/Remote violence", "Shelling/artillery/missile attack"),
)


def _catalog(path: Path, got: Resolved, claims: list[dict[str, Any]]) -> Path:
    from schema import tables

    frames = {
        "codings": got.codings,
        "reports": got.reports,
        "claims": tables.frame("claims", claims),
        "sources": SOURCES,
        "events": got.events,
    }
    with duckdb.connect(str(path)) as catalog:
        for name, frame in frames.items():
            catalog.register("incoming", frame.to_arrow())
            catalog.execute(f"CREATE OR REPLACE TABLE {name} AS SELECT * FROM incoming")
    return path


def _differences(catalog: Path) -> list[tuple[str, str, Any, Any]]:
    """Event, column, what the models say and what the release says, wherever they differ."""
    with duckdb.connect(str(catalog), read_only=True) as connection:
        events = pl.DataFrame(connection.sql("SELECT * FROM events ORDER BY event_id_cnty").pl())
    models = resolve_with(RELEASE, catalog)
    assert models["event_id_cnty"].to_list() == events["event_id_cnty"].to_list()
    return [
        (event, column, ours, theirs)
        for column in models.columns
        for event, ours, theirs in zip(events["event_id_cnty"], models[column], events[column], strict=True)
        if ours != theirs
    ]


@pytest.fixture
def three(tmp_path: Path) -> Path:
    """An event that three publishers tell differently: a vague shelling, a precise clash, a later toll."""
    reports = [
        report("a", "Baku Times"),
        report("b", "The Wire", DAY + timedelta(days=1)),
        report("c", "The Globe", DAY + timedelta(days=2)),
    ]
    shelling = {"event_type": TYPES[1][0], "sub_event_type": TYPES[1][1]}
    codings = [
        coding("a", **toll(2, high=None), **shelling, **PLACES[1]),
        coding("b", **toll(5), **PLACES[0]),
        coding("c", **toll(5), **shelling, **PLACES[1]),
    ]
    claims = [claim("b#1", "Yerevan", "fatalities", "9")]
    got = run(reports, codings, claims)
    assert got.events.height == 1
    return _catalog(tmp_path / "catalog.duckdb", got, claims)


def test_each_model_says_what_it_is_for(three: Path) -> None:
    said = {model: resolve_with(model, three).row(0, named=True) for model in MODELS}
    wanted = ("event_type", "where_precision", "fatalities", "fatalities_low", "fatalities_high")
    assert {model: tuple(row[name] for name in wanted) for model, row in said.items()} == {
        "conservative": ("Explosions/Remote violence", 2, 2, 2, 9),
        "informative": ("Battles", 1, 5, 5, 5),
        "representative": ("Explosions/Remote violence", 2, 5, 5, 5),
    }
    assert _differences(three) == []


VOICES = ("Baku Times", "Yerevan Post", "The Wire", "The Globe", "Unknown Daily")
ROW = st.fixed_dictionaries(
    {
        "publisher": st.sampled_from(VOICES),
        "later": st.integers(0, 3),
        "credits": st.sampled_from((None, ["The Wire"], ["Nobody's News", "The Globe"])),
        "place": st.sampled_from(PLACES),
        "kind": st.sampled_from(TYPES),
        "named": st.booleans(),
        "deaths": st.sampled_from((None, (0, 0), (2, 2), (2, None), (5, 8))),
        "claimed": st.sampled_from((None, "1", "7", "many")),
        "precision": st.sampled_from((1, 1, 2)),
        "confidence": st.sampled_from((0.5, 0.8)),
    }
)


@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(rows=st.lists(ROW, min_size=1, max_size=7))
def test_models_and_release_agree(rows: list[dict[str, Any]], tmp_path: Path) -> None:
    reports, codings, claims = [], [], []
    for n, row in enumerate(rows):
        name = f"r{n}"
        credits_ = {} if row["credits"] is None else {"credits": row["credits"]}
        reports.append(report(name, row["publisher"], DAY + timedelta(days=row["later"]), **credits_))
        deaths = {} if row["deaths"] is None else toll(row["deaths"][0], high=row["deaths"][1])
        actor = {} if row["named"] else {"actor2": "Unidentified Armed Group (Azerbaijan)", "actor2_id": None}
        span = {} if row["precision"] == 1 else {"date_end": date(2023, 9, 21), "time_precision": 2}
        codings.append(
            coding(
                name,
                event_type=row["kind"][0],
                sub_event_type=row["kind"][1],
                date_precision=row["precision"],
                confidence=row["confidence"],
                **row["place"],
                **deaths,
                **actor,
                **span,
            )
        )
        if row["claimed"]:
            claims.append(claim(f"{name}#1", "Yerevan", "fatalities_low", row["claimed"]))
    catalog = _catalog(tmp_path / "catalog.duckdb", run(reports, codings, claims), claims)
    assert _differences(catalog) == []


def test_models_and_the_build_agree(built: Path) -> None:
    assert _differences(built / "dataset" / "build" / "catalog.duckdb") == []


def test_every_rule_names_a_column_of_events() -> None:
    from schema import tables

    columns = [row["column"] for row in release_rules()]
    assert len(columns) == len(set(columns)) and set(columns) < set(tables.dtypes("events"))
    assert {row["model"] for row in release_rules()} == set(MODELS)
    assert (*MODELS, RELEASE) == OFFERED


def test_what_the_models_share_is_the_same_text() -> None:
    shared = {
        model: sql(model).split("WITH members AS (")[1].split("-- What the standing")[0] for model in MODELS
    }
    parts = {text.split("standing AS (")[0] for text in shared.values()}
    assert len(parts) == 1


@pytest.mark.parametrize("ending", ["csv", "jsonl", "parquet"])
def test_the_command(three: Path, tmp_path: Path, ending: str) -> None:
    out = tmp_path / f"events.{ending}"
    ran = CliRunner().invoke(
        main, ["resolve", "--model", "informative", "--catalog", str(three), "--out", str(out)]
    )
    assert ran.exit_code == 0, ran.output
    read = {"csv": pl.read_csv, "jsonl": pl.read_ndjson, "parquet": pl.read_parquet}[ending](out)
    assert read["fatalities"].to_list() == [5]
    assert sorted(path.name for path in tmp_path.iterdir()) == ["catalog.duckdb", out.name]


def test_the_command_says_what_is_wrong(three: Path, tmp_path: Path) -> None:
    call = ["resolve", "--model", "informative", "--catalog"]
    ran = CliRunner().invoke(main, [*call, str(tmp_path / "none.duckdb")])
    assert ran.exit_code == 1 and "run `make dataset` first" in ran.output
    ran = CliRunner().invoke(main, [*call, str(three), "--out", str(tmp_path / "events.xlsx")])
    assert ran.exit_code == 1 and "must end in" in ran.output
