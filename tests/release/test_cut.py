"""A release is cut whole or refused, and what is there never changes."""

from __future__ import annotations

import hashlib
import shutil
from pathlib import Path

import polars as pl
import pytest
from polars.testing import assert_frame_equal

from etl.progress import Progress
from etl.publish import Manifest
from etl.publish.parquet import read_parquet
from etl.release import Base, ContractChanges, replay
from etl.release.cut import cut
from etl.release.guards import ReleaseRefused, released
from etl.release.ledger import Ledger
from etl.release.reproduce import compared
from etl.validate import Report
from etl.validate.report import Check, Failure, ReleaseError
from tests.release.small import NO_RALLY, build, declare, home, toll


@pytest.fixture()
def root(first_release: Path, tmp_path: Path) -> Path:
    """A copy of the repository with one release."""
    return Path(shutil.copytree(first_release, tmp_path / "home", symlinks=True))


def tree(folder: Path) -> dict[str, str]:
    """The hash of every file under a folder."""
    paths = sorted(path for path in folder.rglob("*") if path.is_file())
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest() for path in paths
    }


def test_three_in_a_row(three_releases: Path) -> None:
    releases = three_releases / "dataset" / "releases"
    assert released(releases) == ["2026.12.0", "2026.12.1", "2026.12.2"]
    assert (releases / "ids.csv").read_text() == (
        "event_id_cnty,added,retired,fate,into\nARM1,2026.12.0,2026.12.2,deleted,\nAZE1,2026.12.0,,,\n"
    )
    assert sorted(path.name for path in three_releases.iterdir()) == ["CHANGELOG.md", "dataset"]
    assert sorted(path.name for path in (three_releases / "dataset").iterdir()) == [
        "edits.yaml",
        "release.yaml",
        "releases",
    ]


def test_the_log_replays_on_each_base(three_releases: Path) -> None:
    releases = three_releases / "dataset" / "releases"
    events = pl.DataFrame(schema=read_parquet(releases / "2026.12.0" / "events.parquet").schema)
    for version in released(releases):
        folder = releases / version
        revisions = read_parquet(folder / "revisions.parquet")
        stamp = read_parquet(folder / "events.parquet")["timestamp"].max()
        assert isinstance(stamp, int)
        events = replay(events, revisions, version, stamp)
        assert_frame_equal(events, read_parquet(folder / "events.parquet"))
    changed = read_parquet(releases / "2026.12.2" / "events.parquet").row(0, named=True)
    assert (changed["version_added"], changed["version_changed"]) == ("2026.12.0", "2026.12.1")


def test_each_release_proves_its_base(three_releases: Path) -> None:
    releases = three_releases / "dataset" / "releases"
    for version, base in (("2026.12.1", "2026.12.0"), ("2026.12.2", "2026.12.1")):
        manifest = Manifest.read(releases / version / "manifest.json")
        digest = hashlib.sha256((releases / base / "manifest.json").read_bytes()).hexdigest()
        assert (manifest.base, manifest.base_manifest) == (base, digest)


def test_changelog(three_releases: Path) -> None:
    text = (three_releases / "CHANGELOG.md").read_text()
    assert text.index("## Unreleased") < text.index("## 2026.12.2") < text.index("## 2026.12.1")
    assert "| Azerbaijan | Explosions/Remote violence |  | 1 |  |  |  |" in text
    assert "| Armenia | Protests |  |  | 1 |  |  |" in text
    assert "Values changed most: fatalities 1, fatalities_best 1, fatalities_low 1, notes 1." in text
    assert text.endswith("- A note.\n") and text.count("A note") == 1
    assert "Built on 2026.12.1: 4 reports (+0), 4 codings (+0), 1 events (-1)." in text


def test_refusals_leave_all_as_it_was(root: Path) -> None:
    declare(root, "2026.12.1", "2026.12.0", toll(32))
    cut(root, build, Progress())
    before = tree(root / "dataset" / "releases")
    for version, base, said in (
        ("2026.12.1", "2026.12.0", "2026.12.1 is there already, and a release never changes"),
        ("2026.11.9", "2026.12.1", "it goes back: the newest release is 2026.12.1"),
        ("2026.12.2", "2026.12.0", "its base must be the newest release, 2026.12.1, not 2026.12.0"),
        ("2026.12.2", None, "its base must be the newest release, 2026.12.1, not null"),
    ):
        declare(root, version, base)
        with pytest.raises(ReleaseRefused, match=said):
            cut(root, build, Progress())
    declare(root, "2026.12.0", "2026.12.1")
    path = root / "dataset" / "release.yaml"
    path.write_text("version: 2026.12.2\ndate: 2026-11-30\nbase: 2026.12.1\n")
    with pytest.raises(ReleaseRefused, match="its date, 2026-11-30, is before that of its base"):
        cut(root, build, Progress())
    (root / "CHANGELOG.md").unlink()
    (root / "CHANGELOG.md").write_text("mine")
    declare(root, "2026.12.2", "2026.12.1")
    with pytest.raises(ReleaseRefused, match=r"CHANGELOG.md must be a link"):
        cut(root, build, Progress())
    assert tree(root / "dataset" / "releases") == before


def test_a_failed_check_leaves_all_as_it_was(root: Path) -> None:
    before = tree(root / "dataset" / "releases")

    def failing(root: Path, out: Path, progress: Progress) -> None:
        build(root, out, progress)
        check = Check("no_row", "invariant", "rule", "fix", (Failure("events", "rule"),))
        raise ReleaseError(Report(out, (check,)))

    declare(root, "2026.12.1", "2026.12.0", toll(31))
    with pytest.raises(ReleaseError, match="no_row"):
        cut(root, failing, Progress())
    assert tree(root / "dataset" / "releases") == before
    assert [path.name for path in (root / "dataset").glob(".*")] == []


def test_the_base_must_be_there_and_be_the_ledgers(tmp_path: Path) -> None:
    root = home(tmp_path)
    declare(root, "2026.12.1", "2026.12.0")
    with pytest.raises(FileNotFoundError, match=r"names the base 2026\.12\.0"):
        cut(root, build, Progress())
    declare(root, "2026.12.0", None)
    cut(root, build, Progress())
    ledger = root / "dataset" / "releases" / "ids.csv"
    ledger.write_text(ledger.read_text().replace("ARM1", "ARM2"))
    declare(root, "2026.12.1", "2026.12.0")
    with pytest.raises(ValueError, match="ARM1, ARM2"):
        cut(root, build, Progress())


CONTRACTS = [
    (ContractChanges("1.0.0", "1.0.0"), None),
    (ContractChanges("1.0.0", "1.1.0", added=("events.mood",)), None),
    (ContractChanges("1.0.0", "1.0.0", added=("events.mood",)), "raise 1.0.0 in schema/version"),
    (ContractChanges("1.0.0", "1.1.0", dropped=("events.tags",)), r"new major version \(2.0.0\)"),
    (ContractChanges("1.0.0", "2.0.0", dropped=("events.tags",)), None),
    (ContractChanges("1.0.0", "1.1.0", retyped=("events.iso",)), "lost or changed events.iso"),
    (ContractChanges("1.1.0", "1.0.0"), "goes back from 1.1.0 to 1.0.0"),
    (ContractChanges(None, "1.0.0"), None),
]


@pytest.mark.parametrize(("contract", "said"), CONTRACTS)
def test_contract(contract: ContractChanges, said: str | None) -> None:
    problem = contract.problem()
    assert (
        (problem is None)
        if said is None
        else (problem is not None and pl.Series([problem]).str.contains(said)[0])
    )


def test_a_dropped_column_is_refused(root: Path) -> None:
    path = root / "dataset" / "releases" / "2026.12.0" / "places.parquet"
    read_parquet(path).with_columns(mood=pl.lit("good")).write_parquet(path)
    declare(root, "2026.12.1", "2026.12.0")
    with pytest.raises(ReleaseRefused, match=r"lost or changed places\.mood .* needs a new major version"):
        cut(root, build, Progress())


def test_a_build_is_the_release_or_says_what_is_not(root: Path) -> None:
    releases, out = root / "dataset" / "releases", root / "dataset" / "build"
    build(root, out, Progress())
    files = len((out / "SHA256SUMS").read_text().splitlines())
    assert compared(out, releases) == f"Release 2026.12.0 is reproduced: all {files} files are identical."
    declare(root, "2026.12.0", None, NO_RALLY)
    build(root, out, Progress())
    said = compared(out, releases)
    assert said.startswith("This is not release 2026.12.0: ") and "events.parquet" in said
    assert "Rows: event_evidence 14 to 8, events 2 to 1, revisions 2 to 1." in said
    declare(root, "2026.12.1", "2026.12.0", [*toll(40), *NO_RALLY])
    build(root, out, Progress())
    assert compared(out, releases) == ("Against 2026.12.0: events 1 modified, 1 deleted. See `tocsin diff`.")


def test_another_dataset_is_no_base(root: Path) -> None:
    path = root / "dataset" / "release.yaml"
    path.write_text("name: world\nversion: 2026.12.1\ndate: 2026-12-02\nbase: 2026.12.0\nnamespace: W\n")
    with pytest.raises(ValueError, match="is of the dataset 'tocsin', not 'world'"):
        cut(root, build, Progress())


def test_ledger_of_an_older_base(three_releases: Path) -> None:
    ledger = Ledger.read(three_releases / "dataset" / "releases" / "ids.csv")
    assert ledger.at("2026.12.1").active == {"ARM1", "AZE1"}
    assert ledger.at(None).entries == Base().ledger.entries == {}
