"""Events and deaths a month in Azerbaijan, with polars. usage: months_polars.py FOLDER"""

import sys
from pathlib import Path

import polars as pl

months = (
    pl.scan_parquet(Path(sys.argv[1]) / "events.parquet")
    .filter(pl.col("country") == "Azerbaijan")
    .group_by(pl.col("event_date").dt.strftime("%Y-%m").alias("month"))
    .agg(pl.len().alias("events"), pl.col("fatalities_best").sum().alias("deaths"))
    .sort("month")
    .collect()
)
print(months.write_csv(line_terminator="\n"), end="")
