"""What the model predicts: label lists in a fixed order, and how gold values map to them."""

from __future__ import annotations

import csv
import re
from functools import cache
from pathlib import Path
from typing import Any

SUB_EVENT_TYPES = {
    "BG": "Government regains territory",
    "BN": "Non-state actor overtakes territory",
    "BC": "Armed clash",
    "PX": "Excessive force against protesters",
    "PI": "Protest with intervention",
    "PP": "Peaceful protest",
    "RV": "Violent demonstration",
    "RM": "Mob violence",
    "EC": "Chemical weapon",
    "EA": "Air/drone strike",
    "EB": "Suicide bomb",
    "ES": "Shelling/artillery/missile attack",
    "EI": "Remote explosive/landmine/IED",
    "EG": "Grenade",
    "VS": "Sexual violence",
    "VA": "Attack",
    "VK": "Abduction/forced disappearance",
    "SA": "Agreement",
    "SR": "Arrests",
    "SC": "Change to group/activity",
    "SD": "Disrupted weapons use",
    "SH": "Headquarters or base established",
    "SL": "Looting/property destruction",
    "SN": "Non-violent transfer of territory",
    "SO": "Other",
}
SUBS = list(SUB_EVENT_TYPES.values())
TYPE_OF_CODE = {
    "B": "Battles",
    "P": "Protests",
    "R": "Riots",
    "E": "Explosions/Remote violence",
    "V": "Violence against civilians",
    "S": "Strategic developments",
}
DETECT = ["none", "optional", "event"]
INTERS = [0, 1, 2, 3, 4, 5, 6, 7, 8]
KINDS = [
    "none",
    "named",
    "military",
    "police",
    "government",
    "protesters",
    "rioters",
    "civilians",
    "unidentified",
]
TAGS = ["PLACE", "ACTOR1", "ACTOR2", "DEATHS", "INJURIES"]
REASONS = [
    "sport",
    "accident",
    "disaster",
    "disease",
    "anniversary",
    "cumulative_toll",
    "investigation",
    "trial",
    "ordinary_crime",
    "threat",
    "plan",
    "diplomacy",
    "politics",
    "statement",
    "background",
    "no_event",
]
HEADS = {
    "detect": 3,
    "sub": len(SUBS),
    "inter1": 9,
    "inter2": 9,
    "kind1": 9,
    "kind2": 9,
    "geo": 4,
    "civilian": 1,
    "multi": 1,
    "deaths": 1,
    "injuries": 1,
    "reason": len(REASONS),
}
PREFIXES = {
    "Military Forces": "military",
    "Police Forces": "police",
    "Government of": "government",
    "Protesters (": "protesters",
    "Rioters (": "rioters",
    "Civilians (": "civilians",
    "Unidentified": "unidentified",
}


def kind(name: str | None) -> str:
    """The kind of an actor name as the gold writes it; 'none' where there is no actor."""
    if not name:
        return "none"
    return next((k for p, k in PREFIXES.items() if name.startswith(p)), "named")


@cache
def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    with (Path(__file__).parent / "reasons.csv").open(encoding="utf-8", newline="") as f:
        return [(r["code"], re.compile(r["pattern"], re.I)) for r in csv.DictReader(f)]


def reason(words: str | None) -> str:
    """The rejection code for a coder's own words on why there is no event."""
    return next((code for code, p in _patterns() if p.search(words or "")), "no_event")


def targets(events: list[dict[str, Any]], why: str | None = None) -> dict[str, Any]:
    """Item-level targets of one item's events, those that must be coded first; no event gives `detect` and `reason`."""
    if not events:
        return {"detect": 0, "reason": REASONS.index(reason(why))}
    e = events[0]
    share: dict[int, float] = {}
    must = [x for x in events if not x["optional"]] or events
    for x in must:
        i = SUBS.index(x["sub_event_type"])
        share[i] = share.get(i, 0) + 1 / len(must)
    return {
        "detect": 1 if e["optional"] else 2,
        "sub": share,
        "inter1": e["inter1"] or 0,
        "inter2": e["inter2"] or 0,
        "kind1": KINDS.index(kind(e["actor1"])),
        "kind2": KINDS.index(kind(e["actor2"])),
        "geo": int(e["geo_precision"]) - 1,
        "civilian": float(bool(e["civilian_targeting"])),
        "multi": float(len(must) > 1),
        "deaths": float(e["fatalities"] is not None),
        "injuries": float(e["injuries"] is not None),
    }
