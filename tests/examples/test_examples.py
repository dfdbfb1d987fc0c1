"""The consumers' code in examples/, run where the tool is there; each prints what the others print."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "golden"))

import world

from etl.publish import publish
from tests.download.host import Host, hosting

MONTHS = "month,events,deaths\n2023-09,1,30\n"


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("examples") / "release"
    publish(world.frames(), folder, world.release())
    return folder


@pytest.fixture
def examples(root: Path) -> Path:
    return root / "examples"


def _run(*command: str | Path, stdin: str | None = None, cwd: Path | None = None, **env: str) -> str:
    ran = subprocess.run(
        [str(part) for part in command],
        input=stdin,
        cwd=cwd,
        env=os.environ | env,
        capture_output=True,
        text=True,
        timeout=120,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout


def _r(package: str | None = None) -> str:
    rscript = shutil.which("Rscript")
    if rscript is None:
        pytest.skip("R is not installed here")
    if package:
        probe = f'quit(status = !requireNamespace("{package}", quietly = TRUE))'
        if subprocess.run([rscript, "-e", probe], capture_output=True).returncode:
            pytest.skip(f"the R package {package} is not installed here")
    return rscript


def _cli() -> Path:
    found = Path(sys.executable).parent / "duckdb"
    if not found.is_file():
        pytest.skip("DuckDB's command line is not installed here")
    return found


@pytest.mark.parametrize("name", ["months_duckdb.py", "months_polars.py", "months_pandas.py"])
def test_python(examples: Path, release: Path, tmp_path: Path, name: str) -> None:
    assert _run(sys.executable, examples / name, release, cwd=tmp_path) == MONTHS


def test_duckdb_command_line(examples: Path, release: Path, tmp_path: Path) -> None:
    sql = (examples / "months.sql").read_text()
    out = _run(_cli(), "-readonly", "-csv", release / "catalog.duckdb", stdin=sql, cwd=tmp_path)
    assert out.replace("\r\n", "\n") == MONTHS


def test_the_command_line_makes_the_catalog_itself(release: Path, tmp_path: Path) -> None:
    """From the Parquet files and catalog.sql, with the oldest DuckDB that must read it."""
    for path in release.glob("*.parquet"):
        shutil.copyfile(path, tmp_path / path.name)
    _run(_cli(), stdin=(release / "catalog.sql").read_text(), cwd=tmp_path)
    count = "SELECT count(*) AS n FROM (FROM duckdb_tables() WHERE comment IS NOT NULL)"
    one, two = (_run(_cli(), "-readonly", "-csv", f / "catalog.duckdb", count) for f in (tmp_path, release))
    assert one == two
    same = "SELECT * FROM {} ORDER BY 1"
    for view in ("acled", "ucdp_ged", "long", "all_releases"):
        one, two = (
            _run(_cli(), "-readonly", "-json", folder / "catalog.duckdb", same.format(view))
            for folder in (tmp_path, release)
        )
        assert one == two and one.strip() not in ("", "[]"), view


def test_notebook(examples: Path, release: Path, tmp_path: Path) -> None:
    notebook = json.loads((examples / "months.ipynb").read_text(encoding="utf-8"))
    assert notebook["nbformat"] == 4 and all("source" in cell for cell in notebook["cells"])
    cells = [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]
    assert all(cell["outputs"] == [] and cell["execution_count"] is None for cell in cells)
    script = tmp_path / "months.py"
    script.write_text("\n\n".join("".join(cell["source"]) for cell in cells), encoding="utf-8")
    assert _run(sys.executable, script, cwd=tmp_path, TOCSIN_RELEASE=str(release)) == MONTHS


@pytest.mark.parametrize(("name", "package"), [("months.R", "duckdb"), ("months_arrow.R", "arrow")])
def test_r(examples: Path, release: Path, name: str, package: str) -> None:
    assert _run(_r(package), examples / name, release) == MONTHS


def test_a_script_for_acleds_own_files(examples: Path, release: Path) -> None:
    out = _run(sys.executable, examples / "acled_summary.py", release / "acled.csv.gz", "Azerbaijan")
    (row,) = csv.DictReader(io.StringIO(out))
    assert row == {
        "year": "2023",
        "disorder_type": "Political violence",
        "event_type": "Explosions/Remote violence",
        "events": "1",
        "fatalities": "30",
        "targeted": "0",
        "last": "19 September 2023",
        "state_forces": "1",
    }


def test_a_script_for_acleds_own_files_in_r(examples: Path, release: Path) -> None:
    out = _run(_r(), examples / "acled_summary.R", release / "acled.csv.gz", "Azerbaijan")
    assert out.splitlines() == [
        "year,disorder_type,event_type,events,fatalities",
        "2023,Political violence,Explosions/Remote violence,1,30",
    ]


def test_geopandas(examples: Path, release: Path) -> None:
    out = _run(sys.executable, examples / "near_geopandas.py", release)
    assert out == "event_id_cnty,event_date,longitude,latitude\nAZE1,2023-09-19,46.7519,39.8153\n"


def test_duckdb_spatial(examples: Path, release: Path, tmp_path: Path) -> None:
    rows = _extended("spatial", (examples / "near_spatial.sql").read_text(), release, tmp_path)
    assert rows == [["AZE1", "2023-09-19", 46.7519, 39.8153]]


def test_duckdb_over_http(examples: Path, release: Path, tmp_path: Path) -> None:
    with hosting(Host(release)) as host:
        sql = f"SET VARIABLE host = '{host.url}';" + (examples / "over_http.sql").read_text()
        rows = _extended("httpfs", sql, release, tmp_path)
    assert rows == [["Explosions/Remote violence", 1], ["Protests", 1]]


def _extended(extension: str, sql: str, cwd: Path, tmp_path: Path) -> list[list[object]]:
    """Rows of the last statement, in a Python with that extension; docs/formats.md says how to have one."""
    told = os.environ.get("TOCSIN_DUCKDB_EXTENSIONS", "")
    code = (
        "import duckdb, json, sys; from pathlib import Path\n"
        "db = duckdb.connect(config={'extension_directory': sys.argv[2]} if sys.argv[2] else {})\n"
        "try: db.execute(f'LOAD {sys.argv[1]}')\n"
        "except duckdb.Error: sys.exit(77)\n"
        "print(json.dumps(db.execute(sys.stdin.read()).fetchall(), default=str))"
    )
    home = _extension_directory(Path(told), tmp_path) if told else ""
    ran = subprocess.run(
        [sys.executable, "-c", code, extension, home],
        input=sql,
        cwd=cwd,
        env=os.environ | ({"PYTHONPATH": told} if told else {}),
        capture_output=True,
        text=True,
    )
    if ran.returncode == 77:
        pytest.skip(f"DuckDB's extension {extension} is not installed here")
    assert ran.returncode == 0, ran.stderr
    rows: list[list[object]] = json.loads(ran.stdout)
    return rows


def _extension_directory(packages: Path, tmp_path: Path) -> str:
    """DuckDB's own layout over the files of the PyPI packages duckdb-extension-*."""
    for path in packages.glob("duckdb_extension_*/extensions/*/*.duckdb_extension"):
        target = tmp_path / "extensions" / path.parent.name / "linux_amd64" / path.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.symlink_to(path)
    return str(tmp_path / "extensions")
