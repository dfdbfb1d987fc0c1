"""The network: a small sentence encoder with item-level heads and token tags."""

from __future__ import annotations

from pathlib import Path

import torch
from labels import HEADS, TAGS
from torch import Tensor, nn
from transformers import BertModel


class Judge(nn.Module):
    """Encoder, one linear layer over [CLS; mean] for all heads, one linear layer over tokens for all tags."""

    def __init__(self, encoder: Path) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(encoder), add_pooling_layer=False, attn_implementation="eager"
        )
        width = self.encoder.config.hidden_size
        self.drop = nn.Dropout(0.1)
        self.heads = nn.Linear(2 * width, sum(HEADS.values()))
        self.tags = nn.Linear(width, len(TAGS))

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> tuple[Tensor, Tensor]:
        """Shapes: ids and mask (batch, tokens) -> heads (batch, sum of head sizes), tags (batch, tokens, tags)."""
        h = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        m = attention_mask.unsqueeze(-1).to(h.dtype)
        mean = (h * m).sum(1) / m.sum(1)
        pooled = torch.cat([h[:, 0], mean], dim=-1)
        return self.heads(self.drop(pooled)), self.tags(self.drop(h))
