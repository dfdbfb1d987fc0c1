"""The article that the project grew from: what it must give, and none of its traps."""

from __future__ import annotations

import json
from math import cos, hypot, radians
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.test_cli import tocsin

FIXTURE = Path(__file__).parent / "offensive.txt"


@pytest.fixture(params=["the original", "our own words"])
def codings(request: pytest.FixtureRequest, root: Path) -> list[dict[str, Any]]:
    """The codings of the article, or of a text of our own with the same facts."""
    if request.param == "the original":
        text = (request.getfixturevalue("shared") / "seed" / "article.txt").read_text(encoding="utf-8")
    else:
        text = FIXTURE.read_text(encoding="utf-8")
    report = json.dumps({"report_id": "seed", "published": "2023-09-20", "text": text})
    done = tocsin(root, "code", "-", stdin=report + "\n")
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_the_shelling_of_stepanakert(codings: list[dict[str, Any]]) -> None:
    (row,) = [c for c in codings if c["sub_event_type"] == "Shelling/artillery/missile attack"]
    assert (row["event_date"], row["iso"], row["inter1"], row["location"]) == (
        "2023-09-19",
        31,
        1,
        "Stepanakert",
    )
    assert row["actor1"].startswith("Military Forces of Azerbaijan")
    assert hypot(row["latitude"] - 39.82, (row["longitude"] - 46.75) * cos(radians(39.82))) < 0.1


def test_the_toll_stands_once(codings: list[dict[str, Any]]) -> None:
    tolls = [row for row in codings if row["fatalities"] is not None or row["injuries"] is not None]
    assert len(tolls) == 1 and tolls[0]["sub_event_type"] in (
        "Shelling/artillery/missile attack",
        "Armed clash",
    )
    assert [tolls[0][f"fatalities{k}"] for k in ("", "_low", "_high")] == [30, 30, None]
    assert tolls[0]["injuries"] == 200


def test_the_ceasefire_of_the_day_after(codings: list[dict[str, Any]]) -> None:
    rows = [c for c in codings if c["sub_event_type"] == "Agreement"]
    assert [(row["event_date"], row["iso"], row["fatalities"]) for row in rows] == [("2023-09-20", 31, None)]


def test_none_of_the_traps(codings: list[dict[str, Any]]) -> None:
    assert {row["event_date"] for row in codings} <= {"2023-09-19", "2023-09-20"}
    assert {row["iso"] for row in codings} == {31}
    kinds = {"Shelling/artillery/missile attack", "Armed clash", "Agreement", "Change to group/activity"}
    assert {row["sub_event_type"] for row in codings} <= kinds
