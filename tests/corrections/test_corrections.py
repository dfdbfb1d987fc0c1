"""Corrections: form, guard, values, evidence, assertions, and how they show in events and revisions."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import polars as pl
import pytest
import yaml

from etl.corrections import Correction, CorrectionError, Target, correct, read_corrections
from etl.publish import Release
from etl.release import Base, Identity, changes
from etl.release.ledger import Ledger
from etl.resolve import AssertionBroken, Resolved
from etl.validate import gate
from schema import tables
from tests.resolve.build import DAY, claim, coding, report, run, toll

BAD = yaml.safe_load((Path(__file__).parent / "bad.yaml").read_text(encoding="utf-8"))
NO_CLAIMS = tables.frame("claims", [])
REPORTS = [report("a"), report("b", "Baku Times"), report("c", "Yerevan Post")]


def correction(
    kind: str, *codings: str, name: str = "fix", expect: dict[str, Any] | None = None, **values: Any
) -> Correction:
    targets = tuple(Target(each, expect or {"event_type": "Battles"}) for each in codings)
    return Correction(name, kind, targets, "It was so.", ("https://example.org/later",), "one.yaml", values)


def evidence(codings: list[dict[str, Any]]) -> pl.DataFrame:
    columns = ("event_date", "event_type", "sub_event_type", "actor1", "location", "country")
    return tables.frame(
        "evidence",
        [
            {
                "coding_id": c["coding_id"],
                "column": column,
                "n": n,
                "field": "text",
                "start": 0,
                "end": 4,
                "rule": "r",
            }
            for c in codings
            for column in columns
            for n in (1, 2)
        ],
    )


def resolved(codings: list[dict[str, Any]], *corrections: Correction) -> Resolved:
    frame = tables.frame("codings", codings)
    made = correct(corrections, frame, NO_CLAIMS, evidence(codings))
    gate("codings", made.codings)
    gate("evidence", made.evidence)
    return run(REPORTS, made.codings.to_dicts(), assertions=made.assertions)


def test_files_are_read_sorted(tmp_path: Path) -> None:
    (tmp_path / "two.yaml").write_text(
        "- {id: b, kind: change, codings: [{coding: 'a#1', expect: {event_date: 2023-09-19, fatalities: null}}],\n"
        "   set: {event_date: 2023-09-20}, reason: Why., cites: [here, there]}\n"
    )
    (tmp_path / "one.yaml").write_text(
        "- {id: a, kind: same, codings: [{coding: 'a#1', expect: {iso: 31}}, {coding: 'b#1', expect: {iso: 31}}],\n"
        "   reason: Why., cites: [here]}\n"
    )
    (tmp_path / "README.md").write_text("not read")
    (tmp_path / "empty.yaml").write_text("")
    first, second = read_corrections(tmp_path)
    assert (first.id, first.kind, second.set) == ("a", "same", {"event_date": date(2023, 9, 20)})
    assert second.told == "correction b: Why. (here there)"
    assert read_corrections(tmp_path / "none") == []


@pytest.mark.parametrize("bad", BAD, ids=[each["said"].partition(":")[0] for each in BAD])
def test_form(bad: dict[str, Any], tmp_path: Path) -> None:
    (tmp_path / "bad.yaml").write_text(yaml.safe_dump([bad["correction"]]))
    with pytest.raises(CorrectionError) as caught:
        read_corrections(tmp_path)
    assert f"bad.yaml {bad['said']}" in str(caught.value)


def test_all_mistakes_at_once_and_an_id_is_there_once(tmp_path: Path) -> None:
    good = {
        "id": "x",
        "kind": "dismiss",
        "codings": [{"coding": "a#1", "expect": {"iso": 31}}],
        "reason": "r",
        "cites": ["c"],
    }
    (tmp_path / "a.yaml").write_text(yaml.safe_dump([good, BAD[0]["correction"]]))
    (tmp_path / "b.yaml").write_text(yaml.safe_dump([good]))
    (tmp_path / "c.yaml").write_text("- [unclosed")
    (tmp_path / "d.yaml").write_text("id: x")
    with pytest.raises(CorrectionError) as caught:
        read_corrections(tmp_path)
    assert len(caught.value.problems) == 4
    assert "b.yaml x: id: a.yaml has it too" in str(caught.value)
    assert "c.yaml: is not YAML" in str(caught.value) and "d.yaml: must be a list" in str(caught.value)


def test_a_guard_that_no_longer_holds_stops_the_build() -> None:
    codings = tables.frame("codings", [coding("a", **toll(3))])
    wrong = [
        correction("change", "a#1", name="one", expect={"fatalities": 5}, fatalities=4),
        correction("dismiss", "a#2", name="two"),
        correction("change", "a#1", name="three", expect={"fatalities": 3}, fatalities="many"),
        correction("change", "a#1", name="four", expect={"fatalities": 3}, country="Atlantis"),
        correction("change", "a#1", name="five", expect={"fatalities": 3}, fatalities=2),
    ]
    with pytest.raises(CorrectionError) as caught:
        correct(wrong, codings, NO_CLAIMS, evidence([]))
    said = str(caught.value)
    assert "one.yaml one: a#1 has fatalities = 3, not 5 as expected" in said
    assert "one.yaml two: there is no coding a#2 any more" in said
    assert "one.yaml three: fatalities cannot be many" in said
    assert "'Atlantis' is not a country" in said
    assert "five and one and three both set fatalities of a#1" in said


def test_a_changed_value_has_the_correction_as_its_evidence() -> None:
    codings = [coding("a", **toll(3))]
    fix = correction("change", "a#1", expect={"fatalities": 3}, **toll(4), event_date=date(2023, 9, 20))
    made = correct([fix], tables.frame("codings", codings), NO_CLAIMS, evidence(codings))
    row = made.codings.row(0, named=True)
    assert [row[name] for name in ("fatalities", "fatalities_low", "date_start", "date_end")] == [
        4, 4, date(2023, 9, 20), date(2023, 9, 20),
    ]  # fmt: skip
    rules = made.evidence.filter(pl.col("rule") == "correction:fix")
    assert set(rules["column"]) == {
        "event_date", "date_start", "date_end", "fatalities", "fatalities_low", "fatalities_high",
    }  # fmt: skip
    assert rules["start"].null_count() == len(rules)
    assert len(made.evidence.filter(pl.col("column") == "event_date")) == 1
    assert len(made.evidence.filter(pl.col("column") == "location")) == 2


def test_claims_read_from_the_same_words_go() -> None:
    codings = [coding("a", **toll(3)), coding("b", **toll(3))]
    said = [
        claim("a#1", "Baku", "fatalities", "3"),
        claim("a#1", "Baku", "injuries", "1", 2),
        claim("b#1", "Baku", "fatalities", "3"),
    ]
    fix = correction("change", "a#1", expect={"fatalities": 3}, **toll(4))
    made = correct([fix], tables.frame("codings", codings), tables.frame("claims", said), evidence(codings))
    assert made.claims["claim_id"].to_list() == ["a#1/2/Baku", "b#1/1/Baku"]


def test_what_follows_from_a_value_follows_it() -> None:
    codings = [coding("a")]
    fix = correction("change", "a#1", country="Armenia", sub_event_type="Non-state actor overtakes territory")
    row = correct([fix], tables.frame("codings", codings), NO_CLAIMS, evidence(codings)).codings.row(
        0, named=True
    )
    assert (row["iso"], row["event_type"]) == (51, "Battles")
    fix = correction("change", "a#1", where_precision=4, date_precision=3, date_end=date(2023, 9, 25))
    row = correct([fix], tables.frame("codings", codings), NO_CLAIMS, evidence(codings)).codings.row(
        0, named=True
    )
    assert (row["geo_precision"], row["time_precision"]) == (3, 2)


def test_events_show_that_a_person_looked() -> None:
    codings = [
        coding("a"),
        coding("b", location="Shusha", place_id="shusha", latitude=39.76),
        coding("c", iso=51, country="Armenia"),
    ]
    fixed = resolved(
        codings, correction("change", "a#1", **toll(2)), correction("review", "b#1", name="seen")
    )
    status = dict(
        fixed.events.select("location", "review_status").filter(pl.col("location") == "Shusha").iter_rows()
    )
    assert status == {"Shusha": "reviewed"}
    assert sorted(fixed.events["review_status"]) == ["corrected", "machine", "reviewed"]


def test_dismissed_codings_stay_codings() -> None:
    made = resolved([coding("a"), coding("b")], correction("dismiss", "a#1"))
    assert made.codings["event_id_cnty"].to_list() == [None, "AZE1"]
    assert made.rejected.select("reason", "report_id").rows() == [("dismissed", "a")]
    assert "correction fix: It was so. (https://example.org/later)" in made.rejected["detail"][0]


APART = {"location": "Barda", "place_id": "barda", "latitude": 40.37}


def test_same_event_against_the_rules() -> None:
    codings = [coding("a"), coding("b", **APART), coding("c", **APART)]
    assert len(resolved(codings).events) == 2
    made = resolved(codings, correction("same", "a#1", "b#1"))
    assert made.codings["event_id_cnty"].to_list() == ["AZE1"] * 3
    assert made.events["n_reports"].to_list() == [3]
    assert made.events["review_status"].to_list() == ["reviewed"]


def test_distinct_events_against_the_rules() -> None:
    codings = [coding("a"), coding("b"), coding("c")]
    assert len(resolved(codings).events) == 1
    made = resolved(codings, correction("distinct", "a#1", "b#1"))
    a, b, c = made.codings["event_id_cnty"].to_list()
    assert a != b and c in (a, b)
    assert len(resolved(codings, correction("distinct", "a#1", "b#1", "c#1")).events) == 3


def test_assertions_that_cannot_be_kept() -> None:
    codings = [
        coding("a"),
        coding("b"),
        coding("c", geo_precision=4, where_precision=6, latitude=None, longitude=None),
    ]
    with pytest.raises(
        AssertionBroken, match="a#1 and c#1 are not one event: c#1 cannot be part of an event"
    ):
        resolved(codings, correction("same", "a#1", "c#1"))
    contrary = [
        correction("same", "a#1", "b#1", name="one"),
        correction("distinct", "a#1", "b#1", name="two"),
    ]
    with pytest.raises(AssertionBroken, match="correction two: a#1 and b#1 are one event"):
        resolved(codings, *contrary)


def test_revisions_cite_the_correction() -> None:
    codings = [coding("a", **toll(3)), coding("b", **APART), coding("c", **APART)]

    def build(base: Base, number: int, *corrections: Correction) -> tuple[Base, pl.DataFrame]:
        release = Release(f"2026.12.{number}", date(2026, 12, 1), base=base.version)
        made = correct(corrections, tables.frame("codings", codings), NO_CLAIMS, evidence(codings))
        identity = Identity(base, made.codings)
        got = run(REPORTS, made.codings.to_dicts(), assertions=made.assertions, identify=identity)
        built = {
            "events": got.events,
            "codings": got.codings,
            "reports": got.reports,
            "evidence": made.evidence,
            "event_evidence": got.event_evidence,
        }
        changed = changes(base, built, release, identity.lineage, made.citations)
        log = changed.revisions.filter(pl.col("version") == release.version)
        frames = {**built, "events": changed.events, "revisions": changed.revisions}
        return Base(release.version, None, None, base.ledger.after(log, release.version), frames), log

    first, _ = build(Base(None, None, None, Ledger({}), {}), 0)
    fix = correction("change", "a#1", expect={"fatalities": 3, "event_date": DAY}, **toll(4))
    told = "correction fix: It was so. (https://example.org/later)"
    _, log = build(first, 1, fix)
    reasons = dict(log.select("column", "reason").iter_rows())
    assert reasons["fatalities_best"] == reasons["review_status"] == reasons["notes"] == told
    _, log = build(first, 1, correction("same", "a#1", "b#1"))
    merged = log.filter(pl.col("op") == "MERGE")
    assert merged.select("event_id_cnty", "new", "reason").rows() == [("AZE2", "AZE1", told)]
    _, log = build(first, 1, correction("distinct", "b#1", "c#1"))
    assert log.filter(pl.col("op") == "SPLIT").select("reason").rows() == [(told,)]
    _, log = build(first, 1, correction("dismiss", "a#1"))
    assert log.select("op", "reason").rows() == [("DELETE", told)]
