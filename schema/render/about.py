"""What a release says of itself to the renderers of metadata."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Licence:
    """A licence: its SPDX id, its title and the address of its text."""

    id: str
    title: str
    url: str


@dataclass(frozen=True, slots=True)
class Packed:
    """A file of a release: path in its folder, size in bytes, SHA-256 (hexadecimal), and what it is.

    `table`: the table of the contract that it holds, if it is one; `rows`: how many.
    """

    path: str
    bytes: int
    sha256: str
    table: str | None = None
    rows: int | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody whose work a release builds on: licence, address, what for, and what of it is in the release."""

    name: str
    licence: str
    url: str
    used_for: str
    shipped: str


@dataclass(frozen=True, slots=True)
class About:
    """A release: identity, authorship, licence, and the sentences that a user must know."""

    name: str
    version: str
    date: str
    title: str
    abstract: str
    authors: tuple[str, ...]
    keywords: tuple[str, ...]
    licence: Licence
    language: str
    message: str
    limitations: str
    privacy: str
    collection: str
    disputes: str
    viewer: tuple[str, ...]
    homepage: str | None = None
    sources: tuple[Source, ...] = field(default=())

    @property
    def citation(self) -> str:
        """How to cite the release, in one line."""
        return f"{'; '.join(self.authors)} ({self.date[:4]}). {self.title}, version {self.version}. {self.licence.id}."
