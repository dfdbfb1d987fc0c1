"""What the code may not do with data, read from the code itself."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

RUNS_DATA = {
    "eval", "exec", "compile", "__import__",
    "pickle.load", "pickle.loads", "marshal.load", "marshal.loads", "shelve.open", "joblib.load", "dill.load",
    "os.system", "os.popen", "subprocess.getoutput", "subprocess.getstatusoutput", "runpy.run_path", "code.interact",
    "yaml.load", "yaml.load_all", "yaml.unsafe_load", "yaml.full_load",
    "tarfile.TarFile.extractall", "shutil.unpack_archive", "np.load", "numpy.load",
}  # fmt: skip
MAY_START = {"etl/verify/rebuild.py", "etl/verify/sources.py"}
"""Modules that start other programs: git and the build itself, arguments as a list, no shell."""
SAFE_LOADERS = {"yaml.safe_load", "yaml.compose", "yaml.parse"}


def _calls(root: Path) -> Iterator[tuple[str, ast.Call, str]]:
    for folder in ("etl", "schema"):
        for path in sorted((root / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call):
                    yield path.relative_to(root).as_posix(), node, ast.unparse(node.func)


def test_nothing_runs_what_it_reads(root: Path) -> None:
    wrong = [f"{path}:{call.lineno} {name}" for path, call, name in _calls(root) if name in RUNS_DATA]
    wrong += [
        f"{path}:{call.lineno} {name}"
        for path, call, name in _calls(root)
        if name.endswith((".extractall", ".extract")) and "tar" in name.lower()
    ]
    assert not wrong


def test_yaml_is_loaded_safely(root: Path) -> None:
    for path, call, name in _calls(root):
        if name.startswith("yaml.") and name.split(".")[1] in ("load", "compose", "parse", "safe_load"):
            loader = [ast.unparse(k.value) for k in call.keywords if k.arg == "Loader"]
            assert name in SAFE_LOADERS and loader in ([], ["yaml.SafeLoader"]), f"{path}:{call.lineno}"
            assert name == "yaml.safe_load" or loader == ["yaml.SafeLoader"], f"{path}:{call.lineno}"


def test_other_programs_are_started_without_a_shell(root: Path) -> None:
    for path, call, name in _calls(root):
        assert not any(k.arg == "shell" for k in call.keywords), f"{path}:{call.lineno}"
        if name.startswith("subprocess."):
            assert path in MAY_START, f"{path}:{call.lineno}"


def test_pages_escape_whatever_comes_into_them(root: Path) -> None:
    for path, call, name in _calls(root):
        if name.endswith("Environment") and path.startswith("etl"):
            escape = [ast.unparse(k.value) for k in call.keywords if k.arg == "autoescape"]
            assert escape == ["True"], f"{path}:{call.lineno}"
        if name.endswith("Markup"):
            assert "style.css" in ast.unparse(call), f"{path}:{call.lineno}"
    unescaped = {
        (path.name, found)
        for path in (root / "etl").rglob("*.j2")
        for found in re.findall(r"{{\s*([^}]*?)\|\s*safe\b|autoescape\s+false", path.read_text())
    }
    assert unescaped <= {("data_docs.html.j2", "head ")}, "only our own style may be put in as it is"


@pytest.mark.parametrize("module", ["etl/sql.py", "etl/summary.py", "etl/resolve/models/__init__.py"])
def test_catalogs_are_opened_read_only(root: Path, module: str) -> None:
    calls = [call for path, call, name in _calls(root) if path == module and name == "duckdb.connect"]
    assert calls
    for call in calls:
        assert {k.arg: ast.unparse(k.value) for k in call.keywords}.get("read_only") == "True"
