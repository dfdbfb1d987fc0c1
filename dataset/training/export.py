"""Exports trained weights to an ONNX file. usage: export.py model.pt OUT_FOLDER

Writes judge.onnx, tokenizer.json and labels.json. Weights are kept in 8 bits, a scale a column, and turned into 32-bit
floats when the file is loaded: all sums are 32-bit floats. Sums over 8-bit activations are faster where a processor
has instructions for them, but round differently on different processors, by far more than floats do.
"""

from __future__ import annotations

import json
import shutil
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from fit import encoder_folder
from labels import DETECT, HEADS, INTERS, KINDS, REASONS, SUBS, TAGS
from model import load
from onnx import GraphProto, NodeProto, helper, numpy_helper

SMALL = 10_000
"""Weights with fewer numbers stay as they are."""
AXES = {
    "input_ids": {0: "b", 1: "n"},
    "attention_mask": {0: "b", 1: "n"},
    "heads": {0: "b"},
    "tags": {0: "b", 1: "n"},
}


def pack(graph: GraphProto) -> None:
    """Replaces each large matrix by 8-bit numbers, scales, and the two nodes that multiply them. A table that rows are
    gathered from is multiplied after the gathering."""
    before: list[NodeProto] = []
    for w in [w for w in graph.initializer if int(np.prod(w.dims)) >= SMALL and len(w.dims) == 2]:
        full = numpy_helper.to_array(w)
        gathers = [n for n in graph.node if n.op_type == "Gather" and n.input[0] == w.name]
        axis = 1 if gathers else 0
        scale = np.maximum(np.abs(full).max(axis=axis, keepdims=True) / 127, 1e-12).astype(np.float32)
        small = np.clip(np.rint(full / scale), -127, 127).astype(np.int8)
        graph.initializer.remove(w)
        graph.initializer.extend(
            [numpy_helper.from_array(small, w.name + "_8"), numpy_helper.from_array(scale, w.name + "_scale")]
        )
        for node in gathers:
            rows, rows_scale = node.output[0] + "_8", node.output[0] + "_scale"
            at = list(graph.node).index(node)
            ids, out = node.input[1], node.output[0]
            graph.node.remove(node)
            new = [
                helper.make_node("Gather", [w.name + "_8", ids], [rows], axis=0),
                helper.make_node("Gather", [w.name + "_scale", ids], [rows_scale], axis=0),
                helper.make_node("Cast", [rows], [rows + "_f"], to=onnx.TensorProto.FLOAT),
                helper.make_node("Mul", [rows + "_f", rows_scale], [out]),
            ]
            for k, n in enumerate(new):
                graph.node.insert(at + k, n)
        if not gathers:
            before += [
                helper.make_node("Cast", [w.name + "_8"], [w.name + "_f"], to=onnx.TensorProto.FLOAT),
                helper.make_node("Mul", [w.name + "_f", w.name + "_scale"], [w.name]),
            ]
    for k, n in enumerate(before):
        graph.node.insert(k, n)


def main(weights: Path, out: Path) -> None:
    model = load(weights, encoder_folder())
    model.eval()
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as t:
        full = Path(t) / "full.onnx"
        torch.onnx.export(
            model,
            (torch.ones(2, 9, dtype=torch.long), torch.ones(2, 9)),
            str(full),
            input_names=["input_ids", "attention_mask"],
            output_names=["heads", "tags"],
            dynamic_axes=AXES,
            opset_version=17,
            dynamo=False,
        )
        proto = onnx.load(str(full))
    pack(proto.graph)
    onnx.checker.check_model(proto)
    onnx.save(proto, str(out / "judge.onnx"))
    shutil.copy(encoder_folder() / "tokenizer.json", out / "tokenizer.json")
    lists = {
        "detect": DETECT,
        "sub": SUBS,
        "inter1": INTERS,
        "inter2": INTERS,
        "kind1": KINDS,
        "kind2": KINDS,
        "geo": [1, 2, 3, 4],
        "reason": REASONS,
        "tags": TAGS,
    }
    (out / "labels.json").write_text(json.dumps({"heads": HEADS, **lists}, indent=1) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
