"""Why a passage or report gives no event: codes of schema/vocab/rejection_reasons.csv, stage `code`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from etl.code.view import View


@dataclass(frozen=True, slots=True)
class Refusal:
    """A report or mention that was not coded. `field`: the text field that it stands in, or null."""

    report_id: str
    reason: str
    detail: str
    field: str | None = None


def whole(report_id: str, views: Sequence[View]) -> Refusal:
    """The refusal of a report in which no passage tells an event: the likeliest reason over its passages."""
    if not views:
        return Refusal(report_id, "empty_text", "The report has no text to code.")
    sums: dict[str, float] = {}
    for v in views:
        for code, p in v.reading.heads["reason"].items():
            sums[code] = sums.get(code, 0.0) + p
    reason = max(sorted(sums), key=lambda c: sums[c])
    best = max(v.reading.event for v in views)
    return Refusal(
        report_id, reason, f"No passage tells a codable event; the likeliest has probability {best:.2f}."
    )


def mention(report_id: str, view: View, reason: str, detail: str) -> Refusal:
    """The refusal of one passage of a report, with where it stands."""
    p = view.passage
    return Refusal(report_id, reason, f"{detail} ({p.field} {p.start}-{p.end})", p.field)
