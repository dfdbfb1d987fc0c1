"""Label sheets: tab-separated, a line an event, as README.md says. What a coder writes and what training reads.

usage: sheets.py SHEET ... > labels.tsv   (checks sheets and joins them, sorted by id; a later sheet's items win)
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from labels import SUB_EVENT_TYPES, TYPE_OF_CODE

NO_DAY = "2008-01-01"
"""Stands for the day of a sentence that has none."""
NONE = "-"


def item_day(key: str) -> str:
    """The day of an item, by its id."""
    return key[4:14] if key.startswith("wce-") else NO_DAY


def _integer(cell: str) -> int | None:
    return int(float(cell)) if cell.strip() else None


def _event(cells: list[str]) -> dict[str, Any]:
    key, code, day, a1, i1, a2, i2, iso3, admin1, location, precision, best, low, high, injuries, civ, opt = (
        cells
    )
    return {
        "event_date": day or item_day(key),
        "event_type": TYPE_OF_CODE[code[0]],
        "sub_event_type": SUB_EVENT_TYPES[code],
        "actor1": a1 or None,
        "inter1": _integer(i1),
        "actor2": a2 or None,
        "inter2": _integer(i2),
        "country": iso3,
        "admin1": admin1 or None,
        "location": location,
        "geo_precision": _integer(precision) or 4,
        "fatalities": _integer(best),
        "fatalities_low": _integer(low),
        "fatalities_high": _integer(high),
        "injuries": _integer(injuries),
        "civilian_targeting": civ == "1",
        "optional": opt == "1",
    }


def read(path: Path) -> dict[str, dict[str, Any]]:
    """Codings by item id, in the gold's form but for coordinates. ValueError names file and line of a broken row."""
    rows: dict[str, dict[str, Any]] = {}
    for n, line in enumerate(path.read_text("utf-8").splitlines(), 1):
        if not line.strip():
            continue
        cells = line.split("\t")
        row = rows.setdefault(cells[0], {"id": cells[0], "events": [], "no_event_reason": None})
        if cells[1] == NONE:
            row["no_event_reason"] = cells[2] if len(cells) > 2 else ""
            continue
        try:
            row["events"].append(_event(cells))
        except (ValueError, KeyError) as e:
            raise ValueError(f"{path}:{n}: {e!r}: {line}") from e
    return rows


def lines(rows: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The sheet of codings, a line an event or a non-event."""
    codes = {name: code for code, name in SUB_EVENT_TYPES.items()}
    for row in rows:
        key = row["id"]
        if not row["events"]:
            yield "\t".join((key, NONE, row["no_event_reason"] or ""))
        for e in row["events"]:
            day = "" if e["event_date"] == item_day(key) else e["event_date"]
            cells = [key, codes[e["sub_event_type"]], day, e["actor1"], e["inter1"], e["actor2"], e["inter2"]]
            cells += [e["country"], e["admin1"], e["location"], e["geo_precision"], e["fatalities"]]
            cells += [e["fatalities_low"], e["fatalities_high"], e["injuries"]]
            cells += [int(e["civilian_targeting"]), int(e["optional"])]
            yield "\t".join("" if c is None else str(c) for c in cells)


def main(sheets: list[str]) -> None:
    rows: dict[str, dict[str, Any]] = {}
    for sheet in sheets:
        rows |= read(Path(sheet))
    sys.stdout.write("".join(f"{line}\n" for line in lines(rows[key] for key in sorted(rows))))


if __name__ == "__main__":
    main(sys.argv[1:])
