"""Events and fatalities by year and type in an ACLED export. usage: acled_summary.py FILE.csv[.gz] COUNTRY

It knows nothing of Tocsin: it was written for the columns of ACLED's own files.
"""

import sys

import pandas as pd

data = pd.read_csv(sys.argv[1], parse_dates=["event_date"], keep_default_na=False, na_values={"inter2": [""]})
data = data[(data["country"] == sys.argv[2]) & (data["time_precision"] == 1) & (data["geo_precision"] <= 2)]
civilians = data["civilian_targeting"] == "Civilians targeted"
table = (
    data.assign(targeted=civilians.astype(int), actors=data["actor1"].str.cat(data["actor2"], sep=" / "))
    .groupby(["year", "disorder_type", "event_type"])
    .agg(
        events=("event_id_cnty", "nunique"),
        fatalities=("fatalities", "sum"),
        targeted=("targeted", "sum"),
        last=("event_date", "max"),
        state_forces=("inter1", lambda kinds: (kinds == "State forces").sum()),
    )
    .reset_index()
)
print(table.to_csv(index=False, date_format="%d %B %Y", lineterminator="\n"), end="")
