"""What a check says when it fails: the row, the column, the value, the rule."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Failure:
    """One value, row or table that breaks one rule. `key`, `report`: the row's."""

    table: str
    rule: str
    column: str | None = None
    value: str | None = None
    key: str | None = None
    report: str | None = None

    def __str__(self) -> str:
        return " · ".join(self._parts())

    def _parts(self) -> Iterator[str]:
        yield self.table
        if self.report is not None:
            yield f"report {self.report}"
        if self.key is not None and self.key != self.report:
            yield f"row {self.key}"
        if self.column is not None:
            yield f"{self.column} = {self.value}" if self.value is not None else self.column
        yield self.rule


class ContractError(Exception):
    """A frame breaks the contract; `failures` holds all that is wrong with it, the message the first 50."""

    def __init__(self, table: str, failures: list[Failure]) -> None:
        self.table, self.failures = table, failures
        super().__init__(self._message())

    def _message(self) -> str:
        count = len(self.failures)
        lines = [f"table '{self.table}' breaks the contract in {count} place{'s' if count != 1 else ''}:"]
        lines += [f"  {failure}" for failure in self.failures[:SHOWN]]
        if count > SHOWN:
            lines.append(f"  ... and {count - SHOWN} more")
        return "\n".join(lines)
