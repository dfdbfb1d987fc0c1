"""Whatever happens to reports, no id is reused, no revision is lost, and revisions replay to the release."""

from __future__ import annotations

import random
from typing import Any

import polars as pl
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from polars.testing import assert_frame_equal

from etl.release import replay
from etl.release.ledger import Ledger, versions
from schema import tables
from tests.release.synthetic import ACTORS, KINDS, PLACES, Built, Told, World, build, none

TOLD = st.tuples(
    st.integers(0, 2),
    st.integers(0, len(PLACES) - 1),
    st.integers(0, len(KINDS) - 1),
    st.integers(0, len(ACTORS) - 1),
    st.integers(0, 3),
)
NUMBER = st.integers(0, 9)
STEP = st.one_of(
    st.tuples(st.just("add"), st.lists(TOLD, min_size=1, max_size=3)),
    st.tuples(st.just("remove"), NUMBER),
    st.tuples(st.just("edit"), NUMBER),
    st.tuples(st.just("recode"), NUMBER, NUMBER, TOLD),
    st.tuples(st.just("nudge"), NUMBER, NUMBER, st.integers(0, 4), st.integers(0, 2)),
    st.tuples(st.just("drop"), NUMBER, NUMBER),
    st.tuples(st.just("rename"), NUMBER),
    st.tuples(st.just("reorder"), NUMBER),
    st.tuples(st.just("coder"), NUMBER),
)
HISTORY = st.lists(st.lists(STEP, max_size=4), min_size=2, max_size=6)


def step(world: World, what: tuple[Any, ...]) -> None:
    """One thing that happens to a world; nothing where there is nothing that it could happen to."""
    kind, *rest = what
    if kind == "add":
        _add(world, list(rest[0]))
    elif kind == "coder":
        world.coder = str(rest[0])
    elif world.reports:
        names = list(world.reports)
        _to_report(world, names[rest[0] % len(names)], kind, rest)


def _add(world: World, told: list[Told]) -> None:
    name = f"r{len(world.edits)}"
    world.reports[name], world.edits[name] = told, 0


def _to_report(world: World, name: str, kind: str, rest: list[Any]) -> None:
    listed = world.reports[name]
    if kind == "remove":
        del world.reports[name]
    elif kind == "edit":
        world.edits[name] += 1
    elif kind == "rename":
        _add(world, world.reports.pop(name))
    elif kind == "reorder":
        names = list(world.reports)
        random.Random(rest[0]).shuffle(names)
        world.reports = {each: world.reports[each] for each in names}
    elif listed:
        _to_coding(listed, rest[1] % len(listed), kind, rest[2:])


def _to_coding(listed: list[Told], at: int, kind: str, rest: list[Any]) -> None:
    if kind == "recode":
        listed[at] = rest[0]
    elif kind == "nudge":
        changed = list(listed[at])
        changed[rest[0]] = rest[1]
        listed[at] = _told(changed)
    else:
        del listed[at]


def _told(values: list[int]) -> Told:
    day, place, kind, actor, deaths = values
    return day, place, kind, actor, deaths


def check(built: Built, retired: set[str], given_out: set[str]) -> None:
    base, events, revisions = built.base, built.changes.events, built.changes.revisions
    version, stamp = built.release.version, built.release.timestamp
    ids = set(events["event_id_cnty"])
    own = revisions.filter(pl.col("version") == version)
    new = set(own.filter(pl.col("op").is_in(["ADD", "SPLIT"]))["event_id_cnty"])
    assert not ids & retired
    assert not new & given_out
    assert new | (set(base.events["event_id_cnty"]) & ids) == ids
    assert_frame_equal(revisions.head(len(base.revisions)), base.revisions)
    assert_frame_equal(replay(base.events, revisions, version, stamp), events)
    assert built.next_base().ledger.active == ids
    kept = events.join(own.select("event_id_cnty").unique(), on="event_id_cnty", how="anti")
    assert_frame_equal(kept, base.events.join(kept, on="event_id_cnty", how="semi"))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(HISTORY)
def test_history(history: list[list[tuple[Any, ...]]]) -> None:
    world, base = World(), none()
    retired: set[str] = set()
    given_out: set[str] = set()
    stamps: dict[str, int] = {}
    built: Built | None = None
    for number, happened in enumerate(history):
        for what in happened:
            step(world, what)
        built = build(world, base, number)
        check(built, retired, given_out)
        stamps[built.release.version] = built.release.timestamp
        base = built.next_base()
        given_out |= base.ledger.entries.keys()
        retired = given_out - base.ledger.active
    assert built is not None
    assert_frame_equal(_replayed(built.changes.revisions, stamps), built.changes.events)
    assert _ledger(built.changes.revisions) == base.ledger


@settings(max_examples=25, deadline=None)
@given(HISTORY, st.integers(0, 1000))
def test_order_does_not_matter(history: list[list[tuple[Any, ...]]], seed: int) -> None:
    world, base = World(), none()
    for number, happened in enumerate(history):
        for what in happened:
            step(world, what)
        built = build(world, base, number)
        names = list(world.reports)
        random.Random(seed + number).shuffle(names)
        other = build(World({n: world.reports[n] for n in names}, world.edits, world.coder), base, number)
        assert_frame_equal(other.changes.events, built.changes.events)
        assert_frame_equal(other.changes.revisions, built.changes.revisions)
        base = built.next_base()


@settings(max_examples=25, deadline=None)
@given(HISTORY)
def test_unchanged_sources_change_nothing(history: list[list[tuple[Any, ...]]]) -> None:
    world = World()
    for happened in history:
        for what in happened:
            step(world, what)
    first = build(world, none(), 0)
    again = build(world, first.next_base(), 1)
    assert_frame_equal(again.changes.events, first.changes.events)
    assert_frame_equal(again.changes.revisions, first.changes.revisions)


def _replayed(revisions: pl.DataFrame, stamps: dict[str, int]) -> pl.DataFrame:
    events = tables.frame("events", [])
    for version in versions(revisions):
        events = replay(events, revisions, version, stamps[version])
    return events


def _ledger(revisions: pl.DataFrame) -> Ledger:
    ledger = Ledger({})
    for version in versions(revisions):
        ledger = ledger.after(revisions, version)
    return ledger


def test_ledger_text_reads_back(tmp_path: Any) -> None:
    ledger = _ledger(_three().changes.revisions)
    path = tmp_path / "ids.csv"
    path.write_text(ledger.to_csv(), encoding="utf-8")
    assert Ledger.read(path) == ledger
    assert ledger.at("2026.12.0").active == {"AZE1", "AZE2"}


def _three() -> Built:
    world = World({"a": [(0, 0, 0, 0, 1)], "b": [(1, 0, 0, 0, 1)]}, {"a": 0, "b": 0})
    first = build(world, none(), 0)
    del world.reports["b"]
    return build(world, first.next_base(), 1)


def _ops(built: Built) -> list[tuple[str, str, str | None]]:
    own = built.changes.revisions.filter(pl.col("version") == built.release.version)
    return [(e, op, c) for e, op, c in own.select("event_id_cnty", "op", "column").iter_rows()]


def _after(before: dict[str, list[Told]], after: dict[str, list[Told]], namespace: str = "") -> Built:
    edits = dict.fromkeys([*before, *after], 0)
    first = build(World(before, edits), none(), 0, namespace)
    return build(World(after, edits), first.next_base(), 1, namespace)


CLASH, LATER, RALLY = (0, 0, 0, 0, 1), (1, 0, 0, 0, 1), (0, 2, 2, 2, 0)


def test_merge_names_where_it_went() -> None:
    built = _after({"a": [CLASH], "b": [LATER]}, {"a": [CLASH], "b": [CLASH]})
    row = built.changes.revisions.filter(pl.col("op") == "MERGE").row(0, named=True)
    assert (row["event_id_cnty"], row["new"]) == ("AZE2", "AZE1")


def test_split_names_where_it_came_from() -> None:
    built = _after({"a": [CLASH], "b": [CLASH]}, {"a": [CLASH], "b": [LATER]})
    row = built.changes.revisions.filter(pl.col("op") == "SPLIT").row(0, named=True)
    assert (row["event_id_cnty"], row["old"]) == ("AZE2", "AZE1")
    assert "n_reports" in {column for _, op, column in _ops(built) if op == "MODIFY"}


def test_letters_stay_when_the_country_is_corrected() -> None:
    built = _after({"a": [CLASH]}, {"a": [(0, 2, 0, 0, 1)]})
    assert built.changes.events.select("event_id_cnty", "country").rows() == [("AZE1", "Armenia")]


def test_a_deleted_event_that_returns_is_a_new_one() -> None:
    deleted = _after({"a": [CLASH], "b": [RALLY]}, {"b": [RALLY]})
    assert _ops(deleted) == [("AZE1", "DELETE", None)]
    back = build(World({"a": [CLASH], "b": [RALLY]}, {"a": 0, "b": 0}), deleted.next_base(), 2)
    assert _ops(back) == [("AZE2", "ADD", None)]


def test_a_renamed_report_keeps_its_event() -> None:
    built = _after({"a": [CLASH]}, {"z": [CLASH]})
    assert _ops(built) == []


def test_another_event_of_a_report_is_no_heir() -> None:
    built = _after({"a": [CLASH]}, {"a": [RALLY]})
    assert _ops(built) == [("ARM1", "ADD", None), ("AZE1", "DELETE", None)]


def test_a_namespace_keeps_ids_apart() -> None:
    built = _after({"a": [CLASH]}, {"a": [CLASH], "b": [LATER]}, "W")
    assert built.changes.events["event_id_cnty"].to_list() == ["AZEW1", "AZEW2"]


def test_a_new_coder_version_alone_changes_no_row() -> None:
    first = build(World({"a": [CLASH]}, {"a": 0}), none(), 0)
    built = build(World({"a": [CLASH]}, {"a": 0}, "2"), first.next_base(), 1)
    assert _ops(built) == []
    assert built.changes.events["coder_version"].to_list() == ["1"]


def test_reasons() -> None:
    told = {
        "new report b": _after({"a": [CLASH]}, {"a": [CLASH], "b": [CLASH]}),
        "report b withdrawn": _after({"a": [CLASH], "b": [CLASH]}, {"a": [CLASH]}),
        "report b tells of it no more": _after({"a": [CLASH], "b": [CLASH]}, {"a": [CLASH], "b": []}),
    }
    for reason, built in told.items():
        row = built.changes.revisions.filter(pl.col("column") == "n_reports").row(0, named=True)
        assert row["reason"] == reason, reason
    first = build(World({"a": [CLASH]}, {"a": 0}), none(), 0)
    toll = (0, 0, 0, 0, 3)
    edited = build(World({"a": [toll]}, {"a": 1}), first.next_base(), 1)
    recoded = build(World({"a": [toll]}, {"a": 0}, "2"), first.next_base(), 1)
    same = build(World({"a": [toll]}, {"a": 0}), first.next_base(), 1)
    for reason, built in (
        ("report a edited", edited),
        ("coder 1 to 2", recoded),
        ("the model, the code, a registry or a rule changed", same),
    ):
        row = built.changes.revisions.filter(pl.col("column") == "fatalities_best").row(0, named=True)
        assert row["reason"] == reason
