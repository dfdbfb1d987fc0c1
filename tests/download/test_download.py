"""`tocsin download`: whole and checked or not at all, whatever the host does."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from etl.download import DownloadError, Limits, download
from tests.download.host import Host

VERSION = "2026.12.0"
ARCHIVE = f"tocsin-{VERSION}.tar.gz"


def _nothing_but_a_part(to: Path) -> None:
    assert not [path.name for path in to.glob("*") if not path.name.endswith(".part")]


def _names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir()}


def test_a_release_comes_whole(host: Host, quick: Limits, packed_release: Path, tmp_path: Path) -> None:
    for version in ("latest", VERSION):
        to = tmp_path / version
        got = download(version, f"{host.url}/", to, quick)
        assert got == to / VERSION and list(to.iterdir()) == [got]
        build = packed_release / "build"
        for name in _names(build) - {"catalog.duckdb"}:
            assert (got / name).read_bytes() == (build / name).read_bytes(), name
        assert _names(got) == _names(build)
        with duckdb.connect(str(got / "catalog.duckdb"), read_only=True) as catalog:
            assert catalog.execute("SELECT count(*), max(event_id_cnty) FROM acled").fetchall() == [
                (2, "AZE1")
            ]
            assert catalog.execute("SELECT version FROM release").fetchall() == [(VERSION,)]


@pytest.mark.parametrize("ranges", [True, False])
def test_a_connection_that_breaks(host: Host, quick: Limits, tmp_path: Path, ranges: bool) -> None:
    size = (host.folder / ARCHIVE).stat().st_size
    step = size // 3 + 1
    host.breaks_after, host.ranges = step, ranges
    if ranges:
        download("latest", host.url, tmp_path, quick)
        assert [asked for name, asked in host.asked if name == ARCHIVE] == [
            None,
            f"bytes={step}-",
            f"bytes={2 * step}-",
        ]
    else:
        with pytest.raises(DownloadError, match=r"breaks off after .* run the same command again"):
            download("latest", host.url, tmp_path, quick)
        _nothing_but_a_part(tmp_path)


def test_a_later_call_goes_on_where_the_first_broke_off(host: Host, quick: Limits, tmp_path: Path) -> None:
    size = (host.folder / ARCHIVE).stat().st_size
    host.breaks_after, host.ranges = size // 2, False
    once = replace(quick, stalls=1)
    with pytest.raises(DownloadError, match="breaks off"):
        download("latest", host.url, tmp_path, once)
    (part,) = tmp_path.iterdir()
    assert part.name.endswith(".part") and part.stat().st_size == size // 2
    host.breaks_after, host.ranges = None, True
    host.asked.clear()
    download("latest", host.url, tmp_path, quick)
    assert host.asked[-1] == (ARCHIVE, f"bytes={size // 2}-")
    assert _names(tmp_path) == {VERSION}


def test_what_was_left_of_something_else_is_not_trusted(host: Host, quick: Limits, tmp_path: Path) -> None:
    digest = json.loads((host.folder / "releases.json").read_text())["releases"][0]["sha256"]
    (tmp_path / f".{digest}.part").write_bytes(b"not it" * 10)
    download("latest", host.url, tmp_path, quick)
    assert _names(tmp_path) == {VERSION}


def test_wrong_bytes(host: Host, quick: Limits, tmp_path: Path) -> None:
    host.changed = lambda name, content: content if name.endswith("json") else content[:-1] + b"!"
    with pytest.raises(DownloadError, match="not the file that the index names"):
        download("latest", host.url, tmp_path, quick)
    assert list(tmp_path.iterdir()) == []
    assert len([1 for name, _ in host.asked if name == ARCHIVE]) == 2


def test_more_bytes_than_announced(host: Host, quick: Limits, tmp_path: Path) -> None:
    host.changed = lambda name, content: content if name.endswith("json") else content + b"more" * 50_000
    with pytest.raises(DownloadError, match="longer than"):
        download("latest", host.url, tmp_path, quick)
    assert list(tmp_path.iterdir()) == []


def test_the_host_goes_on_at_another_place(host: Host, quick: Limits, tmp_path: Path) -> None:
    host.breaks_after, host.wrong_place = 1000, True
    with pytest.raises(DownloadError, match="another place"):
        download("latest", host.url, tmp_path, quick)
    _nothing_but_a_part(tmp_path)


def test_no_host_and_no_release(host: Host, quick: Limits, tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"no release '2001.1.0' there; there are: 2026.12.0"):
        download("2001.1.0", host.url, tmp_path, quick)
    with pytest.raises(DownloadError, match="404"):
        download("latest", f"{host.url}/elsewhere", tmp_path, quick)
    with pytest.raises(DownloadError, match="cannot be read"):
        download("latest", "http://127.0.0.1:9", tmp_path, quick)
    host.fails = {ARCHIVE: 503}
    with pytest.raises(DownloadError, match="503"):
        download("latest", host.url, tmp_path, quick)
    assert list(tmp_path.iterdir()) == []


def test_twice_is_once(host: Host, quick: Limits, tmp_path: Path) -> None:
    got = download("latest", host.url, tmp_path, quick)
    host.asked.clear()
    assert download("latest", host.url, tmp_path, quick) == got
    assert [name for name, _ in host.asked] == ["releases.json"]
    (got / "events.parquet").write_bytes(b"changed")
    with pytest.raises(DownloadError, match=r"events.parquet is not what SHA256SUMS says; move it away"):
        download("latest", host.url, tmp_path, quick)
    assert (got / "events.parquet").read_bytes() == b"changed"


def test_earlier_releases_beside_it_are_in_the_catalog(
    host: Host, quick: Limits, packed_release: Path, tmp_path: Path
) -> None:
    (tmp_path / "2026.11.0").mkdir()
    shutil.copyfile(packed_release / "build" / "events.parquet", tmp_path / "2026.11.0" / "events.parquet")
    got = download("latest", host.url, tmp_path, quick)
    with duckdb.connect(str(got / "catalog.duckdb"), read_only=True) as catalog:
        rows = catalog.execute("SELECT release, count(*) FROM all_releases GROUP BY 1 ORDER BY 1").fetchall()
    assert rows == [("2026.11.0", 2), (VERSION, 2)]
