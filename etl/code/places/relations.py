"""How a text places something by a place: near it, north of it, between two."""

from __future__ import annotations

import re

NUMBER = {
    "a": 1,
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "dozen": 12,
    "fifteen": 15,
    "twenty": 20,
    "thirty": 30,
    "forty": 40,
    "fifty": 50,
}
UNIT_KM = {"k": 1.0, "m": 1.609}
SIDE = r"(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)"
TAIL = (
    r"\s+(?:the\s+)?(?:[a-z]+(?:-[a-z]+)?\s+){0,2}?"
    r"(?:(?:(?:[A-Z][a-z]+)\s+)?(?:capital|city|town|village|port|border|settlement|camp)\s+(?:city\s+)?(?:of\s+)?)?$"
)
DISTANCE = (
    r"(?:(?P<n>\d[\d,.]*|" + "|".join(NUMBER) + r")\s*(?:\([^)]*\)\s*)?"
    r"(?:-\s*)?(?P<u>km|kilomet\w+|miles?|mi)\s*(?:\([^)]*\)\s*)?)?"
)
OF = re.compile(DISTANCE + rf"(?:to\s+the\s+)?(?P<side>{SIDE})\s+of" + TAIL, re.I)
FROM = re.compile(DISTANCE.rstrip("?") + r"(?:away\s+)?(?:from|outside(?:\s+of)?)" + TAIL, re.I)
NEAR = re.compile(
    r"\b(?P<r>near(?:by|\s+to)?|close\s+to|not\s+far\s+from|in\s+the\s+vicinity\s+of|adjacent\s+to|next\s+to|"
    r"outside(?:\s+of)?|(?:on|in|at|to)\s+the\s+(?:\w+\s+)?(?:outskirts|edge|suburbs?|periphery)\s+of|around|"
    r"off(?:\s+the\s+(?:\w+\s+)?coast\s+of)?|between|bordering|(?:the\s+)?border\s+with|along)" + TAIL,
    re.I,
)
PART = re.compile(
    r"\b(?P<p>(?:north|south|east|west|north-?east|north-?west|south-?east|south-?west)(?:ern)?|central|upper|lower)"
    r"[- ](?:and\s+\w+\s+)?(?:the\s+)?(?:[a-z]+\s+)?$",
    re.I,
)
AREA_AFTER = re.compile(r"(?:'s|’s)?\s+(?P<a>area|suburbs?|outskirts|countryside|environs|vicinity)\b", re.I)


def kilometres(match: re.Match[str]) -> float | None:
    """The stated distance in kilometres, None where none is stated."""
    number, unit = match["n"], match["u"]
    if not number or not unit:
        return None
    value = NUMBER.get(number.lower()) or float(number.replace(",", "").rstrip(".") or 0)
    return round(value * UNIT_KM[unit[0].lower()], 1)


def relation_before(text: str, start: int, after: str) -> tuple[str | None, float | None]:
    """(relation, distance in km) of the place at `start`, read from the words around it."""
    before = text[max(0, start - 80) : start]
    if match := OF.search(before):
        return match["side"].lower().replace("-", "") + " of", kilometres(match)
    if match := FROM.search(before):
        return "from", kilometres(match)
    if match := NEAR.search(before):
        return _near_kind(match["r"].lower()), None
    if match := PART.search(before):
        return match["p"].lower().replace("-", "").removesuffix("ern") + " part", None
    if match := AREA_AFTER.match(after):
        return "area of", None
    return None, None


def _near_kind(words: str) -> str:
    if words.startswith(("outside", "on the", "in the", "at the", "to the")):
        return "outside"
    for kind in ("between", "around", "off", "along"):
        if words.startswith(kind):
            return kind
    return "border" if "border" in words else "near"
