"""The DuckDB in memory that resolution runs in: frames in, the SQL files of sql/ run by name, tables out."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb
import polars as pl

_SQL = Path(__file__).parent / "sql"


class Database:
    """One connection; every statement of resolution stands in a file of sql/, none in Python."""

    def __init__(self, frames: dict[str, pl.DataFrame]) -> None:
        self._connection = duckdb.connect(":memory:", config={"threads": 1})
        for name, frame in frames.items():
            self._connection.register("incoming", frame.to_arrow())
            self._connection.execute(f'CREATE TABLE "{name}" AS SELECT * FROM incoming')
            self._connection.unregister("incoming")

    def run(self, file: str, **variables: Any) -> None:
        """Run a file of sql/ with the given DuckDB variables set."""
        for name, value in variables.items():
            self._connection.execute(f"SET VARIABLE {name} = $value", {"value": value})
        self._connection.execute((_SQL / file).read_text(encoding="utf-8"))

    def until_still(self, file: str, table: str, column: str, **variables: Any) -> None:
        """Run a file again and again, until it leaves the number of values in a column as it was."""
        before = -1
        while (count := self._count(table, column)) != before:
            before = count
            self.run(file, **variables)

    def table(self, name: str) -> pl.DataFrame:
        """A table as a frame, in its order."""
        arrow = self._connection.sql(f'SELECT * FROM "{name}"').to_arrow_table()
        return pl.DataFrame(pl.from_arrow(arrow))

    def _count(self, table: str, column: str) -> int:
        ((count,),) = self._connection.execute(f'SELECT count("{column}") FROM "{table}"').fetchall()
        return int(count)
