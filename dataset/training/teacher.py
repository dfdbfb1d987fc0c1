"""A teacher's probabilities, and what it costs a student to differ from them (Hinton et al. 2015, arXiv:1503.02531)."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import torch
import torch.nn.functional as F
from labels import HEADS
from model import load
from torch import Tensor

HEAT = 2.0
"""Temperature of the many-valued heads."""
BATCH = 64


@dataclass
class Opinion:
    """What a teacher says of one item: logits of all heads (heads,), of all tags (tokens, tags)."""

    heads: Tensor
    tags: Tensor


def opinions(weights: Path, encoder: Path, encoded: list[dict[str, Any]]) -> list[Opinion]:
    """One opinion an item, in order."""
    model = load(weights, encoder)
    model.eval()
    out: list[Opinion | None] = [None] * len(encoded)
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i]["ids"]))
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for a in range(0, len(order), BATCH):
            part = order[a : a + BATCH]
            n = max(len(encoded[i]["ids"]) for i in part)
            ids = torch.zeros(len(part), n, dtype=torch.long)
            mask = torch.zeros(len(part), n)
            for r, i in enumerate(part):
                ids[r, : len(encoded[i]["ids"])] = torch.tensor(encoded[i]["ids"])
                mask[r, : len(encoded[i]["ids"])] = 1
            heads, tags = model(ids, mask)
            for r, i in enumerate(part):
                out[i] = Opinion(heads[r].float(), tags[r, : len(encoded[i]["ids"])].float())
    return [o for o in out if o is not None]


def distance(
    heads: Tensor, tags: Tensor, mask: Tensor, said: list[Opinion], weight: dict[str, float]
) -> Tensor:
    """Mean divergence of a batch from its teacher: (items, heads), (items, tokens, tags), mask (items, tokens)."""
    soft = torch.stack([o.heads for o in said])
    total = torch.zeros(())
    at = 0
    for name, size in HEADS.items():
        mine, theirs = heads[:, at : at + size], soft[:, at : at + size]
        at += size
        if size == 1:
            part = F.binary_cross_entropy_with_logits(mine, theirs.sigmoid())
        else:
            part = HEAT**2 * F.kl_div(
                F.log_softmax(mine / HEAT, 1), F.softmax(theirs / HEAT, 1), reduction="batchmean"
            )
        total = total + weight[name] * part
    y = torch.zeros_like(tags)
    for r, o in enumerate(said):
        y[r, : len(o.tags)] = o.tags.sigmoid()
    per = F.binary_cross_entropy_with_logits(tags, y, reduction="none") * mask.unsqueeze(-1)
    return total + weight["tags"] * 8 * per.sum() / (mask.sum() * tags.shape[-1])
