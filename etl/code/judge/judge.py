"""Loads the model and runs it over passages."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import onnxruntime as ort
from numpy.typing import NDArray
from tokenizers import Encoding, Tokenizer

from etl.code.judge.reading import Reading

MAX_TOKENS = 192


class Judge:
    """The model with its tokenizer and label lists; one thread, so that the bytes of a result never depend on cores."""

    def __init__(self, folder: Path) -> None:
        """Raises FileNotFoundError where judge.onnx, tokenizer.json or labels.json is missing in `folder`."""
        self._labels = json.loads((folder / "labels.json").read_text("utf-8"))
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.no_padding()
        self._tokenizer.enable_truncation(MAX_TOKENS)
        options = ort.SessionOptions()
        options.intra_op_num_threads = options.inter_op_num_threads = 1
        options.log_severity_level = 3
        self._session = ort.InferenceSession(
            str(folder / "judge.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def read(self, texts: Sequence[str]) -> list[Reading]:
        """One reading a text. Texts run one by one: in a batch, the padding of one would change the sums of another
        in their last digits."""
        return [self._read_one(text) for text in texts]

    def _read_one(self, text: str) -> Reading:
        encoding = self._tokenizer.encode(text)
        ids = np.array([encoding.ids], dtype=np.int64)
        mask = np.ones(ids.shape, dtype=np.float32)
        heads, tags = self._session.run(None, {"input_ids": ids, "attention_mask": mask})
        return self._reading(heads[0], tags[0], encoding)

    def _reading(self, heads: NDArray[np.float32], tags: NDArray[np.float32], encoding: Encoding) -> Reading:
        named: dict[str, Mapping[str, float]] = {}
        at = 0
        for head, size in self._labels["heads"].items():
            part = heads[at : at + size].astype(np.float64)
            at += size
            if size == 1:
                named[head] = {"yes": float(1 / (1 + np.exp(-part[0])))}
            else:
                e = np.exp(part - part.max())
                named[head] = dict(zip(map(str, self._labels[head]), (e / e.sum()).tolist(), strict=True))
        probs = (1 / (1 + np.exp(-tags))).astype(np.float32)
        columns = {t: probs[:, k] for k, t in enumerate(self._labels["tags"])}
        return Reading(named, encoding.offsets, columns)
