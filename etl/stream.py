"""`tocsin code`: reports as JSON Lines in, codings out, in order, piece by piece, whatever the size."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import BinaryIO

import polars as pl

from etl.code import code_reports
from etl.extract import Rejection, Report, frame, read_jsonl
from etl.extract.record import rejected_rows
from etl.validate import ContractError, gate
from schema import tables

FIRST, LARGEST = 8, 256
"""Reports in the first piece, for a quick first answer, and in the largest; each piece is twice the last."""

Write = Callable[[pl.DataFrame], None]


def code_stream(stream: BinaryIO, name: str, codings: Write, rejected: Write) -> tuple[int, int, int]:
    """Code each report of a stream and give codings and rejected rows, piece by piece, to a function each.

    Rows come in the order of the input. Returns the numbers of lines read, rows coded and rows rejected.
    """
    lines = coded_rows = rejected_rows_ = 0
    for piece in _pieces(read_jsonl(stream, name)):
        coded = code_reports(frame([item for item in piece if isinstance(item, Report)]))
        unread = rejected_rows([item for item in piece if isinstance(item, Rejection)])
        kept, broken = _gated(coded.codings)
        turned_away = pl.concat([unread, coded.rejected, broken])
        codings(kept)
        rejected(turned_away)
        lines, coded_rows = lines + len(piece), coded_rows + len(kept)
        rejected_rows_ += len(turned_away)
    return lines, coded_rows, rejected_rows_


def _gated(codings: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The rows that keep to the contract, and for each other one a row of `rejected` that says why not."""
    try:
        return gate("codings", codings), tables.frame("rejected", [])
    except ContractError as error:
        broken = {str(failure.key): failure for failure in error.failures}
    rows = [
        {
            "rejected_id": f"validate:{coding_id}",
            "stage": "validate",
            "report_id": failure.report,
            "reason": "contract",
            "detail": str(failure),
        }
        for coding_id, failure in sorted(broken.items())
    ]
    kept = codings.filter(~pl.col("coding_id").is_in(list(broken)))
    return gate("codings", kept), tables.frame("rejected", rows)


def _pieces(items: Iterator[Report | Rejection]) -> Iterator[list[Report | Rejection]]:
    size, piece = FIRST, list[Report | Rejection]()
    for item in items:
        piece.append(item)
        if len(piece) == size:
            yield piece
            size, piece = min(2 * size, LARGEST), []
    if piece:
        yield piece
