"""The actor reference files hold together."""

from __future__ import annotations

import csv
from collections import Counter

from etl import paths
from etl.code.actors.rows import day


def rows(name: str) -> list[dict[str, str]]:
    with (paths.reference() / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ACTORS, NAMES, DEMONYMS = rows("actors.csv"), rows("actor_names.csv"), rows("demonyms.csv")
COUNTRIES = {r["iso3"] for r in DEMONYMS if r["kind"] == "country"}


def test_the_registry_is_as_large_as_promised() -> None:
    assert sum(not a["kind"].startswith("state_") for a in ACTORS) >= 450
    assert len(COUNTRIES) >= 245


def test_ids_are_unique_and_names_have_an_actor() -> None:
    ids = [a["actor_id"] for a in ACTORS]
    assert len(ids) == len(set(ids))
    assert {n["actor_id"] for n in NAMES} == set(ids)
    canonical = Counter(n["actor_id"] for n in NAMES if n["kind"] == "canonical")
    assert canonical == Counter(ids)


def test_actor_rows_are_valid() -> None:
    for actor in ACTORS:
        assert 1 <= int(actor["inter"]) <= 8, actor
        assert all(c in COUNTRIES for c in actor["countries"].split("|") if c), actor
        assert day(actor["valid_from"]) <= day(actor["valid_to"], last=True), actor
        assert actor["fact_source"], actor


def test_names_are_valid() -> None:
    for name in NAMES:
        assert name["case_sensitive"] in ("no", "yes", "strict")
        assert name["country"] == "" or name["country"] in COUNTRIES
        assert day(name["valid_from"]) <= day(name["valid_to"], last=True)
    keys = Counter((n["actor_id"], n["name"], n["country"]) for n in NAMES)
    assert max(keys.values()) == 1


def test_regimes_of_a_state_do_not_overlap() -> None:
    last: dict[str, str] = {}
    for row in rows("regimes.csv"):
        assert row["iso3"] in COUNTRIES
        assert row["label"].startswith(f"({row['from'][:4]}-")
        assert last.get(row["iso3"], "") < row["from"]
        last[row["iso3"]] = row["to"] or "9999"
