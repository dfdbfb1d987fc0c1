from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from etl.code.places import compile as compiling
from etl.code.places.raw import Name, RawPlace


def town(number: int, name: str, population: int, *names: str, iso3: str = "SYR") -> RawPlace:
    every = [Name(name), *(Name(n, alternate=True) for n in names)]
    return RawPlace(f"gn:{number}", name, "city", iso3, 35.0, 38.0, every, number, "Aleppo", "", population)


TOWNS = [
    town(1, "Ar-Raqqah", 200_000, "Rakka"),
    town(2, "Al Bab", 60_000),
    town(3, "Springfield", 10, iso3="USA"),
]


def compile_to(path: Path, towns: list[RawPlace], monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("etl.code.places.sources.every", lambda: iter(towns))
    compiling.write(path)
    return path


def test_bytes_do_not_depend_on_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one = compile_to(tmp_path / "one", TOWNS, monkeypatch)
    two = compile_to(tmp_path / "two", TOWNS[::-1], monkeypatch)
    assert one.read_bytes() == two.read_bytes()


def test_arabic_article_variants_are_filed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = compile_to(tmp_path / "file", TOWNS, monkeypatch)
    keys = {k for (k,) in sqlite3.connect(path).execute("SELECT key FROM name")}
    assert {"ar raqqah", "al raqqah", "raqqah", "rakka", "al bab", "springfield"} <= keys
    assert "bab" not in keys


def test_only_the_most_populous_namesakes_are_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    many = [town(i, "Salem", i) for i in range(1, 30)]
    path = compile_to(tmp_path / "file", many, monkeypatch)
    rows = sqlite3.connect(path).execute("SELECT population FROM place ORDER BY 1").fetchall()
    assert rows == [(27,), (28,), (29,)]
