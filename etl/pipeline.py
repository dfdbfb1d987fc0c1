"""The way of the data: extract, code, resolve, validate, publish; each a function from frames to frames."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polars as pl

from etl.code import code_reports
from etl.corrections import correct, read_corrections
from etl.evaluate.published import scorecard_files
from etl.extract import extract
from etl.extract.record import rejected_rows
from etl.fingerprint import fingerprint
from etl.progress import Progress
from etl.publish import Release, earlier_events, publish, registry_tables
from etl.release import Base, Identity, changelog, changes, contract_changes
from etl.resolve import place_tables, read_control, read_sources, resolve
from etl.validate import Report, check_release, gate
from schema import tables


def build(root: Path, out: Path, progress: Progress, candidate: bool = False) -> Report:
    """Reports of `<root>/dataset` in, a validated release in the folder `out`, or `out` as it was.

    A release `candidate` may fail the comparison with its base; the report that is given back says so.
    Raises ContractError where a table breaks the contract, ReleaseError where a check of the whole fails,
    ValueError where release.yaml, a registry, a correction or the ledger of ids cannot be used,
    FileNotFoundError where one, or the base release, is missing.
    """
    dataset = root / "dataset"
    reference = dataset / "reference"
    declared = Release.read(dataset / "release.yaml")
    base = Base.read(dataset / "releases", declared)
    release = replace(declared, inputs=fingerprint(root), base_manifest=base.proof)
    with progress.stage("extract", "reports read") as step:
        extracted = extract(dataset / "reports", release.date)
        reports = extracted.reports
        step(len(reports), len(reports))
    with progress.stage("code", "reports coded") as step:
        coded = code_reports(reports, progress=step)
        corrections = read_corrections(dataset / "corrections")
        corrected = correct(corrections, coded.codings, coded.claims, coded.evidence)
        codings, claims = gate("codings", corrected.codings), gate("claims", corrected.claims)
    with progress.stage("resolve", "events from all codings") as step:
        sources = read_sources(reference / "sources.csv")
        identity = Identity(base, codings, release.namespace)
        resolved = resolve(
            codings,
            claims,
            reports,
            sources,
            read_control(reference),
            assertions=corrected.assertions,
            identify=identity,
        )
        step(len(resolved.events), len(resolved.events))
    rejected = [rejected_rows(extracted.rejected, "reports/"), coded.rejected, resolved.rejected]
    built = {
        **registry_tables(reference),
        **place_tables(codings, reference),
        "events": resolved.events,
        "reports": resolved.reports,
        "codings": resolved.codings,
        "claims": claims.sort(tables.key("claims")),
        "evidence": corrected.evidence.sort(tables.key("evidence")),
        "event_evidence": resolved.event_evidence,
        "rejected": pl.concat(rejected).sort("rejected_id"),
    }
    changed = changes(base, built, release, identity.lineage, corrected.citations)
    built |= {"events": changed.events, "revisions": changed.revisions}
    contract = contract_changes(base.folder, base.manifest)
    ids = corrected.citations.told
    told = changelog.section(base, built, release, contract, dataset / "gold", ids)
    checked: list[Report] = []
    with progress.stage("publish", "files validated and published") as step:
        manifest = publish(
            built,
            out,
            release,
            lambda folder: checked.append(check_release(folder, base.folder, candidate)),
            scorecard_files(dataset / "gold"),
            {changelog.FILE: told},
            earlier_events(dataset / "releases", release.version),
        )
        step(len(manifest.files), len(manifest.files))
    return checked[0]
