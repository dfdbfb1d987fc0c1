"""All checks of one release, in an order in which each may trust the ones before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.publish.manifest import Manifest
from etl.release.guards import released
from etl.validate import check_rules
from etl.verify.chain import check_chain, check_ledger
from etl.verify.content import check_content
from etl.verify.files import check_files
from etl.verify.finding import Finding
from etl.verify.rebuild import rebuild
from schema.tables import contract_version


@dataclass(frozen=True, slots=True)
class Verified:
    """A release that was verified: what is wrong, and what could or need not be checked."""

    version: str
    findings: tuple[Finding, ...]
    notes: tuple[str, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing was found."""
        return not self.findings


def verify(root: Path, wanted: list[str], again: bool = False) -> Iterator[Verified]:
    """Verify releases of dataset/releases by version, in the order given, and at last what they share.

    `again`: rebuild each from its sources too, which takes as long as a build. Raises FileNotFoundError for a
    version that is not there. The last one told is "releases": the ledger of ids and the changelog.
    """
    releases = root / "dataset" / "releases"
    there = released(releases)
    for version in wanted:
        if version not in there:
            told = ", ".join(there) or "none"
            raise FileNotFoundError(f"'{version}' is no release; there are: {told}")
    sound = True
    for version in wanted:
        verified = _one(root, releases / version, again)
        sound = sound and verified.passed
        yield verified
    if sound and wanted:
        yield Verified("releases", tuple(check_ledger(releases)))


def _one(root: Path, folder: Path, again: bool) -> Verified:
    findings = check_files(folder)
    if findings:
        return Verified(
            folder.name, tuple(findings), ("its content was not looked at, since its files are not whole",)
        )
    findings += check_content(folder)
    notes = []
    manifest = Manifest.read(folder / "manifest.json")
    if manifest.contract == contract_version():
        findings += _rules(folder)
    else:
        notes.append(
            f"its contract is {manifest.contract}, not today's {contract_version()}: rules are checked by a rebuild"
        )
    findings += check_chain(folder)
    if again and not findings:
        rebuilt = rebuild(root, folder)
        findings += rebuilt.findings
        notes += rebuilt.notes
    return Verified(folder.name, tuple(findings), tuple(notes))


def _rules(folder: Path) -> Iterator[Finding]:
    for check in check_rules(folder):
        for failure in check.failures[:3]:
            yield Finding(f"{folder.name}/{failure.table}.parquet", f"{check.name}: {failure}")
