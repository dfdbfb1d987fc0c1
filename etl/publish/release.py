"""What a release says of itself: name, version, date, base; from dataset/release.yaml, never the clock."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml


@dataclass(frozen=True, slots=True)
class Release:
    """A release: `name` of the dataset, calendar `version`, `date`, `base` that ids are inherited from."""

    version: str
    date: date
    name: str = "tocsin"
    base: str | None = None
    inputs: str | None = None
    """SHA-256 over sources, code and lock, where the pipeline gives it; goes into the manifest."""

    @property
    def timestamp(self) -> int:
        """Midnight UTC of the release's day, in Unix seconds."""
        return int(datetime(self.date.year, self.date.month, self.date.day, tzinfo=UTC).timestamp())

    @classmethod
    def read(cls, path: Path) -> Release:
        """The release that a release.yaml declares; raises ValueError, naming file and field."""
        loaded: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        if not isinstance(loaded, dict):
            raise ValueError(f"{path.name}: must be a mapping of version, date, name, base")
        unknown = sorted(set(loaded) - {"name", "version", "date", "base"})
        if unknown:
            raise ValueError(f"{path.name}: unknown field {', '.join(unknown)}")
        for field in ("version", "date"):
            if loaded.get(field) is None:
                raise ValueError(f"{path.name}: {field} is missing")
        if type(loaded["date"]) is not date:
            raise ValueError(f"{path.name}: date must be a day, YYYY-MM-DD, not {loaded['date']!r}")
        base = loaded.get("base")
        return cls(
            version=str(loaded["version"]),
            date=loaded["date"],
            name=str(loaded.get("name", "tocsin")),
            base=None if base is None else str(base),
        )
