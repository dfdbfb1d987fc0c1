"""Countries and their first- and second-order divisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache

from etl.code.places.raw import Name, RawPlace, countries_csv, folder, rows


def countries() -> Iterator[RawPlace]:
    """Every country with its official, short and former names; coordinates of its centre."""
    extra: dict[str, list[Name]] = {}
    for row in rows(folder() / "country_names.csv"):
        name = Name(row["name"], row["status"] not in ("short", "official"), row["status"] == "acronym")
        extra.setdefault(row["iso3"], []).append(name)
    for row in rows(countries_csv()):
        yield RawPlace(
            place_id=f"country:{row['iso3']}",
            name=row["name"],
            feature="country",
            iso3=row["iso3"],
            lat=float(row["latitude"]),
            lon=float(row["longitude"]),
            names=[Name(row["name"]), *extra.get(row["iso3"], [])],
            where=6,
        )


def iso3_by_iso2() -> dict[str, str]:
    """ISO 3166 alpha-2 -> alpha-3 of every country in the vocabulary."""
    return {row["iso2"]: row["iso3"] for row in rows(countries_csv())}


@cache
def generic_words() -> frozenset[str]:
    """Words in a division's name that are not the name ('province', 'oblast' ...)."""
    return frozenset(r["word"] for r in rows(folder() / "context_words.csv") if r["kind"] == "generic")


def bare(name: str) -> str:
    """`name` without the generic words of a division: 'Republic of Tyva' is 'Tyva'."""
    words = [w for w in name.replace("(", " ").replace(")", " ").split() if w.lower() not in generic_words()]
    while words and words[0].lower() in {"of", "the", "de", "da", "do"}:
        words = words[1:]
    return " ".join(words)


def division_names(name: str, aliases: Iterable[str] = ()) -> list[Name]:
    """The names of a division: as it is, without its generic words, and its aliases."""
    out = [Name(name)]
    if (short := bare(name)) and short != name:
        out.append(Name(short))
    return out + [Name(alias, True, alias.isupper() and len(alias) <= 5) for alias in aliases]


def admin1(populations: dict[str, int]) -> dict[str, RawPlace]:
    """First-order divisions by GeoNames code, at their largest town; `populations` sums the towns of each."""
    aliases: dict[str, list[str]] = {}
    for row in rows(folder() / "admin1_aliases.csv"):
        aliases.setdefault(row["code"], []).append(row["name"])
    countries = iso3_by_iso2()
    return {
        row["code"]: RawPlace(
            place_id=f"admin1:{row['code']}",
            name=row["name"],
            feature="admin1",
            iso3=countries[row["code"][:2]],
            lat=float(row["latitude"]),
            lon=float(row["longitude"]),
            names=division_names(row["name"], aliases.get(row["code"], ())),
            admin1=row["name"],
            population=populations.get(row["code"], 0),
            where=4,
        )
        for row in rows(folder() / "admin1.tsv")
        if row["latitude"] and row["code"][:2] in countries
    }


def admin2(first: dict[str, RawPlace]) -> dict[str, RawPlace]:
    """Second-order divisions by code, at their seat or largest town, else at their province's (where 4)."""
    out: dict[str, RawPlace] = {}
    for row in rows(folder() / "admin2.tsv"):
        parent = first.get(".".join(row["code"].split(".")[:2]))
        if parent is None:
            continue
        placed = bool(row["latitude"])
        out[row["code"]] = RawPlace(
            place_id=f"admin2:{row['code']}",
            name=row["name"],
            feature="admin2",
            iso3=parent.iso3,
            lat=float(row["latitude"]) if placed else parent.lat,
            lon=float(row["longitude"]) if placed else parent.lon,
            names=division_names(row["name"]),
            admin1=parent.name,
            admin2=row["name"],
            where=3 if placed else 4,
        )
    return out
