"""Archives and indexes from a hostile host: nothing outside the folder, nothing beyond the limits, nothing left."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
import tarfile
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from etl.dist.index import read_index
from etl.dist.sums import read_sums
from etl.download import DownloadError, Limits, download
from etl.download.fetch import fetch_text
from etl.download.unpack import unpack
from tests.download.host import Host, hosting

PREFIX = "tocsin-2026.12.0"


def _member(name: str, content: bytes = b"x", **facts: Any) -> tuple[tarfile.TarInfo, bytes]:
    member = tarfile.TarInfo(name)
    member.size = len(content)
    for fact, value in facts.items():
        setattr(member, fact, value)
    return member, content


def _tar(*members: tuple[tarfile.TarInfo, bytes], form: int = tarfile.USTAR_FORMAT) -> bytes:
    plain = io.BytesIO()
    with tarfile.open(fileobj=plain, mode="w", format=form) as tar:
        for member, content in members:
            tar.addfile(member, io.BytesIO(content) if member.isreg() else None)
    return gzip.compress(plain.getvalue(), mtime=0)


HOSTILE = {
    "up": _tar(_member(f"{PREFIX}/../evil")),
    "up and in": _tar(_member(f"{PREFIX}/../{PREFIX}/evil")),
    "absolute": _tar(_member("/tmp/tocsin-evil")),
    "absolute below": _tar(_member(f"/{PREFIX}/evil")),
    "elsewhere": _tar(_member("other/evil")),
    "dots": _tar(_member(f"{PREFIX}/..")),
    "a folder below": _tar(_member(f"{PREFIX}/a/evil")),
    "odd name": _tar(_member(f"{PREFIX}/a\nb")),
    "backslash": _tar(_member(f"{PREFIX}\\..\\evil")),
    "symlink": _tar(_member(f"{PREFIX}/link", b"", type=tarfile.SYMTYPE, linkname="/etc/passwd")),
    "hard link": _tar(_member(f"{PREFIX}/link", b"", type=tarfile.LNKTYPE, linkname="../evil")),
    "device": _tar(_member(f"{PREFIX}/null", b"", type=tarfile.CHRTYPE, devmajor=1, devminor=3)),
    "fifo": _tar(_member(f"{PREFIX}/pipe", b"", type=tarfile.FIFOTYPE)),
    "long name": _tar(_member(f"{PREFIX}/{'a' * 300}"), form=tarfile.GNU_FORMAT),
    "extended header": _tar(_member(f"{PREFIX}/{'é' * 80}"), form=tarfile.PAX_FORMAT),
    "twice": _tar(_member(f"{PREFIX}/a"), _member(f"{PREFIX}/a")),
    "cut": _tar(_member(f"{PREFIX}/a", b"x" * 5000))[:-40],
    "no gzip": b"PK\x03\x04 nothing of the kind",
    "no tar": gzip.compress(b"something else" * 100),
    "negative": gzip.compress(b"\xff" * 512),
}


@pytest.mark.parametrize("kind", sorted(HOSTILE))
def test_hostile_archives(tmp_path: Path, kind: str) -> None:
    archive, inside = tmp_path / "a.tar.gz", tmp_path / "inside"
    archive.write_bytes(HOSTILE[kind])
    inside.mkdir()
    with pytest.raises(DownloadError):
        unpack(archive, inside, PREFIX, 10_000, 100)
    assert {path.name for path in tmp_path.iterdir()} == {"a.tar.gz", "inside"}
    assert not Path("/tmp/tocsin-evil").exists()
    assert not any(path.is_symlink() for path in inside.iterdir())


def test_a_bomb_stops_at_what_was_announced(tmp_path: Path) -> None:
    archive, inside = tmp_path / "a.tar.gz", tmp_path / "inside"
    archive.write_bytes(_tar(_member(f"{PREFIX}/a", bytes(50_000_000))))
    inside.mkdir()
    with pytest.raises(DownloadError, match="more bytes than announced"):
        unpack(archive, inside, PREFIX, 1_000_000, 100)
    assert sum(path.stat().st_size for path in inside.iterdir()) == 0


def test_too_many_files(tmp_path: Path) -> None:
    archive, inside = tmp_path / "a.tar.gz", tmp_path / "inside"
    archive.write_bytes(_tar(*(_member(f"{PREFIX}/{n}") for n in range(11))))
    inside.mkdir()
    with pytest.raises(DownloadError, match="more than 10 files"):
        unpack(archive, inside, PREFIX, 1_000_000, 10)


@pytest.fixture
def offering(tmp_path: Path) -> Iterator[Callable[..., Host]]:
    """A host with an archive and an index that tells the truth of it, but for what a test changes."""
    folder = tmp_path / "host"
    folder.mkdir()
    with hosting(Host(folder)) as host:

        def offer(content: bytes, listed: bytes = b"", /, **changed: Any) -> Host:
            entry = {
                "name": "tocsin",
                "version": "2026.12.0",
                "date": "2026-12-01",
                "contract": "0.0.0",
                "archive": "a.tar.gz",
                "bytes": len(content),
                "sha256": hashlib.sha256(content).hexdigest(),
                "unpacked": 10_000,
                "sums": hashlib.sha256(listed).hexdigest(),
            }
            (folder / "a.tar.gz").write_bytes(content)
            (folder / "releases.json").write_text(json.dumps({"releases": [entry | changed]}))
            return host

        yield offer


def _sums(**files: bytes) -> bytes:
    return "".join(f"{hashlib.sha256(c).hexdigest()}  {n}\n" for n, c in files.items()).encode()


def test_an_honest_release_is_taken(offering: Callable[..., Host], tmp_path: Path) -> None:
    sums = _sums(a=b"x")
    archive = _tar(_member(f"{PREFIX}/SHA256SUMS", sums), _member(f"{PREFIX}/a"))
    got = download("latest", offering(archive, sums).url, tmp_path / "to", Limits.read())
    assert (got / "a").read_bytes() == b"x"
    assert not (got / "catalog.duckdb").exists(), "a contract that we do not know makes no catalog"


@pytest.mark.parametrize(
    ("sums", "files"),
    [
        (_sums(a=b"y"), {"a": b"x"}),
        (_sums(a=b"x", b=b"y"), {"a": b"x"}),
        (_sums(a=b"x"), {"a": b"x", "b": b"y"}),
        (_sums(a=b"x") * 2, {"a": b"x"}),
        (_sums(a=b"x").replace(b"  a", b"  ../a"), {"a": b"x"}),
        (b"nothing", {"a": b"x"}),
        (b"", {"a": b"x"}),
    ],
)
def test_files_that_are_not_those_of_the_sums(
    offering: Callable[..., Host], tmp_path: Path, sums: bytes, files: dict[str, bytes]
) -> None:
    members = [_member(f"{PREFIX}/{name}", content) for name, content in files.items()]
    host = offering(_tar(_member(f"{PREFIX}/SHA256SUMS", sums), *members), sums)
    with pytest.raises(DownloadError):
        download("latest", host.url, tmp_path / "to", Limits.read())
    assert not [path for path in (tmp_path / "to").iterdir() if not path.name.endswith(".part")]


@pytest.mark.parametrize(
    "changed",
    [
        {"archive": "../a.tar.gz"},
        {"archive": "/etc/passwd"},
        {"archive": "http://127.0.0.1:1/a.tar.gz"},
        {"archive": "a.tar.gz?x=../.."},
        {"archive": ".hidden"},
        {"version": "../../evil"},
        {"version": "2026.12.0/.."},
        {"version": 2026},
        {"name": "../evil"},
        {"name": "Tocsin; rm -rf"},
        {"date": "soon"},
        {"bytes": "10"},
        {"bytes": -1},
        {"bytes": True},
        {"unpacked": 0},
        {"sha256": "0" * 63},
        {"sums": "../../x"},
    ],
    ids=str,
)
def test_hostile_indexes(offering: Callable[..., Host], tmp_path: Path, changed: dict[str, Any]) -> None:
    host = offering(b"x", **changed)
    with pytest.raises(ValueError, match=r"releases\.json"):
        download("latest", host.url, tmp_path / "to", Limits.read())
    assert not (tmp_path / "to").exists()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"releases": []}', '{"releases": [1]}', "[" * 100_000, "null"]
)
def test_what_is_no_index(text: str) -> None:
    with pytest.raises(ValueError, match=r"releases\.json"):
        read_index(text)


def test_limits_of_size(offering: Callable[..., Host], tmp_path: Path) -> None:
    small = replace(Limits.read(), archive_bytes=100, index_bytes=2_000, pause_seconds=0)
    with pytest.raises(DownloadError, match="larger than the limits"):
        download("latest", offering(b"x" * 101).url, tmp_path / "to", small)
    with pytest.raises(DownloadError, match="larger than the limits"):
        download("latest", offering(b"x", unpacked=10**15).url, tmp_path / "to", small)
    host = offering(b"x", date="x" * 5_000)
    with pytest.raises(DownloadError, match="longer than 2,000 bytes"):
        fetch_text(f"{host.url}/releases.json", small)
    assert not (tmp_path / "to").exists()


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/x", "data:text/plain,x"])
def test_no_way_out_of_http(offering: Callable[..., Host], tmp_path: Path, target: str) -> None:
    quick = replace(Limits.read(), pause_seconds=0)
    host = offering(b"x")
    host.redirects = {"a.tar.gz": target}
    with pytest.raises(DownloadError):
        download("latest", host.url, tmp_path / "to", quick)
    with pytest.raises(DownloadError, match="no http or https address"):
        download("latest", target, tmp_path / "to", quick)
    assert not list((tmp_path / "to").iterdir())


@pytest.mark.parametrize("text", ["a  b", f"{'0' * 64}  ../a", f"{'0' * 64}  a/b", f"{'0' * 64} a", ""])
def test_sums_are_read_strictly(text: str) -> None:
    with pytest.raises(ValueError, match="SHA256SUMS"):
        read_sums(text)
