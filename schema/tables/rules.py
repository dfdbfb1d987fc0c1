"""Rules that hold inside one row, shared by the models that code events. An unknown never fails one.

The text of a rule names the columns that it looks at: the gate tells their values.
"""

from __future__ import annotations

import pandera.polars as pa
import polars as pl
from pandera.polars import PolarsData

from schema.derive import GEO_PRECISION, TIME_PRECISION
from schema.vocabulary import vocabulary

ARMED = [1, 2, 3, 4, 8]


def _all(data: PolarsData, *rules: pl.Expr) -> pl.LazyFrame:
    return data.lazyframe.select(pl.all_horizontal([rule.fill_null(True) for rule in rules]))


def _toll(data: PolarsData, low: str, best: str, high: str) -> pl.LazyFrame:
    reported = pl.col(best).is_not_null()
    ordered = (pl.col(low) <= pl.col(best)) & (pl.col(best) <= pl.col(high)).fill_null(True)
    return _all(data, ordered, reported | (pl.col(low).is_null() & pl.col(high).is_null()))


def _when(event_type: str, then: pl.Expr) -> pl.Expr:
    return pl.col("event_type").ne(event_type) | then.fill_null(False)


def _party(code: int) -> pl.Expr:
    return pl.col("inter1").eq(code) | pl.col("inter2").eq_missing(code)


def _derived(column: str, source: str, table: dict[int, int | None]) -> pl.Expr:
    expected = pl.col(source).replace_strict(table, default=None, return_dtype=pl.Int64)
    return expected.is_null() | pl.col(column).eq_missing(expected)


class EventRules(pa.DataFrameModel):
    """What every row that codes an event keeps to, in `codings` and in `events`."""

    @pa.dataframe_check(error="sub_event_type belongs to event_type")
    def sub_event_type_belongs(cls, data: PolarsData) -> pl.LazyFrame:
        parents = {code: row["event_type"] for code, row in vocabulary("sub_event_types").items()}
        parent = pl.col("sub_event_type").replace_strict(parents, default=None, return_dtype=pl.String)
        return _all(data, parent == pl.col("event_type"))

    @pa.dataframe_check(error="date_start <= event_date <= date_end")
    def date_inside_span(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, pl.col("event_date").is_between(pl.col("date_start"), pl.col("date_end")))

    @pa.dataframe_check(error="time_precision follows from date_precision")
    def time_precision_derived(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, _derived("time_precision", "date_precision", TIME_PRECISION))

    @pa.dataframe_check(error="geo_precision follows from where_precision")
    def geo_precision_derived(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, _derived("geo_precision", "where_precision", GEO_PRECISION))

    @pa.dataframe_check(error="actor2 and inter2 are both there or both null")
    def second_party_whole(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, pl.col("actor2").is_null() == pl.col("inter2").is_null())

    @pa.dataframe_check(error="Violence against civilians: inter2 is 7 and civilian_targeting is set")
    def violence_targets_civilians(cls, data: PolarsData) -> pl.LazyFrame:
        target = pl.col("inter2").eq_missing(7) & pl.col("civilian_targeting").is_not_null()
        return _all(data, _when("Violence against civilians", target))

    @pa.dataframe_check(error="Protests have protesters: inter1 or inter2 is 6")
    def protests_have_protesters(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, _when("Protests", _party(6)))

    @pa.dataframe_check(error="Riots have rioters: inter1 or inter2 is 5")
    def riots_have_rioters(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, _when("Riots", _party(5)))

    @pa.dataframe_check(error="Battles have two armed sides: inter1 and inter2 are 1, 2, 3, 4 or 8")
    def battles_have_two_sides(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, _when("Battles", pl.col("inter1").is_in(ARMED) & pl.col("inter2").is_in(ARMED)))

    @pa.dataframe_check(error="the point is whole and never (0, 0): latitude differs from longitude")
    def point_plausible(cls, data: PolarsData) -> pl.LazyFrame:
        latitude, longitude = pl.col("latitude"), pl.col("longitude")
        return _all(data, latitude.is_null() == longitude.is_null(), latitude != longitude)

    @pa.dataframe_check(error="injuries_low <= best (injuries or injuries_best) <= injuries_high, or null")
    def injuries_ordered(cls, data: PolarsData) -> pl.LazyFrame:
        best = "injuries_best" if "injuries_best" in data.lazyframe.collect_schema() else "injuries"
        return _toll(data, "injuries_low", best, "injuries_high")

    @pa.dataframe_check(
        error="fatalities_low <= best (fatalities or fatalities_best) <= fatalities_high, or null"
    )
    def fatalities_ordered(cls, data: PolarsData) -> pl.LazyFrame:
        best = "fatalities_best" if "fatalities_best" in data.lazyframe.collect_schema() else "fatalities"
        return _toll(data, "fatalities_low", best, "fatalities_high")

    @pa.dataframe_check(error="fatalities are null exactly where fatalities_basis is not_reported")
    def basis_fits(cls, data: PolarsData) -> pl.LazyFrame:
        unreported = pl.col("fatalities_basis") == "not_reported"
        return _all(data, unreported == pl.col("fatalities").is_null())

    @pa.dataframe_check(error="confidence is rounded to 0.01")
    def confidence_rounded(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, (pl.col("confidence").round(2) - pl.col("confidence")).abs() < 1e-9)


class SpanRules(pa.DataFrameModel):
    """What every row that points into a text keeps to, in `claims` and in `evidence`."""

    @pa.dataframe_check(error="field, start and end are all there or all null")
    def span_whole(cls, data: PolarsData) -> pl.LazyFrame:
        start = pl.col("start").is_null()
        return _all(data, start == pl.col("end").is_null(), start == pl.col("field").is_null())

    @pa.dataframe_check(error="start < end")
    def span_not_empty(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, pl.col("start") < pl.col("end"))


class ValidityRules(pa.DataFrameModel):
    """What every dated row of a registry keeps to."""

    @pa.dataframe_check(error="valid_from <= valid_to")
    def validity_ordered(cls, data: PolarsData) -> pl.LazyFrame:
        return _all(data, pl.col("valid_from") <= pl.col("valid_to"))
