"""Exports trained weights to a quantised ONNX file. usage: export.py model.pt OUT_FOLDER

Writes judge.onnx (8-bit weights), tokenizer.json and labels.json. 7-bit range keeps the integer kernels of
processors without VNNI from saturating, so that results agree between machines.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import torch
from fit import encoder_folder
from labels import DETECT, HEADS, INTERS, KINDS, REASONS, SUBS, TAGS
from model import Judge
from onnxruntime.quantization import QuantType, quantize_dynamic


def main(weights: Path, out: Path) -> None:
    model = Judge(encoder_folder())
    model.load_state_dict(torch.load(weights))
    model.eval()
    out.mkdir(parents=True, exist_ok=True)
    ids = torch.ones(2, 9, dtype=torch.long)
    mask = torch.ones(2, 9)
    axes = {
        "input_ids": {0: "b", 1: "n"},
        "attention_mask": {0: "b", 1: "n"},
        "heads": {0: "b"},
        "tags": {0: "b", 1: "n"},
    }
    with tempfile.TemporaryDirectory() as t:
        full = Path(t) / "full.onnx"
        torch.onnx.export(
            model,
            (ids, mask),
            str(full),
            input_names=["input_ids", "attention_mask"],
            output_names=["heads", "tags"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantize_dynamic(
            str(full),
            str(out / "judge.onnx"),
            weight_type=QuantType.QInt8,
            reduce_range=True,
            per_channel=True,
        )
        if len(sys.argv) > 3:
            shutil.copy(full, sys.argv[3])
    shutil.copy(encoder_folder() / "tokenizer.json", out / "tokenizer.json")
    (out / "labels.json").write_text(
        json.dumps(
            {
                "heads": HEADS,
                "detect": DETECT,
                "sub": SUBS,
                "inter1": INTERS,
                "inter2": INTERS,
                "kind1": KINDS,
                "kind2": KINDS,
                "geo": [1, 2, 3, 4],
                "reason": REASONS,
                "tags": TAGS,
            },
            indent=1,
        )
        + "\n"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
