"""Row groups and sort orders of events compared on the filters that users use: `python -m benchmarks.layout [ROWS]`.

Rows are made from a counter by a hash, so that every run measures the same table. "MB read" are the compressed
bytes of all columns in the row groups that the filter cannot rule out by their statistics: what a reader over the
network must fetch at most.
"""

from __future__ import annotations

import statistics
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pyarrow as pa
import pyarrow.parquet as pq

ROWS = 1_000_000
SIZES = (8_192, 32_768, 65_536, 131_072, 1_048_576)
ORDERS = {
    "id": "event_id_cnty",
    "day": "event_date, event_id_cnty",
    "country, day": "country, event_date, event_id_cnty",
    "half-degree cell, day": "floor(latitude * 2), floor(longitude * 2), event_date, event_id_cnty",
}
FILTERS = {
    "one id": "event_id_cnty = 'AZE77777'",
    "a month": "event_date BETWEEN DATE '2020-10-01' AND DATE '2020-10-31'",
    "a country": "country = 'Azerbaijan'",
    "a country's year": "country = 'Azerbaijan' AND event_date BETWEEN DATE '2020-01-01' AND DATE '2020-12-31'",
    "a box of 1 degree": "latitude BETWEEN 39.5 AND 40.5 AND longitude BETWEEN 46.3 AND 47.3",
    "all": "true",
}
_TABLE = """
CREATE TABLE synthetic AS
WITH countries AS (
    SELECT name, iso, iso3, region, latitude, longitude,
           row_number() OVER (ORDER BY hash(iso3)) AS n, count(*) OVER () AS of
    FROM read_csv($countries, header = true)
),
rows AS (
    SELECT i, hash(i) AS a, hash(i, 1) AS b, hash(i, 2) AS c, hash(i, 3) AS d FROM range($rows) AS t(i)
)
SELECT iso3 || i AS event_id_cnty, DATE '2010-01-01' + (b % 6200)::INT AS event_date,
       (['Battles', 'Protests', 'Riots', 'Explosions/Remote violence'])[1 + (c % 4)::INT] AS event_type,
       'Actor ' || (d % 3000) AS actor1, 'Actor ' || (c % 3000) AS actor2, iso, country.name AS country, region,
       'Place ' || (a % 20000) AS location,
       round(country.latitude + ((c % 4000)::DOUBLE / 1000 - 2), 4) AS latitude,
       round(country.longitude + ((d % 4000)::DOUBLE / 1000 - 2), 4) AS longitude,
       CASE WHEN b % 5 = 0 THEN NULL ELSE (d % 30)::BIGINT END AS fatalities_best,
       'On a day, in place ' || (a % 20000) || ', ' || country.name || ': actor ' || (d % 3000) || ' met actor '
           || (c % 3000) || '. ' || (d % 30) || ' killed.' AS notes
FROM rows JOIN countries AS country ON country.n = 1 + floor(country.of * pow((a % 10000)::DOUBLE / 10000, 3))
"""


def main(rows: int = ROWS) -> None:
    """Print the comparison as Markdown."""
    with duckdb.connect(":memory:", config={"threads": 1}) as db, tempfile.TemporaryDirectory() as folder:
        countries = Path(__file__).parent.parent / "schema" / "vocab" / "countries.csv"
        db.execute(_TABLE, {"countries": str(countries), "rows": rows})
        print(f"| order | rows a group | MB | {' | '.join(FILTERS)} |")
        print("|---|--:|--:|" + "--:|" * len(FILTERS))
        for name, order in ORDERS.items():
            table = db.sql(f"SELECT * FROM synthetic ORDER BY {order}").to_arrow_table()
            for size in SIZES:
                path = Path(folder) / f"{size}.parquet"
                _write(table, path, size)
                cells = " | ".join(_measure(db, path, where) for where in FILTERS.values())
                print(f"| {name} | {size:,} | {path.stat().st_size / 1e6:.1f} | {cells} |", flush=True)


def _write(table: pa.Table, path: Path, size: int) -> None:
    pq.write_table(table, path, row_group_size=size, version="2.6", compression="zstd", compression_level=9)


def _measure(db: duckdb.DuckDBPyConnection, path: Path, where: str) -> str:
    """Megabytes of the row groups that cannot be ruled out, and the median of five times in milliseconds."""
    query = f"SELECT count(*), sum(fatalities_best), max(notes) FROM read_parquet('{path}') WHERE {where}"
    times = []
    for _ in range(5):
        start = time.perf_counter()
        db.execute(query).fetchall()
        times.append((time.perf_counter() - start) * 1000)
    read = sum(total for total, kept in _groups(db, path, where) if kept)
    return f"{read / 1e6:.1f} MB, {statistics.median(times):.0f} ms"


def _groups(db: duckdb.DuckDBPyConnection, path: Path, where: str) -> Iterator[tuple[int, bool]]:
    """Compressed bytes of each row group, and whether the filter may hold in it by its minima and maxima."""
    file = pq.ParquetFile(path)
    names = ("event_id_cnty", "event_date", "country", "latitude", "longitude")
    wanted = [name for name in names if name in where]
    for index in range(file.metadata.num_row_groups):
        group = file.metadata.row_group(index)
        columns = [group.column(n) for n in range(group.num_columns)]
        total = sum(column.total_compressed_size for column in columns)
        bounds = {column.path_in_schema: column.statistics for column in columns}
        yield total, all(_meets(bounds[name], *_range(name, where)) for name in wanted)


def _range(column: str, where: str) -> tuple[str, str]:
    """The lowest and highest value that a filter of FILTERS lets through for a column, as text."""
    for part in where.replace("DATE ", "").replace("'", "").split(" AND "):
        if part.startswith(f"{column} = "):
            return (part.split(" = ")[1],) * 2
    after = where.replace("DATE ", "").replace("'", "").split(f"{column} BETWEEN ")[1].split(" AND ")
    return after[0], after[1]


def _meets(bounds: pq.Statistics, low: str, high: str) -> bool:
    kind = type(bounds.min)
    if kind is float:
        return bool(bounds.min <= float(high) and bounds.max >= float(low))
    return str(bounds.min) <= high and str(bounds.max) >= low


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
