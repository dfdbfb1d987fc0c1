"""The canonical content hash: the same for the same rows, whatever order, writer or compression."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import duckdb
import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from etl.publish import content_hash

ROW = st.tuples(
    st.text(max_size=8) | st.none(),
    st.integers(-(2**53), 2**53) | st.none(),
    st.floats(allow_nan=False, allow_infinity=False) | st.none(),
    st.booleans() | st.none(),
    st.dates(date(1900, 1, 1), date(2200, 1, 1)) | st.none(),
)
SCHEMA = {"a": pl.String, "b": pl.Int64, "c": pl.Float64, "d": pl.Boolean, "e": pl.Date}
ROWS = st.lists(ROW, max_size=8)


def made(rows: list[tuple[object, ...]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


@given(ROWS, st.randoms(use_true_random=False))
def test_order_of_rows_does_not_matter(rows: list[tuple[object, ...]], shuffler: random.Random) -> None:
    shuffled = list(rows)
    shuffler.shuffle(shuffled)
    assert content_hash(made(rows)) == content_hash(made(shuffled))


@given(ROWS, ROWS)
def test_other_rows_give_another_hash(one: list[tuple[object, ...]], two: list[tuple[object, ...]]) -> None:
    same = sorted(map(repr, one)) == sorted(map(repr, two))
    assert (content_hash(made(one)) == content_hash(made(two))) == same


def test_null_and_text_null_differ() -> None:
    assert content_hash(made([("null", None, None, None, None)])) != content_hash(made([(None,) * 5]))


def test_columns_count() -> None:
    frame = made([("x", 1, 1.5, True, date(2023, 9, 19))])
    assert content_hash(frame) != content_hash(frame.rename({"a": "z"}))
    assert content_hash(frame) != content_hash(frame.select("b", "a", "c", "d", "e"))
    assert content_hash(frame) != content_hash(frame.with_columns(pl.col("b").cast(pl.Float64)))


def test_writer_and_compression_do_not_matter(tmp_path: Path) -> None:
    frame = made([("x", 1, 0.1, True, date(2023, 9, 19)), (None, None, 1e300, False, None)])
    frame.write_parquet(tmp_path / "one.parquet", compression="snappy", row_group_size=1)
    duckdb.sql("FROM frame ORDER BY a").write_parquet(str(tmp_path / "two.parquet"), compression="zstd")
    hashes = {content_hash(pl.read_parquet(tmp_path / f"{name}.parquet")) for name in ("one", "two")}
    assert hashes == {content_hash(frame)}


def test_no_form_for_other_types() -> None:
    with pytest.raises(TypeError, match="no canonical form"):
        content_hash(pl.DataFrame({"a": [b"x"]}))
    with pytest.raises(ValueError, match="JSON compliant"):
        content_hash(pl.DataFrame({"a": [float("nan")]}))
