"""The same tables give the same bytes, whatever the machine's threads, zone, locale, hash seed and directory."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import duckdb
import pytest

PUBLISH = """
import sys
from pathlib import Path
sys.path.insert(0, sys.argv[1])
import world
from etl.publish import publish
frames = world.frames()
if sys.argv[3] == "reversed":
    frames = {name: rows.reverse() for name, rows in reversed(frames.items())}
publish(frames, Path(sys.argv[2]) / "build", world.release())
"""

SETTINGS = [
    {"TZ": "UTC", "PYTHONHASHSEED": "0", "POLARS_MAX_THREADS": "1", "OMP_NUM_THREADS": "1", "LC_ALL": "C"},
    {"TZ": "Asia/Yerevan", "PYTHONHASHSEED": "1", "POLARS_MAX_THREADS": "4", "ARROW_NUM_THREADS": "4"},
    {"TZ": "America/Lima", "PYTHONHASHSEED": "4242", "POLARS_MAX_THREADS": "2", "LC_ALL": "C.UTF-8"},
]


@pytest.fixture(scope="module")
def builds(tmp_path_factory: pytest.TempPathFactory, root: Path) -> list[Path]:
    made = []
    for number, setting in enumerate(SETTINGS):
        folder = tmp_path_factory.mktemp(f"{'deep-' * number}here")
        order = "reversed" if number else "given"
        environment = {
            name: value for name, value in os.environ.items() if name not in ("TZ", "LC_ALL", "LANG")
        }
        subprocess.run(
            [sys.executable, "-c", PUBLISH, str(root / "tests" / "golden"), str(folder), order],
            cwd=root,
            env=environment | setting,
            check=True,
        )
        made.append(folder / "build")
    return made


def test_same_checksums(builds: list[Path]) -> None:
    first, *others = [(build / "SHA256SUMS").read_text() for build in builds]
    assert "events.parquet" in first
    for other in others:
        assert other == first


def test_catalogs_have_the_same_content(builds: list[Path]) -> None:
    dumps = [dump(build / "catalog.duckdb") for build in builds]
    assert dumps[0] == dumps[1] == dumps[2]


def dump(catalog: Path) -> list[object]:
    told: list[object] = []
    with duckdb.connect(str(catalog), read_only=True) as sql:
        names = sql.execute(
            "SELECT schema_name, table_name, comment FROM duckdb_tables() ORDER BY ALL"
        ).fetchall()
        for schema, table, _ in names:
            told.append(sql.execute(f'FROM "{schema}"."{table}"').fetchall())
        told.append(names)
        told.append(
            sql.execute("SELECT sql, comment FROM duckdb_views() WHERE NOT internal ORDER BY ALL").fetchall()
        )
    return told
