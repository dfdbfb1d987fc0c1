"""Calibrates `confidence` on items that the model has not seen. usage: fit_confidence.py MODEL

For half 1 of the training gold (see fit_rankers.py; our own labels have no coordinates) each coded event is paired
with the item's gold events; it is right when event type, country, day (to one day) and, for towns, place (to 100 km)
are. A logistic curve over the coder's own probabilities is fitted to that and written to
dataset/reference/model/confidence.json.
"""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path

import numpy as np
from actor_spans import ROOT, scorer
from data import half, load_gold, shared
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import cross_val_predict

from etl.code import confidence
from etl.code.coder import Input, code
from etl.code.tools import Tools

SCORE = scorer(shared())


def main(args: list[str]) -> None:
    tools = Tools.load(ROOT / "dataset/reference", Path(args[0]))
    x, y = [], []
    for ex in load_gold("train"):
        if half(ex.id) == "0":
            continue
        gold = ex.events
        drafts = code(Input(ex.id, date.fromisoformat(ex.published), ex.text), tools).drafts
        rows = [d.values for d in drafts]
        hit = {j for i, j in SCORE.pairing(gold, rows) if SCORE.strict(gold[i], rows[j])}
        for j, d in enumerate(drafts):
            x.append(confidence.features(d))
            y.append(int(j in hit))
    vec = DictVectorizer()
    m = vec.fit_transform(x)
    clf = LogisticRegression(C=1.0, max_iter=2000)
    p = cross_val_predict(clf, m, y, cv=5, method="predict_proba")[:, 1]
    print(
        f"events {len(y)}, right {np.mean(y):.3f}, Brier {np.mean((p - y) ** 2):.3f}, "
        f"constant {np.mean(y) * (1 - np.mean(y)):.3f}"
    )
    for a in np.arange(0, 1, 0.2):
        inside = (p >= a) & (p < a + 0.2)
        if inside.any():
            print(
                f"  {a:.1f}-{a + 0.2:.1f}: n {inside.sum()}, said {p[inside].mean():.2f}, "
                f"was {np.array(y)[inside].mean():.2f}"
            )
    clf.fit(m, y)
    weights = {n: round(float(w), 4) for n, w in zip(vec.get_feature_names_out(), clf.coef_[0], strict=True)}
    out = ROOT / "dataset/reference/model/confidence.json"
    out.write_text(
        json.dumps(
            {"bias": round(float(clf.intercept_[0]), 4), "weights": dict(sorted(weights.items()))}, indent=1
        )
        + "\n"
    )


if __name__ == "__main__":
    main(sys.argv[1:])
