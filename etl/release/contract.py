"""What today's contract changes against that of the base."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow.parquet as pq

from etl.publish.manifest import Manifest
from schema.render.arrow import arrow_schema
from schema.tables import TABLES, contract_version


@dataclass(frozen=True, slots=True)
class ContractChanges:
    """Versions before (None without a base) and now; `table.column`s that were added, dropped, or got another type."""

    before: str | None
    now: str
    added: tuple[str, ...] = ()
    dropped: tuple[str, ...] = ()
    retyped: tuple[str, ...] = ()

    def problem(self) -> str | None:
        """Why a release must not be cut with this contract, or None."""
        if self.before is None:
            return None
        before, now = _numbers(self.before), _numbers(self.now)
        broken = ", ".join([*self.dropped, *self.retyped])
        if now < before:
            return f"the contract goes back from {self.before} to {self.now}: see schema/version"
        if broken and now[0] <= before[0]:
            return (
                f"the contract lost or changed {broken} since {self.before}, which needs a new major version"
                f" ({before[0] + 1}.0.0) in schema/version, not {self.now}"
            )
        if self.added and now == before:
            return (
                f"the contract has new columns ({', '.join(self.added)}): raise {self.now} in schema/version"
            )
        return None

    def told(self) -> Iterator[str]:
        """The changes as lines for the changelog."""
        if self.before in (None, self.now):
            yield f"Contract {self.now}{'' if self.before is None else ', unchanged'}."
        else:
            yield f"Contract {self.before} to {self.now}."
        for what, names in (("Added", self.added), ("Dropped", self.dropped), ("New type", self.retyped)):
            if names:
                yield f"{what}: {', '.join(names)}."


def contract_changes(base: Path | None, manifest: Manifest | None) -> ContractChanges:
    """Today's contract against the columns of a base release's Parquet files.

    Files with a point in their name (events.geo.parquet) hold a table in another form.
    """
    if base is None or manifest is None:
        return ContractChanges(None, contract_version())
    old = {
        f"{path.stem}.{field.name}": str(field.type).removeprefix("large_")
        for path in sorted(base.glob("*.parquet"))
        if "." not in path.stem
        for field in pq.read_schema(path)
    }
    new = {
        f"{table}.{field.name}": str(field.type).removeprefix("large_")
        for table in TABLES
        for field in arrow_schema(table)
    }
    return ContractChanges(
        manifest.contract,
        contract_version(),
        added=tuple(name for name in new if name not in old),
        dropped=tuple(name for name in old if name not in new),
        retyped=tuple(name for name, kind in new.items() if old.get(name, kind) != kind),
    )


def _numbers(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))
