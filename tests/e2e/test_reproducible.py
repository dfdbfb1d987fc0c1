"""Two builds in different folders, with different threads, time zone and hash seed, are the same bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import duckdb

from tests.e2e.checkout import checkout, make_dataset


def test_two_builds_are_the_same_bytes(root: Path, built: Path, tmp_path: Path) -> None:
    other = checkout(root, tmp_path / "elsewhere" / "another name")
    environment = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "4242", "LC_ALL": "C"}
    make_dataset(other, POLARS_MAX_THREADS="2", OMP_NUM_THREADS="2", **environment)
    first, second = (home / "dataset" / "build" for home in (built, other))
    sums = [_sums(folder) for folder in (first, second)]
    assert len(sums[0]) > 15
    different = {name for name in sums[0] if sums[0][name] != sums[1].get(name)} | (
        sums[1].keys() - sums[0].keys()
    )
    assert not different, f"these differ: {sorted(different)}"
    assert _catalog(first) == _catalog(second)


def _sums(folder: Path) -> dict[str, str]:
    lines = (folder / "SHA256SUMS").read_text(encoding="utf-8").splitlines()
    sums = {name: digest for digest, name in (line.split("  ") for line in lines)}
    for name, digest in sums.items():
        assert hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, name
    return sums


def _catalog(folder: Path) -> dict[str, list[tuple[object, ...]]]:
    with duckdb.connect(str(folder / "catalog.duckdb"), read_only=True) as connection:
        names = connection.execute(
            "SELECT schema_name || '.' || table_name FROM duckdb_tables() ORDER BY ALL"
        ).fetchall()
        return {
            name: connection.execute(f"SELECT * FROM {name} ORDER BY ALL").fetchall() for (name,) in names
        }
