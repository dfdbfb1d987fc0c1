"""manifest.json and SHA256SUMS: what a release holds, and the proof of it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from etl.publish.content import content_hash
from etl.publish.parquet import read_parquet
from etl.publish.release import Release
from schema.render.about import Packed
from schema.tables import TABLES, contract_version

_CHUNK = 1 << 20


@dataclass(frozen=True, slots=True)
class File:
    """One file of a release; rows and content (the canonical content hash) for tables only."""

    path: str
    bytes: int
    sha256: str
    rows: int | None = None
    content: str | None = None


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a release holds. Files are sorted by path; the catalog and the Data Docs are not among them."""

    name: str
    version: str
    date: str
    base: str | None
    base_manifest: str | None
    contract: str
    inputs: str | None
    files: tuple[File, ...]

    @property
    def rows(self) -> dict[str, int]:
        """Rows by table."""
        return {Path(f.path).stem: f.rows for f in self.files if f.rows is not None}

    def to_json(self) -> str:
        """The manifest as it is written: sorted keys, two spaces, a line feed at the end."""
        return json.dumps(asdict(self), indent=2, sort_keys=True, ensure_ascii=False) + "\n"

    @classmethod
    def read(cls, path: Path) -> Manifest:
        """The manifest in a manifest.json."""
        loaded = json.loads(path.read_text(encoding="utf-8"))
        return cls(**{**loaded, "files": tuple(File(**each) for each in loaded["files"])})


def sha256(path: Path) -> str:
    """SHA-256 of a file, hexadecimal."""
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while chunk := stream.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def write_manifest(folder: Path, names: Iterable[str], release: Release) -> Manifest:
    """Write manifest.json over the files `names` of a folder, and SHA256SUMS over them and the manifest."""
    files = tuple(_file(folder / name) for name in sorted(names))
    manifest = Manifest(
        name=release.name,
        version=release.version,
        date=release.date.isoformat(),
        base=release.base,
        base_manifest=release.base_manifest,
        contract=contract_version(),
        inputs=release.inputs,
        files=files,
    )
    path = folder / "manifest.json"
    path.write_text(manifest.to_json(), encoding="utf-8", newline="\n")
    sums = sorted([(each.path, each.sha256) for each in files] + [(path.name, sha256(path))])
    lines = "".join(f"{digest}  {name}\n" for name, digest in sums)
    (folder / "SHA256SUMS").write_text(lines, encoding="utf-8", newline="\n")
    return manifest


def packed(folder: Path, names: Iterable[str]) -> list[Packed]:
    """The files `names` of a folder as the renderers of metadata want them."""
    files = (_file(folder / name) for name in names)
    return [
        Packed(
            file.path, file.bytes, file.sha256, None if file.rows is None else Path(file.path).stem, file.rows
        )
        for file in files
    ]


def _file(path: Path) -> File:
    size, digest = path.stat().st_size, sha256(path)
    if path.suffix != ".parquet" or path.stem not in TABLES:
        return File(path.name, size, digest)
    table = read_parquet(path)
    return File(path.name, size, digest, table.height, content_hash(table))
