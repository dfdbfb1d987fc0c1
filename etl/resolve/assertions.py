"""What people assert about codings, and resolution keeps to: no event, one event, two events, looked at."""

from __future__ import annotations

from dataclasses import dataclass

import polars as pl

from etl.resolve.database import Database

_PAIR = {"correction": pl.String, "x": pl.String, "y": pl.String}


class AssertionBroken(ValueError):
    """Events that come out otherwise than somebody asserted."""


@dataclass(frozen=True, slots=True)
class Assertions:
    """Assertions by coding_id. `dismissed`: no event, with the reason; `same`, `distinct`: (correction, x, y).

    `corrected` and `reviewed`: codings that a person changed, or looked at and left.
    """

    dismissed: tuple[tuple[str, str], ...] = ()
    same: tuple[tuple[str, str, str], ...] = ()
    distinct: tuple[tuple[str, str, str], ...] = ()
    corrected: frozenset[str] = frozenset()
    reviewed: frozenset[str] = frozenset()

    def frames(self) -> dict[str, pl.DataFrame]:
        """The tables dismissed, same_event and distinct_event that the SQL reads."""
        dismissed = {"coding_id": pl.String, "detail": pl.String}
        return {
            "dismissed": pl.DataFrame(list(self.dismissed), schema=dismissed, orient="row"),
            "same_event": pl.DataFrame(list(self.same), schema=_PAIR, orient="row"),
            "distinct_event": pl.DataFrame(list(self.distinct), schema=_PAIR, orient="row"),
        }

    def review_status(self, assigned: pl.DataFrame) -> pl.DataFrame:
        """anchor_id and review_status of each event from `assigned` (coding_id, anchor_id)."""
        status = (
            pl.when(pl.col("coding_id").is_in(sorted(self.corrected)).any())
            .then(pl.lit("corrected"))
            .when(pl.col("coding_id").is_in(sorted(self.reviewed)).any())
            .then(pl.lit("reviewed"))
            .otherwise(pl.lit("machine"))
        )
        return assigned.group_by("anchor_id", maintain_order=True).agg(status.alias("review_status"))

    def check(self, db: Database) -> None:
        """Raise AssertionBroken, naming all, where `assigned` does not keep to `same` and `distinct`."""
        event = dict(db.table("assigned").select("coding_id", "anchor_id").iter_rows())
        broken = [
            f"correction {name}: {x} and {y} are not one event: {_why(x, y, event)}"
            for name, x, y in self.same
            if event.get(x) is None or event.get(x) != event.get(y)
        ]
        broken += [
            f"correction {name}: {x} and {y} are one event, since other corrections join them"
            for name, x, y in self.distinct
            if x in event and event[x] == event.get(y)
        ]
        if broken:
            raise AssertionBroken("\n".join(broken))


def _why(x: str, y: str, event: dict[str, str]) -> str:
    absent = [coding for coding in (x, y) if coding not in event]
    return f"{' and '.join(absent)} cannot be part of an event" if absent else "they stayed apart"
