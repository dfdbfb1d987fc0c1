"""The wheel holds what the installed package reads, and nothing of a place on disk."""

from __future__ import annotations

import subprocess
import sys
import zipfile
from pathlib import Path


def test_the_wheel_has_the_data_that_the_code_reads(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=root, check=True, capture_output=True)
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    for folder, packed in (("schema", "schema"), ("etl", "etl"), ("dataset/reference", "etl/_reference")):
        data = [p for p in (root / folder).rglob("*") if p.is_file() and "__pycache__" not in p.parts]
        missing = [p.name for p in data if f"{packed}/{p.relative_to(root / folder).as_posix()}" not in names]
        assert not missing, folder
    installed = tmp_path / "installed"
    zipfile.ZipFile(wheel).extractall(installed)
    code = "from etl import paths; print(paths.reference())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=installed,
        env={"PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(done.stdout.strip()) == installed / "etl" / "_reference"
