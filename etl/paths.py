"""Where things are on disk: the repository root and the folders that the stages read.

`TOCSIN_HOME` overrides the root, so that an installed wheel or a test can point at another checkout.
"""

from __future__ import annotations

import os
from pathlib import Path


def root() -> Path:
    """The repository root: `TOCSIN_HOME` where set, else the folder that holds `etl/`."""
    home = os.environ.get("TOCSIN_HOME")
    return Path(home).resolve() if home else Path(__file__).resolve().parent.parent


def dataset() -> Path:
    """The `dataset/` folder: reports, reference, corrections, gold, releases and the build."""
    return root() / "dataset"


def reference() -> Path:
    """The `dataset/reference/` folder: actors, places, sources and lexicons as data files."""
    return dataset() / "reference"


def cache() -> Path:
    """A folder for compiled artefacts (`TOCSIN_CACHE`, else `.cache/tocsin` in the root); created if missing."""
    folder = Path(os.environ.get("TOCSIN_CACHE") or root() / ".cache" / "tocsin")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
