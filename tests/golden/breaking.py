"""Edits of the small release, as tests declare them."""

from __future__ import annotations

from typing import Any

Rows = dict[str, list[dict[str, Any]]]


def edited(rows: Rows, edits: list[dict[str, Any]]) -> Rows:
    """The rows after the edits; each sets columns of a row, drops it, or adds a changed copy of it."""
    for edit in edits:
        listed = rows[edit["table"]]
        row = listed[edit["row"]]
        if edit.get("drop"):
            listed.remove(row)
        elif "copy" in edit:
            listed.append(row | edit["copy"])
        else:
            listed[edit["row"]] = row | edit["set"]
    return rows
