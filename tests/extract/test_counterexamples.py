"""Every bad input gives the message that it carries, and the good ones beside it are read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import polars as pl

from etl.extract import Rejection, extract, read_jsonl

LATEST = date(2026, 12, 1)


def _said(rejection: Rejection) -> str:
    return f"{rejection.line or '-'} {rejection.field or '-'} {rejection.reason} {rejection.message}"


def test_each_file_causes_the_message_it_carries(counterexamples: Path, tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    expected = {}
    for sidecar in sorted((counterexamples / "reports").glob("*.expect")):
        name = sidecar.stem if sidecar.stem.endswith(".txt") else f"{sidecar.stem}.md"
        (folder / name).write_bytes((sidecar.parent / name).read_bytes())
        expected[name] = sidecar.read_text(encoding="utf-8").strip()
    got = extract(folder, LATEST)
    assert {r.file: _said(r) for r in got.rejected} == {k: v for k, v in expected.items() if v != "ok"}
    assert got.reports["report_id"].to_list() == ["duplicate-id-1", "good"]
    good = got.reports.row(by_predicate=pl.col("report_id") == "good", named=True)
    assert good["title"] == "Résumé: a clash"
    assert (good["credits"], good["see_also"]) == (["Another Agency"], ["https://example.org/b"])


def test_each_line_causes_the_message_it_carries(counterexamples: Path) -> None:
    expected = (counterexamples / "reports.jsonl.expect").read_text(encoding="utf-8").splitlines()
    with (counterexamples / "reports.jsonl").open("rb") as stream:
        got = list(read_jsonl(stream, "reports.jsonl"))
    said = [" ".join(_said(g).split(" ")[1:]) if isinstance(g, Rejection) else "ok" for g in got]
    assert said == expected
    lines = [(g.line, n) for n, g in enumerate(got, start=1) if isinstance(g, Rejection)]
    assert all(line == n for line, n in lines)
