"""Drafts and refusals as the frames of the contract: codings, claims, evidence, rejected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import polars as pl

from etl.code.coder import Coded
from etl.code.values import Draft
from etl.code.version import CODER_VERSION
from schema import derive, tables

WORKING = frozenset({"iso3", "dated", "type_probability", "place_probability"})
"""Values of a draft that the coder needs on its way and the contract does not have."""


@dataclass(frozen=True, slots=True)
class CodedFrames:
    """What the coder gives for a set of reports; columns and order as in the contract."""

    codings: pl.DataFrame
    claims: pl.DataFrame
    evidence: pl.DataFrame
    rejected: pl.DataFrame


def frames(coded: Sequence[Coded]) -> CodedFrames:
    """The frames of coded reports, in their order; ids are made of report_id and order of telling."""
    codings: list[dict[str, Any]] = []
    claims: list[dict[str, Any]] = []
    evidence: list[dict[str, Any]] = []
    rejected: list[dict[str, Any]] = []
    for report in coded:
        for n, draft in enumerate(report.drafts, 1):
            coding_id = f"{report.report_id}#{n}"
            codings.append(_coding(report.report_id, coding_id, n, draft))
            claims += _claims(coding_id, draft)
            evidence += _evidence(coding_id, draft)
        rejected += _rejected(report)
    return CodedFrames(
        tables.frame("codings", codings),
        tables.frame("claims", claims),
        tables.frame("evidence", evidence),
        tables.frame("rejected", rejected),
    )


def _coding(report_id: str, coding_id: str, n: int, draft: Draft) -> dict[str, Any]:
    v = {c: x for c, x in draft.values.items() if c not in WORKING}
    return v | {
        "coding_id": coding_id,
        "report_id": report_id,
        "n": n,
        "time_precision": derive.time_precision(v["date_precision"]),
        "geo_precision": derive.geo_precision(v["where_precision"]),
        "latitude": _degrees(v["latitude"]),
        "longitude": _degrees(v["longitude"]),
        "coder_version": CODER_VERSION,
    }


def _degrees(value: float | None) -> float | None:
    return None if value is None else round(value, 5)


def _claims(coding_id: str, draft: Draft) -> list[dict[str, Any]]:
    return [
        {
            "claim_id": f"{coding_id}/c{k}", "coding_id": coding_id, "claimant": c.claimant_id,
            "claimant_name": c.claimant_name, "column": c.column, "value": c.value, "field": c.field,
            "start": c.start, "end": c.end,
        }
        for k, c in enumerate(draft.claims, 1)
    ]  # fmt: skip


def _evidence(coding_id: str, draft: Draft) -> list[dict[str, Any]]:
    counts: dict[str, int] = {}
    out = []
    for e in draft.evidence:
        counts[e.column] = counts.get(e.column, 0) + 1
        out.append(
            {
                "coding_id": coding_id, "column": e.column, "n": counts[e.column], "field": e.field,
                "start": e.start, "end": e.end, "rule": e.rule,
            }
        )  # fmt: skip
    return out


def _rejected(report: Coded) -> list[dict[str, Any]]:
    return [
        {
            "rejected_id": f"code:{report.report_id}/{k}", "stage": "code", "report_id": report.report_id,
            "field": r.field, "reason": r.reason, "detail": r.detail,
        }
        for k, r in enumerate(report.refusals, 1)
    ]  # fmt: skip
