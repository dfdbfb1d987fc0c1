"""Why an event changed: which reports came, went or were edited, which correction, which coder."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import polars as pl

from etl.corrections.model import RULE, Citations
from etl.release.base import Base

NO_OTHER = "the model, the code, a registry or a rule changed"
_EDITABLE = ("text_hash", "title", "published", "publisher", "credits")
_CODING_COLUMN = {"fatalities_best": "fatalities", "injuries_best": "injuries"}


class Reasons:
    """The causes of changes of a build against its base."""

    def __init__(
        self,
        base: Base,
        tables: Mapping[str, pl.DataFrame],
        lineage: Mapping[str, str],
        citations: Citations,
    ) -> None:
        self._citations = citations
        self._first = base.version is None
        self._old, self._new = _members(base.codings), _members(tables["codings"])
        self._versions = [set(frame["coder_version"]) for frame in (base.codings, tables["codings"])]
        self._reports = [_reports(frame) for frame in (base.reports, tables["reports"])]
        self._heirs = {old: new for new, old in lineage.items()}
        self._rules = _correction_rules(tables["evidence"])
        self._from = {
            (event, column): coding
            for event, column, coding in tables["event_evidence"]
            .select("event_id_cnty", "column", "coding_id")
            .iter_rows()
        }

    def of_event(self, event: str) -> str:
        """Why an event came, went, merged or split: reports, corrections, then the coder."""
        if self._first:
            return "first release"
        codings = {*self._new.get(event, {}), *(self._heirs.get(c, c) for c in self._old.get(event, {}))}
        return "; ".join([*self._cited(codings), *self._by_reports(event), *self._coder()][:6]) or NO_OTHER

    def of_column(self, event: str, column: str) -> str:
        """Why a column changed: the correction that gives its value, or what changed of the event."""
        coding = self._from.get((event, column))
        if coding is not None:
            rule = self._rules.get((coding, _CODING_COLUMN.get(column, column)))
            if rule is not None:
                return self._citations.told.get(rule, f"correction {rule}")
        return "; ".join([*self._by_reports(event)][:6]) or "; ".join(
            self._cited(self._new.get(event, {})) or self._coder() or [NO_OTHER]
        )

    def _by_reports(self, event: str) -> Iterator[str]:
        before, after = self._reports
        was, now = (set(side.get(event, {}).values()) for side in (self._old, self._new))
        for report in sorted(was | now):
            if report not in before:
                yield f"new report {report}"
            elif report not in after:
                yield f"report {report} withdrawn"
            elif before[report] != after[report]:
                yield f"report {report} edited"
            elif was and now and (report in was) != (report in now):
                yield f"report {report} tells of it {'too' if report in now else 'no more'}"

    def _cited(self, codings: Iterable[str]) -> list[str]:
        ids = {name for coding in codings for name in self._citations.of_coding.get(coding, ())}
        return [self._citations.told[name] for name in sorted(ids)]

    def _coder(self) -> list[str]:
        before, after = ("/".join(sorted(versions)) for versions in self._versions)
        return [f"coder {before} to {after}"] if before and before != after else []


def _members(codings: pl.DataFrame) -> Mapping[str, dict[str, str]]:
    members: defaultdict[str, dict[str, str]] = defaultdict(dict)
    kept = codings.filter(pl.col("event_id_cnty").is_not_null())
    for event, coding, report in kept.select("event_id_cnty", "coding_id", "report_id").iter_rows():
        members[event][coding] = report
    return members


def _reports(reports: pl.DataFrame) -> dict[str, tuple[Any, ...]]:
    return {row[0]: row[1:] for row in reports.select("report_id", *_EDITABLE).iter_rows()}


def _correction_rules(evidence: pl.DataFrame) -> dict[tuple[str, str], str]:
    own = evidence.filter(pl.col("rule").str.starts_with(RULE)).select("coding_id", "column", "rule")
    return {(coding, column): rule.removeprefix(RULE) for coding, column, rule in own.iter_rows()}
