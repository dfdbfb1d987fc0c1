"""A release's section of the changelog, from its revisions, contract, coder and scorecard."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import polars as pl

from etl.publish.release import Release
from etl.release.base import Base
from etl.release.contract import ContractChanges
from etl.release.scorecards import scorecard_deltas

FILE = "changelog.md"
OPS = {"ADD": "added", "MODIFY": "modified", "DELETE": "deleted", "MERGE": "merged", "SPLIT": "split"}
MOST = 12
_UNRELEASED = "## Unreleased\n"
_HEAD = "# Changelog"


def section(
    base: Base,
    tables: Mapping[str, pl.DataFrame],
    release: Release,
    contract: ContractChanges,
    scorecard: Path,
    corrections: Iterable[str] = (),
) -> str:
    """The section of a release in Markdown.

    `tables`: as published; `scorecard`: the folder that has it; `corrections`: the ids of those in force.
    """
    parts: list[str | list[str]] = [
        _head(base, tables, release),
        _counts(base, tables, release),
        _columns(tables["revisions"], release.version),
        _corrections(corrections),
        " ".join([*contract.told(), *_coder(base, tables)]),
        _scores(scorecard_deltas(base.folder, scorecard)),
    ]
    return "\n\n".join("\n".join(part) if isinstance(part, list) else part for part in parts if part) + "\n"


def insert(text: str, own: str) -> str:
    """A changelog with a release's section before the older ones; what stood under "Unreleased" goes with it."""
    head, _, rest = text.partition(_UNRELEASED)
    if not _:
        head, _, rest = text.partition("\n## ")
        rest = f"\n## {rest}" if _ else ""
    notes, mark, older = f"\n{rest}".partition("\n## ")
    parts = [head.strip() or _HEAD, _UNRELEASED.strip(), own.strip(), notes.strip(), f"{mark}{older}".strip()]
    return "\n\n".join(part for part in parts if part) + "\n"


def operations(revisions: pl.DataFrame, version: str) -> pl.DataFrame:
    """event_id_cnty and op of every event that a release changed, once each."""
    own = revisions.filter(pl.col("version") == version)
    return own.select("event_id_cnty", "op").unique(maintain_order=True)


def _head(base: Base, tables: Mapping[str, pl.DataFrame], release: Release) -> str:
    counted = []
    for table, old in (("reports", base.reports), ("codings", base.codings), ("events", base.events)):
        more = f" ({len(tables[table]) - len(old):+d})" if base.version else ""
        counted.append(f"{len(tables[table])} {table}{more}")
    on = f"Built on {base.version}" if base.version else "The first release"
    return f"## {release.version} ({release.date.isoformat()})\n\n{on}: {', '.join(counted)}."


def _counts(base: Base, tables: Mapping[str, pl.DataFrame], release: Release) -> list[str]:
    told = {
        event: (country, kind)
        for frame in (base.events, tables["events"])
        for event, country, kind in frame.select("event_id_cnty", "country", "event_type").iter_rows()
    }
    counts = Counter(
        (*told[event], op) for event, op in operations(tables["revisions"], release.version).iter_rows()
    )
    if not counts:
        return ["No event changed."]
    rows = sorted({(country, kind) for country, kind, _ in counts})
    body = [[country, kind, *(str(counts[country, kind, op] or "") for op in OPS)] for country, kind in rows]
    total = ["All", "", *(str(sum(n for key, n in counts.items() if key[2] == op)) for op in OPS)]
    return list(_table(["country", "type", *OPS.values()], [*body, total], numbers=2))


def _columns(revisions: pl.DataFrame, version: str) -> str:
    own = revisions.filter((pl.col("version") == version) & (pl.col("op") == "MODIFY"))
    counts = Counter(own["column"].to_list())
    listed = sorted(counts.items(), key=lambda item: (-item[1], item[0]))[:MOST]
    return f"Values changed most: {', '.join(f'{name} {count}' for name, count in listed)}." if listed else ""


def _corrections(ids: Iterable[str]) -> str:
    listed = ", ".join(sorted(ids))
    return f"Corrections in force: {listed}." if listed else ""


def _coder(base: Base, tables: Mapping[str, pl.DataFrame]) -> Iterator[str]:
    before, now = (", ".join(sorted(set(f["coder_version"]))) for f in (base.codings, tables["codings"]))
    yield f"Coder {before} to {now}." if before and before != now else f"Coder {now or 'not run'}."


def _scores(deltas: list[tuple[str, str, float | None, float | None]]) -> list[str]:
    if not deltas:
        return []
    if all(before is None for _, _, before, _ in deltas):
        return ["Scorecard: measured for the first time; see scorecard.md."]
    rows = [
        [name, figure, _share(before), _share(now), _change(before, now)]
        for name, figure, before, now in deltas
        if before != now
    ]
    if not rows:
        return ["Scorecard: unchanged."]
    return ["Scorecard:", "", *_table(["set", "figure", "before", "now", "change"], rows, numbers=2)]


def _share(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _change(before: float | None, now: float | None) -> str:
    return "" if before is None or now is None else f"{now - before:+.3f}"


def _table(head: list[str], rows: list[list[str]], numbers: int) -> Iterator[str]:
    """A Markdown table whose columns from `numbers` on are aligned right."""
    yield f"| {' | '.join(head)} |"
    yield f"|{'|'.join('---:' if n >= numbers else '---' for n in range(len(head)))}|"
    for row in rows:
        yield f"| {' | '.join(row)} |"
