"""All figures of a set of items: rates, accuracies, intervals, types, confusions, calibration."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from etl.evaluate.calibration import Calibration, calibration
from etl.evaluate.compare import FIELDS
from etl.evaluate.event import Event
from etl.evaluate.figures import Floats, Rates, accuracy, bootstrap, by_key, interval, rates
from etl.evaluate.gold import GoldItem
from etl.evaluate.tally import Key, Tally, tally
from schema.vocabulary import codes

RESAMPLES, SEED, SHARE = 1000, 20260101, 0.95
"""Resamples of the intervals, their seed, and the share of them that an interval holds."""
WORST = 10
"""Confusions that are told of each field."""

COUNTED = ("item_detection", "event_count", "strict_event")
DIGITS = 4


@dataclass(frozen=True, slots=True)
class Figure:
    """A share (0-1; 0 where there is nothing to share) with its interval, and how many it is taken over."""

    value: float
    low: float
    high: float
    n: int


@dataclass(frozen=True, slots=True)
class Rated:
    """Precision, recall and F1 with intervals, and the counts. `tn` for item detection only."""

    precision: Figure
    recall: Figure
    f1: Figure
    tp: int
    fp: int
    fn: int
    tn: int | None = None


@dataclass(frozen=True, slots=True)
class Confusion:
    """How often events of gold value `gold` were coded as `coded`; "(none)": missed, or coded without reason."""

    field: str
    gold: str
    coded: str
    n: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of one set. `rated`: item_detection, event_count, strict_event; `types`: by event type."""

    items: int
    rated: dict[str, Rated]
    fields: dict[str, Figure]
    types: dict[str, Rated]
    confusions: tuple[Confusion, ...]
    calibration: Calibration | None

    def to_dict(self) -> dict[str, Any]:
        """Plain values for JSON; shares rounded to 4 decimals."""
        plain: dict[str, Any] = _rounded(asdict(self))
        return plain


def score(gold: Sequence[GoldItem], coded: Mapping[str, Sequence[Event]]) -> Scores:
    """Scores coded events (by report_id) against gold items.

    Raises ValueError for coded reports that the gold file does not have, or for no items at all.
    """
    unknown = sorted(set(coded) - {item.item_id for item in gold})
    if unknown:
        raise ValueError(f"coded reports that are not in the gold file: {', '.join(unknown[:5])}")
    if not gold:
        raise ValueError("the gold file has no items")
    tallies = [tally(item, coded.get(item.item_id, ())) for item in gold]
    return _scores(tallies)


def _keys() -> list[Key]:
    rated = [(figure, sign) for figure in (*COUNTED, *_types()) for sign in ("tp", "fp", "fn", "tn")]
    return rated + [(name, count) for name in FIELDS for count in ("right", "of")]


def _types() -> list[str]:
    return [f"type:{code}" for code in codes("event_types")]


def _scores(tallies: Sequence[Tally]) -> Scores:
    keys = _keys()
    matrix = np.array([[float(t.counts[key]) for key in keys] for t in tallies])
    once, many = by_key(keys, matrix.sum(axis=0)), by_key(keys, bootstrap(matrix, RESAMPLES, SEED))
    sure = [each for t in tallies for each in t.sure]
    return Scores(
        items=len(tallies),
        rated={name: _rated(once, many, name) for name in COUNTED},
        fields={
            name: _figure(accuracy(once, name), accuracy(many, name), once[name, "of"])
            for name in FIELDS
            if once[name, "of"] > 0
        },
        types={name.removeprefix("type:"): _rated(once, many, name) for name in _types()},
        confusions=tuple(_worst(tallies)),
        calibration=calibration(sure),
    )


def _rated(once: Mapping[Key, Floats], many: Mapping[Key, Floats], name: str) -> Rated:
    tp, fp, fn, tn = (int(once[name, sign]) for sign in ("tp", "fp", "fn", "tn"))
    value, spread = rates(once, name), rates(many, name)
    sizes = {"precision": tp + fp, "recall": tp + fn, "f1": tp + fn}
    told = {rate: _rate(value, spread, rate, n) for rate, n in sizes.items()}
    return Rated(**told, tp=tp, fp=fp, fn=fn, tn=tn if name == "item_detection" else None)


def _rate(value: Rates, spread: Rates, rate: str, n: int) -> Figure:
    return _figure(getattr(value, rate), getattr(spread, rate), np.float64(n))


def _figure(value: Floats, spread: Floats, n: Floats | np.float64) -> Figure:
    low, high = interval(spread, SHARE)
    return Figure(float(np.nan_to_num(value)), low, high, int(n))


def _worst(tallies: Sequence[Tally]) -> list[Confusion]:
    total: Counter[tuple[str, str, str]] = Counter()
    for t in tallies:
        total.update(t.confusions)
    told = []
    for name in ("event_type", "sub_event_type"):
        here = [(key, n) for key, n in total.items() if key[0] == name]
        here.sort(key=lambda each: (-each[1], each[0]))
        told += [Confusion(*key, n) for key, n in here[:WORST]]
    return told


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DIGITS)
    if isinstance(value, dict):
        return {key: _rounded(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_rounded(each) for each in value]
    return value
