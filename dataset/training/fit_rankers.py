"""Trains the rankers of place and actors on out-of-fold readings. usage: fit_rankers.py MODEL [LABELS ...]

MODEL is an exported model trained on half 0 of the items (fit.py --fold 0); only the items of half 1, which it has not
seen, are used.
Writes rank_place.json, rank_actor1.json and rank_actor2.json to dataset/reference/model and prints, for items with
one event, how often the top candidate is right (cross-validated by item in 5 folds).
"""

from __future__ import annotations

import json
import sys
from collections import defaultdict
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from actor_spans import ROOT, country_names, scorer
from data import Example, half, load_all, shared
from scipy.optimize import minimize
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from etl.code.document import document
from etl.code.judge import Judge
from etl.code.look import _places
from etl.code.rank import Ranker
from etl.code.select import actors as A
from etl.code.select import place as P
from etl.code.syntax import sentences

SCORE = scorer(shared())
NAMES = country_names()
Row = tuple[str, dict[str, float], int, int]  # item, features, label, candidate index


class Loaded:
    """The parts of Tools that need no rankers."""

    def __init__(self) -> None:
        from etl.code.actors import ActorFinder
        from etl.code.places.gazetteer import Gazetteer

        self.gazetteer = Gazetteer.open()
        self.actors = ActorFinder.load(ROOT / "dataset/reference")


def views(examples: list[Example], model: Judge, tools: Loaded) -> Any:
    """(example, text, reading, places, actors) of items that fit one passage."""
    for ex in examples:
        if half(ex.id) == "0":
            continue
        doc = document(ex.id, date.fromisoformat(ex.published), None, ex.text, None, sentences)
        if len(doc.passages) != 1:
            continue
        p = doc.passages[0]
        acts = tools.actors.find(p.text, doc.published)
        places = _places(doc, [acts], tools)[0]  # type: ignore[arg-type]
        yield ex, p.text, model.read([p.text])[0], places, acts


def right_place(e: dict[str, Any], r: Any) -> bool:
    iso3 = e["country"]
    if r.iso3 != iso3:
        return False
    if e["geo_precision"] == 4:
        return r.geo_precision == 4
    near = e.get("latitude") is None or SCORE.km((e["latitude"], e["longitude"]), (r.lat, r.lon)) <= (
        25 if e["geo_precision"] < 3 else 120
    )
    named = e["location"].lower() in r.mention.text.lower() or r.mention.text.lower() in e["location"].lower()
    return r.geo_precision != 4 and near and (named or e.get("latitude") is not None)


def fit(rows: list[Row], name: str) -> None:
    y = np.array([r[2] for r in rows])
    vec = DictVectorizer()
    x = vec.fit_transform([r[1] for r in rows])
    groups = defaultdict(list)
    for i, r in enumerate(rows):
        groups[r[0]].append(i)
    keys = sorted(groups)
    hit = of = 0
    for k in range(5):
        test = [i for j, g in enumerate(keys) if j % 5 == k for i in groups[g]]
        train = np.setdiff1d(np.arange(len(rows)), test)
        m = LogisticRegression(C=0.5, max_iter=2000).fit(x[train], y[train])
        p = m.decision_function(x[test])
        by = defaultdict(list)
        for i, s in zip(test, p, strict=True):
            by[rows[i][0]].append((s, y[i]))
        for cands in by.values():
            if any(t for _, t in cands):
                of += 1
                hit += max(cands)[1]
    print(
        f"{name}: rows {len(rows)}, "
        f"items with a right candidate {of} of {len(keys)}, top candidate right {hit / of:.3f}"
    )
    m = LogisticRegression(C=0.5, max_iter=2000).fit(x, y)
    save(name, float(m.intercept_[0]), dict(zip(vec.get_feature_names_out(), m.coef_[0], strict=True)))


def save(name: str, bias: float, weights: dict[str, float]) -> None:
    """Writes rank_NAME.json, weights near 0 left out."""
    kept = {n: round(float(w), 4) for n, w in sorted(weights.items()) if abs(w) > 5e-4}
    out = ROOT / f"dataset/reference/model/rank_{name}.json"
    out.write_text(json.dumps({"bias": round(bias, 4), "weights": kept}, indent=1) + "\n")
    Ranker.load(out)


def fit_choice(rows: list[Row], name: str) -> None:
    """As fit, for one choice among all candidates of an item: a conditional logit (McFadden 1974)."""
    vec = DictVectorizer()
    x = vec.fit_transform([r[1] for r in rows]).tocsr()
    y = np.array([r[2] for r in rows], dtype=float)
    keys = sorted({r[0] for r in rows})
    number = {k: i for i, k in enumerate(keys)}
    group = np.array([number[r[0]] for r in rows])
    hit = of = 0
    for k in range(5):
        test = group % 5 == k
        scores = x[test] @ conditional(x[~test], y[~test], group[~test])
        for g in np.unique(group[test]):
            mine = group[test] == g
            if y[test][mine].any():
                of += 1
                hit += y[test][mine][np.argmax(scores[mine])]
    print(f"{name}: rows {len(rows)}, items with a right candidate {of} of {len(keys)}, right {hit / of:.3f}")
    save(name, 0.0, dict(zip(vec.get_feature_names_out(), conditional(x, y, group), strict=True)))


def conditional(x: Any, y: Any, group: Any, penalty: float = 1.0) -> Any:
    """Weights of a conditional logit with any number of right candidates in a group."""
    _, g = np.unique(group, return_inverse=True)
    count = g.max() + 1

    def loss(w: Any) -> tuple[float, Any]:
        s = x @ w
        top = np.full(count, -np.inf)
        np.maximum.at(top, g, s)
        e = np.exp(s - top[g])
        every, right = np.bincount(g, e, count), np.bincount(g, e * y, count)
        ok = right > 0
        pull = np.where(ok[g], e / every[g] - e * y / np.maximum(right[g], 1e-12), 0.0)
        value = (np.log(every[ok]) - np.log(right[ok])).sum() + penalty * (w @ w) / 2
        return value, x.T @ pull + penalty * w

    return minimize(loss, np.zeros(x.shape[1]), jac=True, method="L-BFGS-B", options={"maxiter": 300}).x


def fit_split(kept: list[Any], model: Judge) -> None:
    """Pairs of the likeliest place and another: is the other a further event's own?"""
    from etl.code import split as T
    from etl.code.cut import stretches_of as cut

    ranker = Ranker.load(ROOT / "dataset/reference/model/rank_place.json")
    rows: list[Row] = []
    for ex, text, reading, places in kept:
        spans = sentences([text])[0]
        ranked = P.rank(places, reading, text, ranker)
        if not ranked or ranked[0].place.geo_precision == 4:
            continue
        told: list[Any] = []
        at = [{i for i, e in enumerate(ex.events) if right_place(e, c.place)} for c in ranked]
        for c in T.rivals(ranked):
            further = at[ranked.index(c)] - at[0]
            told = told or [((a, b), model.read([text[a:b]])[0].event) for a, b in cut(text, spans)]
            rows.append(
                (ex.id, T.pair_features(ranked[0], c, reading, text, spans, told), int(bool(further)), 0)
            )
    y = [r[2] for r in rows]
    print(f"split: pairs {len(rows)}, further events {sum(y)}")
    fit(rows, "split")


def main(args: list[str]) -> None:
    model = Judge(Path(args[0]))
    examples, _ = load_all([Path(p) for p in args[1:]], 0.0)
    place: list[Row] = []
    kept: list[Any] = []
    sides: dict[str, list[Row]] = {"1": [], "2": []}
    for ex, text, reading, places, acts in views(examples, model, Loaded()):
        must = [e for e in ex.events if not e["optional"]] or ex.events
        if not must:
            continue
        for i, r in enumerate(places):
            if r.iso3:
                place.append(
                    (
                        ex.id,
                        P.features(i, places, reading, text),
                        int(any(right_place(e, r) for e in must)),
                        i,
                    )
                )
        kept.append((ex, text, reading, places))
        if len(must) > 1:
            continue
        e = must[0]
        cands = A.candidates(acts, e["country"], NAMES)
        for role in ("1", "2"):
            gold = e[f"actor{role}"]
            hits = [bool(gold) and SCORE.same_actor(gold, c.name) for c in cands]
            if any(h and c.span for h, c in zip(hits, cands, strict=True)):
                hits = [h and c.span is not None for h, c in zip(hits, cands, strict=True)]
            for i, (c, h) in enumerate(zip(cands, hits, strict=True)):
                sides[role].append((ex.id, A.features(c, role, reading, e["event_type"], cands), int(h), i))
            if role == "2":
                sides[role].append(
                    (ex.id, A.none_features(role, reading, e["event_type"]), int(gold is None), len(cands))
                )
    fit(place, "place")
    fit_split(kept, model)
    fit_choice(sides["1"], "actor1")
    fit_choice(sides["2"], "actor2")


if __name__ == "__main__":
    main(sys.argv[1:])
