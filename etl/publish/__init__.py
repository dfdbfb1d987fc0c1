"""Publish: tables in, a release folder out: Parquet, CSV, catalog, manifest, checksums."""

from etl.publish.catalog import earlier_events
from etl.publish.complete import complete_events
from etl.publish.content import content_hash
from etl.publish.manifest import File, Manifest
from etl.publish.publish import publish
from etl.publish.registries import registry_tables
from etl.publish.release import Release

__all__ = [
    "File",
    "Manifest",
    "Release",
    "complete_events",
    "content_hash",
    "earlier_events",
    "publish",
    "registry_tables",
]
