"""The calibrated probability that an event's type, date and place are right."""

from __future__ import annotations

from etl.code.rank import Ranker
from etl.code.values import Draft


def features(draft: Draft) -> dict[str, float]:
    """What the calibration looks at, each 0-1."""
    v = draft.values
    return {
        "event": draft.chance,
        "type": v["type_probability"],
        "event*type": draft.chance * v["type_probability"],
        "place": v["place_probability"],
        "event*type*place": draft.chance * v["type_probability"] * v["place_probability"],
        f"precision={v['geo_precision']}": 1.0,
        "dated": float(v["dated"]),
    }


def put(draft: Draft, calibration: Ranker) -> None:
    """Sets `confidence`, rounded to 0.01."""
    draft.values["confidence"] = round(calibration.probability(features(draft)), 2)
