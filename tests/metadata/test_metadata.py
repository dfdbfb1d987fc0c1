"""What a release says of itself: true, valid by the formats' own validators, the same every time."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import polars as pl
import pyarrow.parquet as pq
import world
import yaml

from etl.publish import Manifest, Release, publish
from etl.publish.manifest import packed
from etl.publish.metadata import about, metadata
from schema.tables import TABLES, columns, contract_version, key
from schema.vocabulary import codes, names


def _json(folder: Path, name: str) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / name).read_text(encoding="utf-8"))
    return loaded


def test_frictionless_finds_nothing_wrong(published: Path) -> None:
    """Every row of every table is read: types, constraints, keys and foreign keys."""
    ran = subprocess.run(
        [str(Path(sys.executable).parent / "frictionless"), "validate", "datapackage.json", "--json"],
        cwd=published,
        capture_output=True,
        text=True,
    )
    assert ran.returncode == 0, ran.stdout
    report = json.loads(ran.stdout)
    assert report["valid"] and len(report["tasks"]) == len(TABLES) + 1


def test_the_data_package_is_the_contract(published: Path) -> None:
    package = _json(published, "datapackage.json")
    assert package["$schema"] == "https://datapackage.org/profiles/2.0/datapackage.json"
    resources = {resource["name"]: resource for resource in package["resources"]}
    sums = dict(line.split("  ")[::-1] for line in (published / "SHA256SUMS").read_text().splitlines())
    for table in TABLES:
        resource = resources[table]
        assert [field["name"] for field in resource["schema"]["fields"]] == list(columns(table))
        assert resource["schema"]["primaryKey"] == key(table)
        assert resource["hash"] == f"sha256:{sums[resource['path']]}"
    references = resources["codings"]["schema"]["foreignKeys"]
    assert {
        "fields": ["report_id"],
        "reference": {"resource": "reports", "fields": ["report_id"]},
    } in references


def test_frictionless_would_find_a_wrong_value(published: Path, tmp_path: Path) -> None:
    from frictionless import Package

    package = _json(published, "datapackage.json")
    (tmp_path / "claims.parquet").write_bytes((published / "claims.parquet").read_bytes())
    wrong = pl.read_parquet(published / "claims.parquet").with_columns(column=pl.lit("mood"))
    wrong.write_parquet(tmp_path / "claims.parquet")
    (resource,) = [each for each in package["resources"] if each["name"] == "claims"]
    resource["schema"].pop("foreignKeys")
    package["resources"] = [{name: value for name, value in resource.items() if name != "hash"}]
    (tmp_path / "datapackage.json").write_text(json.dumps(package))
    report = Package(str(tmp_path / "datapackage.json")).validate()
    assert {error[0] for error in report.flatten(["type"])} == {"constraint-error"}


def test_mlcroissant_reads_it(published: Path) -> None:
    import mlcroissant

    dataset = mlcroissant.Dataset(jsonld=str(published / "croissant.json"))
    assert not dataset.metadata.ctx.issues.errors
    assert not dataset.metadata.ctx.issues.warnings
    rows = list(dataset.records("events"))
    assert sorted(row["events/event_id_cnty"] for row in rows) == [b"ARM1", b"AZE1"]
    assert {record.id for record in dataset.metadata.record_sets} == set(TABLES)


def test_the_citation_is_valid(published: Path, root: Path) -> None:
    schema = json.loads((Path(__file__).parent / "schemas" / "citation-file-format-1.2.0.json").read_text())
    for path in (published / "CITATION.cff", root / "CITATION.cff"):
        jsonschema.validate(_dates_as_text(yaml.safe_load(path.read_text(encoding="utf-8"))), schema)


def test_the_repository_is_cited_like_its_releases(published: Path, root: Path) -> None:
    """But for the release's own version and day."""
    one, two = (yaml.safe_load((f / "CITATION.cff").read_text(encoding="utf-8")) for f in (published, root))
    apart = ("version", "date-released")
    assert {k: v for k, v in one.items() if k not in apart} == {
        k: v for k, v in two.items() if k not in apart
    }


def test_zenodo(published: Path) -> None:
    deposit = _json(published, ".zenodo.json")
    wanted = {"upload_type", "title", "description", "creators", "license", "access_right", "version"}
    assert wanted <= set(deposit)
    assert deposit["upload_type"] == "dataset" and deposit["publication_date"] == "2026-12-01"


def test_everybody_is_credited(published: Path) -> None:
    text = (published / "ATTRIBUTION.md").read_text(encoding="utf-8")
    for name in ("GeoNames", "UCDP", "Wikipedia", "Natural Earth", "Who's On First", "spaCy", "MiniLM"):
        assert name in text
    assert "CC-BY-4.0" in text and "version 2026.12.0" in text


def test_the_card(published: Path) -> None:
    _, header, text = (published / "README.md").read_text(encoding="utf-8").split("---\n", 2)
    told = yaml.safe_load(header)
    assert told["license"] == "cc-by-4.0" and told["size_categories"] == ["n<1K"]
    assert {config["config_name"] for config in told["configs"]} == set(TABLES)
    assert [c["config_name"] for c in told["configs"] if c.get("default")] == ["events"]
    for config in told["configs"]:
        assert (published / config["data_files"]).is_file()
    linked = [part.split(")")[0] for part in text.split("](")[1:]]
    assert all((published / link).is_file() for link in linked if not link.startswith("http"))
    assert "absence of an event is no evidence of peace" in text


def test_the_contract_map_is_what_the_files_hold(published: Path) -> None:
    told = _json(published, "contract.json")
    assert told["contract"] == contract_version() == Manifest.read(published / "manifest.json").contract
    assert set(told["tables"]) == set(TABLES)
    for table, described in told["tables"].items():
        schema = pq.read_schema(published / described["file"])
        assert [c["name"] for c in described["columns"]] == schema.names
        assert [c["nullable"] for c in described["columns"]] == [field.nullable for field in schema]
        assert described["rows"] == pq.read_metadata(published / described["file"]).num_rows
        assert described["key"] == key(table)
    assert told["vocabularies"] == {name: codes(name) for name in names()}
    assert told["equivalents"]["ucdp_ged"]["where_prec"]["tocsin"] == "events.where_precision"


def test_nothing_depends_on_when_or_where(published: Path, tmp_path: Path) -> None:
    publish(world.frames(), tmp_path / "again", world.release())
    names_ = metadata(world.release(), []).keys()
    for name in names_:
        assert (published / name).read_bytes() == (tmp_path / "again" / name).read_bytes(), name
    listed = {line.split("  ")[1] for line in (published / "SHA256SUMS").read_text().splitlines()}
    assert names_ <= listed


def test_metadata_is_of_the_release(published: Path) -> None:
    files = packed(published, ["events.parquet"])
    later = Release(version="2027.1.0", date=world.release().date.replace(year=2027), name="world")
    told = metadata(later, files)
    assert json.loads(told["croissant.json"])["version"] == "2027.1.0"
    assert json.loads(told["datapackage.json"])["name"] == "world"
    assert "2027.1.0" in about(later).citation


def test_an_address_is_told_where_there_is_one() -> None:
    from dataclasses import replace

    from schema.render.citation import citation_cff
    from schema.render.croissant import croissant
    from schema.render.datapackage import datapackage

    told = replace(about(world.release()), homepage="https://example.org/tocsin")
    assert croissant(told, [])["url"] == told.homepage
    assert datapackage(told, [])["homepage"] == told.homepage
    assert yaml.safe_load(citation_cff(told))["url"] == told.homepage


def _dates_as_text(said: dict[str, Any]) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in said.items()}
