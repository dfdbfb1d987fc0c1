"""acled.csv.gz: the view `acled` as CSV, for those who work with ACLED's own export."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pyarrow as pa

from etl.spreadsheet import plain_frame


def write_acled_csv(catalog: Path, path: Path) -> None:
    """Write the view `acled` of a catalog: comma, UTF-8, blank for null, days as YYYY-MM-DD, sorted by id.

    Text that a spreadsheet would run as a formula gets an apostrophe before it.
    """
    with duckdb.connect(str(catalog), read_only=True) as connection:
        rows = connection.sql("SELECT * FROM acled ORDER BY event_id_cnty").pl()
    text = plain_frame(rows).write_csv(line_terminator="\n", date_format="%Y-%m-%d")
    # Arrow's own zlib writes no file name and no time into the header, and comes with the lock.
    with pa.CompressedOutputStream(str(path), "gzip") as out:
        out.write(text.encode())
