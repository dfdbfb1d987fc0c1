"""Compact label sheets (tab-separated, see README.md) to JSON Lines on standard output. usage: FILE SHEET ..."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from labels import SUB_EVENT_TYPES, TYPE_OF_CODE


def integer(cell: str) -> int | None:
    return int(float(cell)) if cell.strip() else None


def event(cells: list[str]) -> dict[str, object]:
    (
        _,
        code,
        day,
        a1,
        i1,
        a2,
        i2,
        country,
        admin1,
        location,
        precision,
        best,
        low,
        high,
        injuries,
        civilian,
        optional,
    ) = cells
    day = day or cells[0][4:14]
    return {
        "event_date": day,
        "event_type": TYPE_OF_CODE[code[0]],
        "sub_event_type": SUB_EVENT_TYPES[code],
        "actor1": a1 or None,
        "inter1": integer(i1),
        "actor2": a2 or None,
        "inter2": integer(i2),
        "country": country,
        "admin1": admin1 or None,
        "location": location,
        "geo_precision": integer(precision) or 4,
        "fatalities": integer(best),
        "fatalities_low": integer(low),
        "fatalities_high": integer(high),
        "injuries": integer(injuries),
        "civilian_targeting": civilian == "1",
        "optional": optional == "1",
    }


def main(sheets: list[str]) -> None:
    rows: dict[str, dict[str, object]] = {}
    for sheet in sheets:
        for n, line in enumerate(Path(sheet).read_text("utf-8").splitlines(), 1):
            cells = line.split("\t")
            if not line.strip():
                continue
            row = rows.setdefault(cells[0], {"id": cells[0], "events": [], "no_event_reason": None})
            if cells[1] == "-":
                row["no_event_reason"] = cells[2] if len(cells) > 2 else ""
                continue
            try:
                row["events"].append(event(cells))  # type: ignore[attr-defined]
            except (ValueError, KeyError) as e:
                print(f"{sheet}:{n}: {e!r}: {line}", file=sys.stderr)
                if not row["events"]:
                    rows.pop(cells[0])
    for key in sorted(rows):
        print(json.dumps(rows[key], ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
