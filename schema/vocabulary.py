"""Code lists as data: one CSV in `schema/vocab/` each, with definitions and what a value is not."""

from __future__ import annotations

import csv
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "vocab"

Code = str | int


class UnknownCode(KeyError):
    """A code that the vocabulary does not hold."""

    def __str__(self) -> str:
        return str(self.args[0])


def register(name: str) -> list[dict[str, str]]:
    """The rows of `schema/vocab/<name>.csv` in file order, every value a string.

    Raises UnknownCode where there is no such file.
    """
    path = FOLDER / f"{name}.csv"
    if not path.is_file():
        raise UnknownCode(f"no vocabulary '{name}' in {FOLDER.name}/")
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@cache
def vocabulary(name: str) -> dict[Code, dict[str, str]]:
    """The rows of `schema/vocab/<name>.csv` by code, in file order; codes made of digits only are ints.

    Raises UnknownCode for a vocabulary that does not exist and ValueError for a code that is listed twice.
    """
    rows = register(name)
    numeric = all(row["code"].isdigit() for row in rows)
    terms: dict[Code, dict[str, str]] = {}
    for row in rows:
        code: Code = int(row["code"]) if numeric else row["code"]
        if code in terms:
            raise ValueError(f"vocabulary '{name}' lists the code {code!r} twice")
        terms[code] = row
    return terms


def codes(name: str) -> list[Code]:
    """The codes of a vocabulary, in file order."""
    return list(vocabulary(name))


def term(name: str, code: Code) -> dict[str, str]:
    """One row of a vocabulary; raises UnknownCode, naming vocabulary and code, where it has no such row."""
    try:
        return vocabulary(name)[code]
    except KeyError:
        raise UnknownCode(f"'{code}' is not in the vocabulary '{name}'") from None


def names() -> list[str]:
    """The names of all vocabularies, sorted (`countries` is a register, not a code list, and is left out)."""
    return sorted(path.stem for path in FOLDER.glob("*.csv") if path.stem != "countries")
