"""A repository with the small release of tests/golden as its only input, so that a release takes no time.

dataset/edits.yaml, a list of edits (tests/golden/breaking.py), stands for reports that change.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import yaml

from etl.progress import Progress
from etl.publish import Release, publish
from etl.release import Base, changelog, changes, contract_changes
from tests.golden import world
from tests.golden.breaking import edited

EDITS = "dataset/edits.yaml"


def home(folder: Path) -> Path:
    """An empty repository at `folder` with its first release declared."""
    (folder / "dataset" / "releases").mkdir(parents=True)
    (folder / "dataset" / "releases" / "CHANGELOG.md").write_text(
        "# Changelog\n\n## Unreleased\n\n- A note.\n"
    )
    (folder / "CHANGELOG.md").symlink_to("dataset/releases/CHANGELOG.md")
    declare(folder, "2026.12.0", None)
    return folder


def declare(root: Path, version: str, base: str | None, edits: list[dict[str, Any]] | None = None) -> None:
    """Declare the next release, and what changes for it."""
    day = f"2026-12-{int(version.rpartition('.')[2]) + 1:02}"
    text = f"name: tocsin\nversion: {version}\ndate: {day}\nbase: {base or 'null'}\n"
    (root / "dataset" / "release.yaml").write_text(text)
    if edits is not None:
        (root / EDITS).write_text(yaml.safe_dump(edits))


def build(root: Path, out: Path, progress: Progress) -> None:
    """What the pipeline does, from tables that are there."""
    release = Release.read(root / "dataset" / "release.yaml")
    base = Base.read(root / "dataset" / "releases", release)
    release = replace(release, base_manifest=base.proof)
    path = root / EDITS
    edits = yaml.safe_load(path.read_text()) if path.is_file() else []
    built = world.frames(edited(world.rows(), edits))
    lineage = {coding: coding for coding in base.event_of}
    changed = changes(base, built, release, lineage)
    built |= {"events": changed.events, "revisions": changed.revisions}
    contract = contract_changes(base.folder, base.manifest)
    told = changelog.section(base, built, release, contract, root / "dataset" / "gold")
    publish(built, out, release, texts={changelog.FILE: told})


def toll(best: int) -> list[dict[str, Any]]:
    """Edits that give the shelling another toll."""
    values = {"fatalities": best, "fatalities_low": best}
    return [
        {"table": "codings", "row": 0, "set": values},
        {"table": "events", "row": 0, "set": {**values, "fatalities_best": best}},
    ]


NO_RALLY: list[dict[str, Any]] = [
    {"table": "event_evidence", "row": n, "drop": True} for n in range(13, 7, -1)
] + [
    {"table": "events", "row": 1, "drop": True},
    {"table": "codings", "row": 2, "set": {"event_id_cnty": None}},
]
"""Edits that take the rally out of the events."""
