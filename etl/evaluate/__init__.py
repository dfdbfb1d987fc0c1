"""Evaluate: coded events against gold codings; figures with intervals, confusions, calibration, a scorecard."""

from etl.evaluate.gold import GoldItem, read_gold
from etl.evaluate.scores import Scores, score

__all__ = ["GoldItem", "Scores", "read_gold", "score"]
