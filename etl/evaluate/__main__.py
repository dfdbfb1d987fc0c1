"""`python -m etl.evaluate`: code the gold sets anew and write the scorecard that releases carry.

The sets are our own, dataset/gold, and, where the shared test data is at hand (`TOCSIN_SHARED`, else ../shared),
the development items, on which rules and model were tuned.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from etl import paths
from etl.evaluate.scorecard import measure, scorecard


def main() -> None:
    """Write dataset/gold/scorecard.json and .md; FileNotFoundError where there is no gold set."""
    folder = paths.dataset() / "gold"
    sets = [measure(folder / "gold.jsonl", name="own gold")]
    shared = Path(os.environ.get("TOCSIN_SHARED") or paths.root().parent / "shared") / "gold"
    if (shared / "dev_gold.jsonl").is_file():
        sets.append(measure(shared / "dev_gold.jsonl", name="development"))
    else:
        print("no development items at hand: the scorecard has our own gold set alone", file=sys.stderr)
    scorecard(tuple(sets), paths.reference()).write(folder)


if __name__ == "__main__":
    main()
