"""The trained component as it is shipped: what it may hold, and that a text's reading is its own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from etl.code.judge import Judge

MOST_BYTES = 30 * 1024 * 1024
INTEGER_SUMS = (b"DynamicQuantizeLinear", b"MatMulInteger", b"QLinearMatMul", b"DynamicQuantizeMatMul")
"""Operators that round differently on different processors, by far more than sums of floats do."""
TEXTS = (
    "A car bomb killed nine people at a market in Baghdad.",
    "The foreign ministers of both countries met for talks on trade.",
    "HUNDREDS MARCHED THROUGH THE CAPITAL AGAINST HIGHER FUEL PRICES",
)


@pytest.fixture(scope="module")
def folder(root: Path) -> Path:
    return root / "dataset" / "reference" / "model"


@pytest.fixture(scope="module")
def judge(folder: Path) -> Judge:
    return Judge(folder)


def test_the_model_is_small_and_sums_in_floats(folder: Path) -> None:
    content = (folder / "judge.onnx").read_bytes()
    assert len(content) <= MOST_BYTES
    assert not [name for name in INTEGER_SUMS if name in content]


def test_a_reading_depends_on_no_other_text(judge: Judge) -> None:
    together = judge.read(TEXTS)
    for text, reading in zip(TEXTS, together, strict=True):
        (alone,) = judge.read([text])
        assert alone.heads == reading.heads
        assert all((alone.tags[t] == reading.tags[t]).all() for t in alone.tags)


def test_every_head_is_a_distribution_over_its_labels(judge: Judge, folder: Path) -> None:
    sizes = json.loads((folder / "labels.json").read_text("utf-8"))["heads"]
    (reading,) = judge.read(TEXTS[:1])
    for head, size in sizes.items():
        values = reading.heads[head]
        assert len(values) == size
        if size > 1:
            assert sum(values.values()) == pytest.approx(1.0)
        assert all(0.0 <= p <= 1.0 for p in values.values())


def test_an_event_is_told_from_none(judge: Judge) -> None:
    bomb, talks, march = judge.read(TEXTS)
    assert bomb.event > 0.5 > talks.event
    assert march.best("sub")[0] == "Peaceful protest"
