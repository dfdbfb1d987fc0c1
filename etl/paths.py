"""Where things are on disk: the repository root and the folders that the stages read.

`TOCSIN_HOME` overrides the root, so that an installed wheel or a test can point at another checkout. Without
a checkout the reference data packed into the wheel is read.
"""

from __future__ import annotations

import os
from pathlib import Path

_PACKED = Path(__file__).resolve().parent / "_reference"


def root() -> Path:
    """The repository root: `TOCSIN_HOME` where set, else the folder that holds `etl/`."""
    home = os.environ.get("TOCSIN_HOME")
    return Path(home).resolve() if home else Path(__file__).resolve().parent.parent


def dataset() -> Path:
    """The `dataset/` folder: reports, reference, corrections, gold, releases and the build."""
    return root() / "dataset"


def reference() -> Path:
    """The `dataset/reference/` folder: actors, places, sources and lexicons; the wheel's copy without one."""
    checkout = dataset() / "reference"
    return checkout if checkout.is_dir() or not _PACKED.is_dir() else _PACKED


def cache() -> Path:
    """A folder for compiled artefacts, made if missing.

    `TOCSIN_CACHE` where set, else `.cache/tocsin` of the checkout, else that of the user.
    """
    base = root() if (root() / "pyproject.toml").is_file() else Path.home()
    folder = Path(os.environ.get("TOCSIN_CACHE") or base / ".cache" / "tocsin")
    folder.mkdir(parents=True, exist_ok=True)
    return folder
