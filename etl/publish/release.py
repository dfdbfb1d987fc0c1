"""What a release says of itself: name, version, date, base; from dataset/release.yaml, never the clock."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import yaml

_FIELDS = frozenset({"name", "version", "date", "base", "namespace"})
_VERSION = re.compile(r"[0-9]{4}\.[0-9]{1,2}\.[0-9]{1,6}")


def version_key(version: str) -> tuple[int, ...]:
    """A calendar version as numbers that sort by age; raises ValueError for anything but 2026.12.0's form."""
    if not _VERSION.fullmatch(version):
        raise ValueError(f"'{version}' is no version: year, month, number within the month, as in 2026.12.0")
    return tuple(int(part) for part in version.split("."))


def is_version(text: str) -> bool:
    """Whether a text has the form of a calendar version, 2026.12.0."""
    return _VERSION.fullmatch(text) is not None


@dataclass(frozen=True, slots=True)
class Release:
    """A release: `name` of the dataset, calendar `version`, `date`, `base` that ids are inherited from.

    `namespace` stands between the letters and the number of every id, so that the ids of a second dataset
    are never those of the first; empty for the first.
    """

    version: str
    date: date
    name: str = "tocsin"
    base: str | None = None
    namespace: str = ""
    inputs: str | None = None
    """SHA-256 over sources, code and lock, where the pipeline gives it; goes into the manifest."""
    base_manifest: str | None = None
    """SHA-256 of the base's manifest.json, where the pipeline gives it: a release proves what it stands on."""

    @property
    def timestamp(self) -> int:
        """Midnight UTC of the release's day, in Unix seconds."""
        return int(datetime(self.date.year, self.date.month, self.date.day, tzinfo=UTC).timestamp())

    @classmethod
    def read(cls, path: Path) -> Release:
        """The release that a release.yaml declares; raises ValueError, naming file and field."""
        try:
            loaded: Any = yaml.safe_load(path.read_text(encoding="utf-8"))
        except yaml.YAMLError as error:
            raise ValueError(f"{path.name} is no plain YAML: {error}") from None
        if not isinstance(loaded, dict):
            raise ValueError(f"{path.name}: must be a mapping of version, date, name, base")
        unknown = sorted(set(loaded) - _FIELDS)
        if unknown:
            raise ValueError(f"{path.name}: unknown field {', '.join(unknown)}")
        for field in ("version", "date"):
            if loaded.get(field) is None:
                raise ValueError(f"{path.name}: {field} is missing")
        if type(loaded["date"]) is not date:
            raise ValueError(f"{path.name}: date must be a day, YYYY-MM-DD, not {loaded['date']!r}")
        base, version = loaded.get("base"), str(loaded["version"])
        for told in (version, base):
            if told is not None:
                _checked(path, str(told))
        namespace = str(loaded.get("namespace") or "")
        if not re.fullmatch("[A-Za-z]*", namespace):
            raise ValueError(f"{path.name}: namespace must be letters, not {namespace!r}")
        return cls(
            version=version,
            date=loaded["date"],
            name=str(loaded.get("name", "tocsin")),
            base=None if base is None else str(base),
            namespace=namespace,
        )


def _checked(path: Path, version: str) -> None:
    try:
        version_key(version)
    except ValueError as error:
        raise ValueError(f"{path.name}: {error}") from None
