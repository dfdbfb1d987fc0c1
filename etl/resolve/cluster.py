"""Codings of one incident into one cluster, each anchored to its earliest most precise coding."""

from __future__ import annotations

from etl.resolve.database import Database

PRECISE, VAGUE = 1, 2


def cluster(db: Database) -> None:
    """Fill the table `assigned` (coding_id, anchor_id) from `codings` and `reports`.

    Precise codings first form clusters among themselves; then each vague one joins the one precise cluster
    that it fits, if there is exactly one; the other vague ones form clusters among themselves. What people
    assert (`distinct_event`, `same_event`) goes before the rules.
    """
    db.run("20_nodes.sql")
    db.run("30_edges.sql")
    db.run("31_asserted.sql")
    _tier(db, PRECISE)
    db.until_still("43_join.sql", "assigned", "coding_id", tier=VAGUE, anchor_tier=PRECISE, lone=True)
    _tier(db, VAGUE)
    db.run("44_same.sql")


def _tier(db: Database, tier: int) -> None:
    """Clusters within a tier. A coding that fits an anchor but not all its members starts anew."""
    before = -1
    while (count := len(db.table("assigned"))) != before:
        before = count
        db.run("40_active.sql", tier=tier)
        db.until_still("41_anchors.sql", "active", "state")
        db.run("42_open.sql")
        db.until_still("43_join.sql", "assigned", "coding_id", tier=tier, anchor_tier=tier, lone=False)
