"""Events and deaths a month in Azerbaijan, with pandas. usage: months_pandas.py FOLDER"""

import sys
from pathlib import Path

import pandas as pd

events = pd.read_parquet(
    Path(sys.argv[1]) / "events.parquet",
    columns=["country", "event_date", "fatalities_best"],
    filters=[("country", "==", "Azerbaijan")],
)
month = pd.to_datetime(events["event_date"]).dt.strftime("%Y-%m").rename("month")
months = events.groupby(month).agg(events=("country", "size"), deaths=("fatalities_best", "sum"))
months["deaths"] = months["deaths"].astype(int)
print(months.to_csv(lineterminator="\n"), end="")
