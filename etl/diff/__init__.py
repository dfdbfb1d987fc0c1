"""Diff: what differs between two releases, or a release and a build: rows, columns, values."""

from etl.diff.compare import compare
from etl.diff.render import markdown, terminal
from etl.diff.side import Side, side

__all__ = ["Side", "compare", "markdown", "side", "terminal"]
