"""CSV that a spreadsheet may open: a text that it would run as a formula gets an apostrophe before it."""

from __future__ import annotations

import polars as pl

STARTS = "=+-@\t\r\n"
"""What a formula, or a cell that is split into one, can start with."""


def plain(text: str) -> str:
    """The text, with an apostrophe before it where a spreadsheet would run it.

    A carriage return, which not every writer of CSV quotes, becomes a space.
    """
    return (f"'{text}" if text[:1] and text[0] in STARTS else text).replace("\r", " ")


def plain_frame(frame: pl.DataFrame) -> pl.DataFrame:
    """A frame with `plain` on every text; numbers, days and flags stay."""
    text = pl.col(pl.String).str.replace(r"^([=+\-@\t\r\n])", "'${1}")
    return frame.with_columns(text.str.replace_all("\r", " ", literal=True))
