"""The bare spaCy pipeline on as many processes as the coder has."""

from __future__ import annotations

import importlib
import multiprocessing
import time
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any

from etl.code.syntax import MODEL

CHUNK, BATCH = 64, 64
WARM_UP = 8
PARSER_ONLY = ("tok2vec", "parser")

_nlp: Any = None


def seconds(texts: Sequence[str], workers: int, keep: Sequence[str] | None = None) -> float:
    """Wall-clock seconds for the texts with all components of the model, or with those in `keep` alone."""
    chunks = [list(texts[i : i + CHUNK]) for i in range(0, len(texts), CHUNK)]
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, context, _load, (keep,)) as pool:
        list(pool.map(_words, (chunks * WARM_UP)[:WARM_UP]))
        began = time.perf_counter()
        list(pool.map(_words, chunks))
        return time.perf_counter() - began


def _load(keep: Sequence[str] | None) -> None:
    global _nlp
    _nlp = importlib.import_module(MODEL).load()
    if keep is None:
        _nlp.enable_pipe("senter")
    else:
        _nlp.select_pipes(enable=list(keep))


def _words(texts: list[str]) -> int:
    return sum(len(doc) for doc in _nlp.pipe(texts, batch_size=BATCH))
