"""`tocsin code` on a coder that breaks the contract: the row is turned away with its reason, the rest goes on."""

from __future__ import annotations

import io
import json
from types import SimpleNamespace

import polars as pl
import pytest

from etl import stream
from schema import tables
from tests.resolve.build import coding


def test_a_coding_that_breaks_the_contract_is_rejected_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    def fake(reports: pl.DataFrame) -> SimpleNamespace:
        ids = reports["report_id"].to_list()
        rows = [coding(i, civilian_targeting=None, **({"latitude": 100.0} if i == "r1" else {})) for i in ids]
        return SimpleNamespace(codings=tables.frame("codings", rows), rejected=tables.frame("rejected", []))

    monkeypatch.setattr(stream, "code_reports", fake)
    text = "".join(
        json.dumps({"report_id": f"r{n}", "published": "2023-09-20", "text": "Two died."}) + "\n"
        for n in range(20)
    )
    kept: list[pl.DataFrame] = []
    gone: list[pl.DataFrame] = []
    counts = stream.code_stream(io.BytesIO(text.encode()), "in", kept.append, gone.append)
    assert counts == (20, 19, 1)
    assert pl.concat(kept)["report_id"].to_list() == [f"r{n}" for n in range(20) if n != 1]
    (row,) = pl.concat(gone).to_dicts()
    assert (row["reason"], row["report_id"]) == ("contract", "r1") and "latitude = 100.0" in row["detail"]
