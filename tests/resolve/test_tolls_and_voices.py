"""Tolls, claims, copies and sides."""

from __future__ import annotations

from datetime import date

from tests.resolve.build import claim, coding, report, run, toll

LATER = date(2023, 9, 20)
COPY = "Two soldiers of the army were killed in a clash near the town of Martuni on Tuesday, officials said."


def test_a_later_toll_of_the_same_source_supersedes_its_earlier_one() -> None:
    reports = [report("a"), report("b", published=LATER)]
    (event,) = run(reports, [coding("a", **toll(2)), coding("b", **toll(4))]).events.to_dicts()
    assert [event[f"fatalities_{k}"] for k in ("low", "best", "high")] == [4, 4, 4]
    assert (event["n_reports"], event["n_independent_sources"], event["claims_conflict"]) == (2, 1, False)


def test_best_is_what_most_voices_say() -> None:
    reports = [report("a"), report("b", "Baku Times", LATER), report("c", "The Globe")]
    got = run(reports, [coding("a", **toll(2)), coding("b", **toll(9)), coding("c", **toll(2))])
    (event,) = got.events.to_dicts()
    assert [event[f"fatalities_{k}"] for k in ("low", "best", "high")] == [2, 2, 9]
    assert event["fatalities"] == 2


def test_at_least_leaves_the_range_open_only_where_it_is_the_highest() -> None:
    reports = [report("a"), report("b", "The Globe")]
    (event,) = run(reports, [coding("a", **toll(5, high=None)), coding("b", **toll(7))]).events.to_dicts()
    assert [event[f"fatalities_{k}"] for k in ("low", "high")] == [5, 7]
    assert not event["claims_conflict"]
    (event,) = run(reports, [coding("a", **toll(8, high=None)), coding("b", **toll(7))]).events.to_dicts()
    assert [event[f"fatalities_{k}"] for k in ("low", "high")] == [7, None]
    assert event["claims_conflict"]


def test_deaths_not_reported_are_null_and_zero_is_zero() -> None:
    (event,) = run([report("a")], [coding("a")]).events.to_dicts()
    assert event["fatalities_best"] is None and event["fatalities_basis"] == "not_reported"
    (event,) = run([report("a")], [coding("a", **toll(0))]).events.to_dicts()
    assert event["fatalities_best"] == 0


def test_claims_that_exclude_each_other_are_a_conflict_and_widen_the_range() -> None:
    claims = [
        claim("a#1", "Baku", "fatalities", "1"),
        claim("a#1", "Yerevan", "fatalities", "6", n=2),
    ]
    (event,) = run([report("a")], [coding("a", **toll(3))], claims).events.to_dicts()
    assert [event[f"fatalities_{k}"] for k in ("low", "best", "high")] == [1, 3, 6]
    assert event["claims_conflict"]
    denial = [claim("a#1", None, "occurrence", "asserted"), claim("a#1", "Baku", "occurrence", "denied", n=2)]
    (event,) = run([report("a")], [coding("a")], denial).events.to_dicts()
    assert event["claims_conflict"]


def test_near_equal_texts_are_one_voice() -> None:
    reports = [
        report("a", text=COPY),
        report("b", "The Globe", text=COPY.replace("officials", "the officials")),
    ]
    (event,) = run(reports, [coding("a"), coding("b")]).events.to_dicts()
    assert (event["n_reports"], event["n_independent_sources"]) == (2, 1)
    assert event["source"] == "The Globe; The Wire"


def test_a_report_that_credits_another_is_no_voice_beside_it() -> None:
    reports = [
        report("a"),
        report("b", "The Globe", credits=("the wire",)),
        report("c", "Other", credits=("The Wire",)),
    ]
    (event,) = run(reports, [coding("a"), coding("b"), coding("c")]).events.to_dicts()
    assert (event["n_reports"], event["n_independent_sources"]) == (3, 1)
    (event,) = run(reports[1:], [coding("b"), coding("c")]).events.to_dicts()
    assert event["n_independent_sources"] == 1
    both = report("d", "Other", credits=("Agency", "The Wire"))
    (event,) = run([reports[0], both], [coding("a"), coding("d")]).events.to_dicts()
    assert event["n_independent_sources"] == 1


def test_partisan_only_where_every_voice_is_on_one_party_s_side() -> None:
    baku, yerevan = report("a", "Baku Times"), report("b", "Yerevan Post")
    (event,) = run([baku], [coding("a")]).events.to_dicts()
    assert event["partisan_only"]
    (event,) = run([baku, yerevan], [coding("a"), coding("b")]).events.to_dicts()
    assert not event["partisan_only"]
    (event,) = run([yerevan], [coding("b")]).events.to_dicts()
    assert not event["partisan_only"], "Armenia is no party of this event"


def test_the_text_of_a_report_is_published_only_where_its_licence_allows() -> None:
    reports = [report("a", licence="CC-BY-4.0"), report("b", licence="proprietary")]
    assert [text is None for text in run(reports, []).reports["text"]] == [False, True]
