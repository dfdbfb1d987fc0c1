"""CITATION.cff (Citation File Format 1.2.0), .zenodo.json and ATTRIBUTION.md of a release."""

from __future__ import annotations

from typing import Any

import yaml

from schema.render.about import About, Source


def citation_cff(about: About) -> str:
    """The citation as YAML; its keys in the order in which the format's guide has them."""
    said: dict[str, Any] = {
        "cff-version": "1.2.0",
        "message": about.message,
        "title": about.title,
        "abstract": about.abstract,
        "type": "dataset",
        "authors": [{"name": author} for author in about.authors],
        "version": about.version,
        "date-released": about.date,
        "license": about.licence.id,
        "keywords": list(about.keywords),
    }
    if about.homepage:
        said["url"] = about.homepage
    return yaml.safe_dump(said, sort_keys=False, allow_unicode=True, width=110)


def zenodo(about: About) -> dict[str, Any]:
    """The deposit's metadata as Zenodo reads it from .zenodo.json."""
    return {
        "upload_type": "dataset",
        "title": about.title,
        "description": about.abstract,
        "version": about.version,
        "publication_date": about.date,
        "creators": [{"name": author} for author in about.authors],
        "license": about.licence.id.lower(),
        "access_right": "open",
        "language": "eng",
        "keywords": list(about.keywords),
        "notes": about.limitations,
        "references": [f"{source.name}. {source.url}" for source in about.sources if source.url],
    }


def attribution(about: About) -> str:
    """Whom a release builds on, under which licence, and what of it is in the release."""
    head = [
        "# Attribution",
        "",
        f"{about.title}, version {about.version}, is licensed under {about.licence.title}"
        f" ([{about.licence.id}]({about.licence.url})). To give credit, write:",
        "",
        f"> {about.citation}",
        "",
        "It builds on the following. Each keeps its own licence.",
    ]
    return "\n".join([*head, *(_line(source) for source in about.sources)]) + "\n"


def _line(source: Source) -> str:
    name = f"[{source.name}]({source.url})" if source.url else source.name
    return f"\n**{name}** ({source.licence}): {source.used_for}. In the release: {source.shipped}."
