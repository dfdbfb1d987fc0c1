"""Figures from small sets whose result can be counted by hand."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from etl.evaluate.calibration import calibration
from etl.evaluate.coded import by_report
from etl.evaluate.event import Event
from etl.evaluate.gold import GoldItem
from etl.evaluate.scores import Scores, score

Make = Callable[..., dict[str, Any]]


def items(**events: list[dict[str, Any]]) -> list[GoldItem]:
    day = date(2021, 5, 2)
    return [GoldItem(name, tuple(Event.read(e) for e in told), day) for name, told in events.items()]


def counts(scores: Scores, figure: str) -> tuple[int, int, int]:
    rated = scores.rated[figure]
    return rated.tp, rated.fp, rated.fn


def test_a_right_event_is_right_in_all(gold_event: Make, coding: Make) -> None:
    scores = score(items(a=[gold_event()]), by_report([coding()]))
    assert all(counts(scores, figure) == (1, 0, 0) for figure in scores.rated)
    assert all(figure.value == 1 for figure in scores.fields.values())
    assert "event_date_moved" not in scores.fields and not scores.confusions


@pytest.mark.parametrize(
    ("changes", "right"),
    [
        ({"event_date": "2021-05-03"}, True),
        ({"event_date": "2021-05-04"}, False),
        ({"event_date": "never"}, False),
        ({"event_type": "Riots"}, False),
        ({"sub_event_type": "Attack"}, True),
        ({"iso": 562}, False),
        ({"latitude": 17.1}, True),
        ({"latitude": 17.3}, False),
        ({"latitude": None, "longitude": None}, False),
    ],
)
def test_what_strict_asks_for(gold_event: Make, coding: Make, changes: dict[str, Any], right: bool) -> None:
    scores = score(items(a=[gold_event()]), by_report([coding(**changes)]))
    assert counts(scores, "strict_event") == ((1, 0, 0) if right else (0, 1, 1))
    assert counts(scores, "event_count") == (1, 0, 0)


def test_a_region_is_not_asked_for_its_distance(gold_event: Make, coding: Make) -> None:
    scores = score(items(a=[gold_event(geo_precision=3)]), by_report([coding(latitude=0.0)]))
    assert counts(scores, "strict_event") == (1, 0, 0) and "place_25km" not in scores.fields


def test_optional_events_neither_help_nor_hurt(gold_event: Make, coding: Make) -> None:
    gold = items(a=[gold_event(optional=True)], b=[gold_event(optional=True)])
    for coded in ([coding("a")], []):
        scores = score(gold, by_report(coded))
        assert all(counts(scores, figure) == (0, 0, 0) for figure in scores.rated)
        assert scores.calibration is None


def test_detection_counts_items(gold_event: Make, coding: Make) -> None:
    gold = items(a=[gold_event()], b=[gold_event()], c=[], d=[])
    detection = score(gold, by_report([coding("a"), coding("c")])).rated["item_detection"]
    assert (detection.tp, detection.fp, detection.fn, detection.tn) == (1, 1, 1, 1)
    assert detection.f1.value == 0.5


def test_missed_and_unfounded_events(gold_event: Make, coding: Make) -> None:
    scores = score(items(a=[gold_event(), gold_event(country="NER", latitude=13.5)]), by_report([coding()]))
    assert counts(scores, "event_count") == (1, 0, 1)
    scores = score(items(a=[gold_event()]), by_report([coding(), coding(iso=562)]))
    assert counts(scores, "strict_event") == (1, 1, 0)
    worst = scores.confusions[0]
    assert (worst.field, worst.gold, worst.coded, worst.n) == ("event_type", "(none)", "Battles", 1)


def test_a_day_that_is_not_the_reports_own(gold_event: Make, coding: Make) -> None:
    gold = items(a=[gold_event(event_date="2021-05-01")])
    assert score(gold, by_report([coding(event_date="2021-05-01")])).fields["event_date_moved"].value == 1
    assert score(gold, by_report([coding()])).fields["event_date_moved"].value == 0


def test_either_order_of_the_sides(gold_event: Make, coding: Make) -> None:
    turned = coding(actor1="Military Forces of Mali", inter1=1, actor2="Lion Front", inter2=2)
    fields = score(items(a=[gold_event()]), by_report([turned])).fields
    assert fields["actors"].value == fields["inter_pair"].value == 1
    half = score(items(a=[gold_event()]), by_report([coding(actor1="Tiger Front")])).fields
    assert half["actors"].value == 0 and half["actors_half"].value == 1


def test_null_deaths_are_a_value(gold_event: Make, coding: Make) -> None:
    fields = score(items(a=[gold_event(fatalities=None)]), by_report([coding(fatalities=0)])).fields
    assert fields["fatalities"].value == 0
    assert "fatalities_low" not in fields and "fatalities_stated" not in fields


def test_types_have_their_own_rates(gold_event: Make, coding: Make) -> None:
    gold = items(a=[gold_event()], b=[gold_event()])
    scores = score(gold, by_report([coding("a"), coding("b", event_type="Riots")]))
    assert scores.types["Battles"].recall.value == 0.5 and scores.types["Battles"].precision.value == 1
    assert (scores.types["Riots"].tp, scores.types["Riots"].fp) == (0, 1)


def test_intervals_hold_the_value_and_are_repeatable(gold_event: Make, coding: Make) -> None:
    names = [f"i{n}" for n in range(40)]
    gold = items(**{name: [gold_event()] for name in names})
    coded = by_report(coding(name, fatalities=4 if n % 4 else 5) for n, name in enumerate(names))
    one, two = score(gold, coded), score(gold, coded)
    assert one == two
    deaths = one.fields["fatalities"]
    assert deaths.value == 0.75 and 0.55 < deaths.low < 0.75 < deaths.high < 0.92
    assert (one.fields["country"].low, one.fields["country"].high) == (1, 1)


def test_coded_reports_must_be_in_the_gold_file(gold_event: Make, coding: Make) -> None:
    with pytest.raises(ValueError, match="not in the gold file: z"):
        score(items(a=[gold_event()]), by_report([coding("z")]))
    with pytest.raises(ValueError, match="no items"):
        score([], {})


def test_calibration() -> None:
    sure = [(0.9, True)] * 9 + [(0.95, False)] + [(0.1, False)] * 10 + [(1.0, True)]
    found = calibration(sure)
    assert found is not None and found.n == 21
    assert [(b.low, b.n) for b in found.bins] == [(0.1, 10), (0.9, 11)]
    assert found.bins[1].right == pytest.approx(10 / 11)
    assert found.brier == pytest.approx((9 * 0.01 + 0.9025 + 10 * 0.01) / 21)
    assert found.ece == pytest.approx((10 * 0.1 + 11 * abs((8.1 + 0.95 + 1) / 11 - 10 / 11)) / 21)
    assert calibration([]) is None
