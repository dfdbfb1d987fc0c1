"""Why a release must not be cut: what is there never changes, and nothing goes back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from etl.publish.release import Release, version_key
from etl.release.base import Base
from etl.release.contract import contract_changes


class ReleaseRefused(ValueError):
    """A release that must not be cut; the message says why and what to do."""


def released(releases: Path) -> list[str]:
    """The versions in the folder of releases, the oldest first."""
    found = [
        path.parent.name for path in releases.glob("*/manifest.json") if not path.parent.name.startswith(".")
    ]
    return sorted(found, key=version_key)


def guard(root: Path, release: Release, base: Base) -> None:
    """Raise ReleaseRefused, naming all reasons, where `release` must not follow what is in dataset/releases."""
    releases = root / "dataset" / "releases"
    reasons = [*_order(release, base, released(releases)), *_changelog(root, releases)]
    broken = contract_changes(base.folder, base.manifest).problem()
    if broken is not None:
        reasons.append(broken)
    if reasons:
        raise ReleaseRefused(
            "\n".join([f"release {release.version} is refused:", *(f"  {r}" for r in reasons)])
        )


def _order(release: Release, base: Base, there: list[str]) -> Iterator[str]:
    newest = there[-1] if there else None
    if release.version in there:
        yield f"{release.version} is there already, and a release never changes: raise version in dataset/release.yaml"
    elif newest is not None and version_key(release.version) < version_key(newest):
        yield f"it goes back: the newest release is {newest}; raise version in dataset/release.yaml"
    if release.base != newest and release.version not in there:
        told = release.base or "null"
        yield f"its base must be the newest release, {newest}, not {told}: see base in dataset/release.yaml"
    if base.manifest is not None and release.date < date.fromisoformat(base.manifest.date):
        yield f"its date, {release.date}, is before that of its base, {base.manifest.date}"


def _changelog(root: Path, releases: Path) -> Iterator[str]:
    path = root / "CHANGELOG.md"
    if path.exists() and path.resolve() != (releases / "CHANGELOG.md").resolve():
        yield (
            "CHANGELOG.md must be a link to dataset/releases/CHANGELOG.md, so that a release takes its place whole:"
            " move its text there and `ln -sf dataset/releases/CHANGELOG.md CHANGELOG.md`"
        )
