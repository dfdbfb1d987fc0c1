"""A release as it was written passes; whatever is changed is found and named."""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import polars as pl
import pytest

from etl.publish.manifest import sha256
from etl.publish.parquet import read_parquet, write_parquet
from etl.release.sums import write_sums
from etl.verify import Verified, verify
from etl.verify.files import check_files

ALL = ["2026.12.0", "2026.12.1", "2026.12.2"]


@pytest.fixture()
def root(three_releases: Path, tmp_path: Path) -> Path:
    """A copy of the repository with three releases."""
    return Path(shutil.copytree(three_releases, tmp_path / "home", symlinks=True))


def verified(root: Path, wanted: list[str] = ALL) -> dict[str, Verified]:
    return {each.version: each for each in verify(root, wanted)}


def findings(root: Path, wanted: list[str] = ALL) -> list[str]:
    return [str(finding) for each in verified(root, wanted).values() for finding in each.findings]


def test_as_released(three_releases: Path) -> None:
    assert list(verified(three_releases)) == [*ALL, "releases"]
    assert findings(three_releases) == []


def test_one_flipped_bit_in_any_file_is_found_and_the_file_named(root: Path) -> None:
    folder = root / "dataset" / "releases" / "2026.12.1"
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    assert len(paths) > 20
    for path in paths:
        whole = path.read_bytes()
        chance = random.Random(path.name)
        for at in (0, len(whole) - 1, *(chance.randrange(len(whole)) for _ in range(4))):
            flipped = bytearray(whole)
            flipped[at] ^= 1 << chance.randrange(8)
            path.write_bytes(flipped)
            named = {finding.file for finding in check_files(folder)}
            assert named == {f"2026.12.1/{path.relative_to(folder).as_posix()}"}, at
        path.write_bytes(whole)
    assert check_files(folder) == []


def _drop(path: Path) -> None:
    path.unlink()


def _add(path: Path) -> None:
    path.with_name("more.csv").write_text("x")


@pytest.mark.parametrize(
    ("change", "file", "problem"),
    [
        (_drop, "claims.parquet", "2026.12.1/claims.parquet: is missing"),
        (_drop, "RELEASED.sha256", "2026.12.1/RELEASED.sha256: is missing or was changed"),
        (_add, "claims.parquet", "2026.12.1/more.csv: is not part of the release"),
    ],
)
def test_files_missing_or_too_many(
    root: Path, change: Callable[[Path], None], file: str, problem: str
) -> None:
    change(root / "dataset" / "releases" / "2026.12.1" / file)
    (found,) = findings(root)
    assert found.startswith(problem)


def test_the_tools_of_the_system_agree(three_releases: Path) -> None:
    folder = three_releases / "dataset" / "releases" / "2026.12.2"
    for sums in ("SHA256SUMS", "RELEASED.sha256"):
        subprocess.run(["sha256sum", "--check", "--quiet", "--strict", sums], cwd=folder, check=True)


def _forged(folder: Path, table: str, change: Callable[[pl.DataFrame], pl.DataFrame]) -> None:
    """A table changed by somebody who renews the checksums too, but not the content hashes."""
    path = folder / f"{table}.parquet"
    old = sha256(path)
    write_parquet(table, change(read_parquet(path)), path)
    for name in ("manifest.json", "SHA256SUMS"):
        text = (folder / name).read_text().replace(old, sha256(path))
        (folder / name).write_text(text)
    manifest = sha256(folder / "manifest.json")
    lines = (folder / "SHA256SUMS").read_text().splitlines()
    lines = [f"{manifest}  manifest.json" if line.endswith("  manifest.json") else line for line in lines]
    (folder / "SHA256SUMS").write_text("".join(f"{line}\n" for line in lines))
    write_sums(folder)


def test_a_forger_who_renews_checksums(root: Path) -> None:
    folder = root / "dataset" / "releases" / "2026.12.2"
    _forged(folder, "events", lambda events: events.with_columns(fatalities_best=pl.lit(30, pl.Int64)))
    found = findings(root)
    assert "2026.12.2/events.parquet: its rows are not those of the manifest" in found
    assert "2026.12.2/catalog.duckdb: its table events is not that of events.parquet" in found
    assert "2026.12.2/revisions.parquet: played on the base it does not give the events" in found
    assert any(each.startswith("2026.12.2/events.parquet: events_contract: ") for each in found)


def test_a_forged_base_is_seen_by_what_was_built_on_it(root: Path) -> None:
    _forged(root / "dataset" / "releases" / "2026.12.1", "rejected", lambda rows: rows.head(0))
    assert "2026.12.1/manifest.json: is not the base that 2026.12.2 was built on" in findings(root)


def test_broken_references_and_lost_revisions(root: Path) -> None:
    folder = root / "dataset" / "releases" / "2026.12.1"
    _forged(folder, "reports", lambda reports: reports.filter(pl.col("report_id") != "r-2"))
    _forged(folder, "revisions", lambda log: log.filter(pl.col("version") != "2026.12.0"))
    found = findings(root, ["2026.12.1"])
    assert any(each.startswith("2026.12.1/codings.parquet: codings_report_id_exists") for each in found)
    assert "2026.12.1/revisions.parquet: does not hold the base's revisions" in found


@pytest.mark.parametrize(
    ("name", "old", "new", "problem"),
    [
        ("ids.csv", "ARM1,2026.12.0,2026.12.2,deleted", "ARM1,2026.12.0,,", "ids.csv: does not follow"),
        (
            "ids.csv",
            "ARM1,",
            "ARM7,",
            "ids.csv: does not follow from the revisions of 2026.12.2 in ARM1, ARM7",
        ),
        ("ids.csv", "added", "aded", "ids.csv: ids.csv: the columns must be"),
        (
            "CHANGELOG.md",
            "events (-1)",
            "events (-2)",
            "CHANGELOG.md: does not hold the section of 2026.12.2",
        ),
    ],
)
def test_ledger_and_changelog(root: Path, name: str, old: str, new: str, problem: str) -> None:
    path = root / "dataset" / "releases" / name
    path.write_text(path.read_text().replace(old, new, 1))
    (found, *_) = findings(root, ["2026.12.2"])
    assert found.startswith(problem)


def test_an_unknown_version(three_releases: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"there are: 2026\.12\.0, 2026\.12\.1, 2026\.12\.2"):
        verified(three_releases, ["2027.1.0"])


def test_another_contract_is_left_to_the_rebuild(
    three_releases: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.modules["etl.verify.verify"], "contract_version", lambda: "9.0.0")
    note = verified(three_releases, ["2026.12.0"])["2026.12.0"].notes[0]
    assert "not today's 9.0.0: rules are checked by a rebuild" in note
