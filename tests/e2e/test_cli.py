"""The commands as a user calls them: answers, exit codes, messages without traceback."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import polars as pl
import pytest

GOOD = [
    {"report_id": f"r{n}", "published": "2023-09-20", "text": text}
    for n, text in enumerate(
        (
            "Four soldiers were killed when a mine went off near Sotk on Monday.",
            "The president warned of a new war.",
            "Thousands of people protested in Yerevan on Tuesday.",
        )
    )
]


def tocsin(home: Path, *arguments: str, stdin: str = "") -> subprocess.CompletedProcess[str]:
    """The command run in `home`, as its own process."""
    command = [str(Path(sys.executable).parent / "tocsin"), *arguments]
    env = {**os.environ, "TOCSIN_HOME": str(home)}
    return subprocess.run(
        command, cwd=home, env=env, input=stdin, capture_output=True, text=True, timeout=300
    )


def lines(records: list[dict[str, str]]) -> str:
    return "".join(json.dumps(record) + "\n" for record in records)


def test_help_is_quick_since_nothing_heavy_is_imported(root: Path) -> None:
    code = "import sys, etl.cli; print(sorted({'polars', 'duckdb', 'spacy', 'pandera'} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("SELECT nothing FROM events", "nothing"),
        ("SELEC 1", "syntax error"),
        ("DELETE FROM events", "read-only"),
        ("COPY events TO '/nowhere/x.csv'", "nowhere"),
    ],
)
def test_sql_that_cannot_be_answered_is_said_without_traceback(
    built: Path, statement: str, message: str
) -> None:
    done = tocsin(built, "sql", statement)
    assert done.returncode == 1
    assert done.stderr.startswith("Error: ") and message in done.stderr
    assert "Traceback" not in done.stderr


def test_sql_formats_agree(built: Path) -> None:
    statement = (
        "SELECT event_id_cnty, event_date, fatalities_best, claims_conflict FROM events ORDER BY 1 LIMIT 3"
    )
    as_csv, as_json, as_table = (
        tocsin(built, "sql", statement, "--format", form).stdout for form in ("csv", "json", "table")
    )
    assert [row["event_id_cnty"] for row in json.loads(as_json)] == [
        r.split(",")[0] for r in as_csv.split()[1:]
    ]
    assert as_table.splitlines()[-1] == "(3 rows)"


def test_stats_says_what_the_build_said(built: Path) -> None:
    assert "Events by type:" in tocsin(built, "stats").stdout


def test_without_a_build_the_message_says_what_to_do(tmp_path: Path) -> None:
    for arguments in (("sql", "SELECT 1"), ("stats",)):
        done = tocsin(tmp_path, *arguments)
        assert done.returncode == 1 and "run `make dataset` first" in done.stderr


def test_code_keeps_the_order_and_never_stops(root: Path, counterexamples: Path, tmp_path: Path) -> None:
    bad = (counterexamples / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    source = tmp_path / "in.jsonl"
    good = [json.dumps({**GOOD[0], "report_id": f"g{n}"}) for n in range(len(bad))]
    mixed = [line for pair in zip(bad, good, strict=True) for line in pair]
    source.write_text("\n".join(mixed), encoding="utf-8")
    done = tocsin(
        root,
        "code",
        str(source),
        "--out",
        str(tmp_path / "out.jsonl"),
        "--rejected",
        str(tmp_path / "no.jsonl"),
    )
    assert done.returncode == 0, done.stderr
    out = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text(encoding="utf-8").splitlines()]
    ids = [row["report_id"] for row in out]
    assert [i for i in dict.fromkeys(ids) if i.startswith("g")] == [f"g{n}" for n in range(len(bad))]
    rejected = [json.loads(line) for line in (tmp_path / "no.jsonl").read_text(encoding="utf-8").splitlines()]
    unread = [row["line"] for row in rejected if row["stage"] == "extract"]
    assert unread == sorted(unread) and len(unread) == len(bad) - 2


def test_code_gives_the_same_rows_alone_and_together(root: Path) -> None:
    together = tocsin(root, "code", "-", stdin=lines(GOOD)).stdout
    alone = "".join(tocsin(root, "code", "-", stdin=lines([report])).stdout for report in GOOD)
    assert together and together == alone


def test_code_writes_parquet_of_the_contract(root: Path, tmp_path: Path) -> None:
    from schema import tables

    target = tmp_path / "out.parquet"
    assert tocsin(root, "code", "-", "--out", str(target), stdin=lines(GOOD)).returncode == 0
    assert dict(pl.read_parquet(target).schema) == tables.dtypes("codings")
    assert [p.name for p in tmp_path.iterdir()] == ["out.parquet"]


def test_code_of_nothing_is_nothing(root: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    assert tocsin(root, "code", "-", "--out", str(target), stdin="\n\n").returncode == 0
    assert target.read_text() == ""


def test_code_of_an_input_that_cannot_be_read_is_an_error(root: Path, tmp_path: Path) -> None:
    done = tocsin(root, "code", str(tmp_path / "none.jsonl"))
    assert done.returncode == 2 and "none.jsonl cannot be read" in done.stderr
    done = tocsin(root, "code", "-", "--out", str(tmp_path / "no" / "out.jsonl"), stdin=lines(GOOD))
    assert done.returncode == 1 and "Traceback" not in done.stderr
