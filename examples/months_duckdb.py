"""Events and deaths a month in Azerbaijan, from the catalog. usage: months_duckdb.py FOLDER"""

import sys
from pathlib import Path

import duckdb

with duckdb.connect(str(Path(sys.argv[1]) / "catalog.duckdb"), read_only=True) as catalog:
    rows = catalog.execute(
        """SELECT strftime(month, '%Y-%m'), sum(events)::INT, coalesce(sum(deaths_best), 0)::INT
           FROM monthly('Azerbaijan') GROUP BY month ORDER BY month"""
    ).fetchall()
print("month,events,deaths")
for row in rows:
    print(*row, sep=",")
