"""The scorecard that goes with every release: measured once, committed beside the gold set, copied as it is."""

from __future__ import annotations

from pathlib import Path

JSON, MARKDOWN = "scorecard.json", "scorecard.md"


def scorecard_files(folder: Path) -> list[Path]:
    """The scorecard's files in a folder; none where it has not been measured yet (`make scorecard`)."""
    return [path for name in (JSON, MARKDOWN) if (path := folder / name).is_file()]
