"""The network: a small sentence encoder with item-level heads and token tags."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from labels import HEADS, TAGS
from torch import Tensor, nn
from transformers import BertModel


class Judge(nn.Module):
    """Encoder, one linear layer over [CLS; mean] for all heads, one linear layer over tokens for all tags.

    `layers`: which of the encoder's layers are kept, by number; None keeps all six.
    """

    def __init__(self, encoder: Path, layers: Sequence[int] | None = None) -> None:
        super().__init__()
        self.encoder = BertModel.from_pretrained(
            str(encoder), add_pooling_layer=False, attn_implementation="eager"
        )
        if layers is not None:
            stack = self.encoder.encoder.layer
            self.encoder.encoder.layer = nn.ModuleList(stack[i] for i in layers)
            self.encoder.config.num_hidden_layers = len(layers)
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


def load(weights: Path, encoder: Path) -> Judge:
    """The network with the weights that fit.py wrote, and as many layers as they have."""
    state = torch.load(weights)
    count = 1 + max(int(k.split(".")[3]) for k in state if k.startswith("encoder.encoder.layer."))
    model = Judge(encoder, range(count))
    model.load_state_dict(state)
    return model
