"""The coder: reports in; codings, claims, evidence and refusals out. The flow is in coder.py."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import polars as pl

    from etl.code.rows import CodedFrames


def code_reports(reports: pl.DataFrame, *, progress: Callable[[int, int], None] | None = None) -> CodedFrames:
    """Codes a frame of reports (columns report_id, published, text; optional title, country), in order.

    `progress` is told (done, all). Raises FileNotFoundError where reference data is missing. The heavy parts are
    imported on the first call, so that importing this package costs nothing.
    """
    from etl.code.inputs import inputs
    from etl.code.parallel import code_all
    from etl.code.rows import frames

    todo = inputs(reports)
    done = []
    for coded in code_all(todo):
        done.append(coded)
        if progress is not None:
            progress(len(done), len(todo))
    return frames(done)


__all__ = ["code_reports"]
