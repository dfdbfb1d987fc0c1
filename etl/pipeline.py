"""The way of the data: extract, code, resolve, validate, publish; each a function from frames to frames."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import polars as pl

from etl.code import code_reports
from etl.evaluate.published import scorecard_files
from etl.extract import extract
from etl.extract.record import rejected_rows
from etl.fingerprint import fingerprint
from etl.progress import Progress
from etl.publish import Release, publish, registry_tables
from etl.resolve import place_tables, read_control, read_sources, resolve
from etl.validate import check_release, gate
from schema import tables


def build(root: Path, out: Path, progress: Progress) -> None:
    """Reports of `<root>/dataset` in, a validated release candidate in the folder `out`, or `out` as it was.

    Raises ContractError where a table breaks the contract, ReleaseError where a check of the whole fails,
    ValueError where release.yaml or a registry cannot be used, FileNotFoundError where one is missing.
    """
    dataset = root / "dataset"
    reference = dataset / "reference"
    release = replace(Release.read(dataset / "release.yaml"), inputs=fingerprint(root))
    with progress.stage("extract", "reports read") as step:
        extracted = extract(dataset / "reports", release.date)
        reports = extracted.reports
        step(len(reports), len(reports))
    with progress.stage("code", "reports coded") as step:
        coded = code_reports(reports, progress=step)
        codings, claims = gate("codings", coded.codings), gate("claims", coded.claims)
    with progress.stage("resolve", "events from all codings") as step:
        sources = read_sources(reference / "sources.csv")
        resolved = resolve(codings, claims, reports, sources, read_control(reference), release)
        step(len(resolved.events), len(resolved.events))
    rejected = [rejected_rows(extracted.rejected, "reports/"), coded.rejected, resolved.rejected]
    release_tables = {
        **registry_tables(reference),
        **place_tables(codings, reference),
        "events": resolved.events,
        "reports": resolved.reports,
        "codings": resolved.codings,
        "claims": claims.sort(tables.key("claims")),
        "evidence": coded.evidence.sort(tables.key("evidence")),
        "event_evidence": resolved.event_evidence,
        "revisions": resolved.revisions,
        "rejected": pl.concat(rejected).sort("rejected_id"),
    }
    with progress.stage("publish", "files validated and published") as step:
        manifest = publish(release_tables, out, release, check_release, scorecard_files(dataset / "gold"))
        step(len(manifest.files), len(manifest.files))
