"""Every kind of deliberate defect is caught, by the check that is there for it."""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from etl.publish import Release
from etl.validate import Check, Failure, ReleaseError, Report, check_release
from tests.mutations.build import BASE, NEXT, failed, good, inject, move_bound, write

MUTATIONS: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent / "mutations.yaml").read_text(encoding="utf-8")
)
RELEASE = Release(NEXT, date(2026, 12, 2), base=BASE)
TOOLS = {"contract": "pandera", "invariant": "invariant (SQL)", "expectation": "Great Expectations"}


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(good(), tmp_path_factory.mktemp("base") / BASE, Release(BASE, date(2026, 12, 1)))


def kind(mutation: dict[str, Any]) -> str:
    """The kind of check that must catch it."""
    name = mutation["caught_by"]
    return "expectation" if "." in name else "contract" if name.endswith("_contract") else "invariant"


def caught(mutation: dict[str, Any], base: Path, folder: Path) -> list[Check]:
    rows = good()
    inject(rows, mutation.get("edits", ()))
    out = write(rows, folder / NEXT, RELEASE, mutation.get("columns"))
    if "bounds" in mutation:
        base = Path(shutil.copytree(base, folder / BASE))
        move_bound(base, **mutation["bounds"])
    return failed(out, base, kind(mutation), mutation["caught_by"].partition(".")[0])


def test_the_build_without_a_defect_passes_everything(base: Path, tmp_path: Path) -> None:
    out = write(good(), tmp_path / NEXT, RELEASE)
    assert [check for each in TOOLS for check in failed(out, base, each)] == []


def test_a_candidate_may_move_against_its_base_but_a_release_may_not(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*names: str) -> None:
        broken = (Failure("events", "rule"),)
        report = Report(base, tuple(Check(name, "expectation", "", "", broken) for name in names))
        monkeypatch.setattr("etl.validate.release.validate_release", lambda folder, base: report)

    failing("against_base.confidence_moved.column_values_to_be_between", "bounds_moved_with_reason")
    assert len(check_release(base, base, candidate=True).failed) == 2
    with pytest.raises(ReleaseError, match="confidence_moved"):
        check_release(base, base)
    failing("shares_against_base.shift.column_values_to_be_between", "event_year")
    with pytest.raises(ReleaseError, match="event_year"):
        check_release(base, base, candidate=True)


def test_there_are_thirty_kinds_and_more() -> None:
    assert len({mutation["kind"] for mutation in MUTATIONS}) == len(MUTATIONS) >= 30


@pytest.fixture(scope="module")
def table(base: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[dict[str, Any], list[Check]]]:
    return [(m, caught(m, base, tmp_path_factory.mktemp("mutation"))) for m in MUTATIONS]


def by(mutation: dict[str, Any], checks: list[Check]) -> Check | None:
    """The check that is there for it, where it failed for the right rule."""
    for check in checks:
        rules = [failure.rule for failure in check.failures]
        if check.name == mutation["caught_by"] and any(mutation.get("rule", "") in rule for rule in rules):
            return check
    return None


def test_each_is_caught_by_the_check_that_is_there_for_it(
    table: list[tuple[dict[str, Any], list[Check]]], capsys: pytest.CaptureFixture[str]
) -> None:
    found = [(mutation["kind"], by(mutation, checks)) for mutation, checks in table]
    lines = [f"{kind:<50} {_named(check)}" for kind, check in found]
    share = sum(check is not None for _, check in found) / len(found)
    with capsys.disabled():
        print("\n" + "\n".join(lines))
        print(f"{share:.0%} of {len(found)} kinds of defects caught by the check that is there for them")
    missed = [(m["kind"], [c.name for c in checks]) for m, checks in table if by(m, checks) is None]
    assert not missed, missed


def _named(check: Check | None) -> str:
    return "MISSED" if check is None else f"{TOOLS[check.kind]}: {check.name}"
