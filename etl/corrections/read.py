"""Reading dataset/corrections: every YAML file, each correction checked in form, all problems at once."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from etl.corrections.model import KINDS, Correction, CorrectionError, Target
from schema import tables

_FIELDS = {"id", "kind", "codings", "set", "reason", "cites"}
_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_FIXED = {"coding_id", "report_id", "n", "event_id_cnty", "coder_version"}
_CODINGS = {"same": 2, "distinct": 2}


def read_corrections(folder: Path) -> list[Correction]:
    """The corrections of the *.yaml files of a folder, sorted by id; none where there is no folder.

    Raises CorrectionError, naming file, correction and field of everything that is wrong with their form.
    """
    problems: list[str] = []
    found: dict[str, Correction] = {}
    for path in sorted(folder.glob("*.yaml")):
        for raw in _listed(path, problems):
            wrong = list(_wrong(raw))
            name = raw.get("id") if isinstance(raw, dict) else None
            if name in found:
                wrong.append(f"id: {found[name].file} has it too")
            if wrong:
                problems += [f"{path.name} {name or 'without id'}: {problem}" for problem in wrong]
            else:
                found[raw["id"]] = _correction(raw, path.name)
    if problems:
        raise CorrectionError(problems)
    return [found[name] for name in sorted(found)]


def _listed(path: Path, problems: list[str]) -> list[Any]:
    try:
        loaded = yaml.safe_load(path.read_text(encoding="utf-8"))
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        problems.append(f"{path.name}: is not YAML: {str(error).splitlines()[0]}")
        return []
    if loaded is not None and not isinstance(loaded, list):
        problems.append(f"{path.name}: must be a list of corrections")
        return []
    return loaded or []


def _correction(raw: Mapping[str, Any], file: str) -> Correction:
    targets = tuple(Target(each["coding"], each["expect"]) for each in raw["codings"])
    cites = tuple(raw["cites"])
    return Correction(raw["id"], raw["kind"], targets, raw["reason"], cites, file, raw.get("set") or {})


def _wrong(raw: Any) -> Iterator[str]:
    if not isinstance(raw, dict):
        yield f"must be a mapping of {', '.join(sorted(_FIELDS))}"
        return
    yield from (f"{name}: is no field" for name in sorted(str(key) for key in raw if key not in _FIELDS))
    if not _ID.fullmatch(str(raw.get("id", ""))):
        yield "id: must be of small letters, digits and hyphens"
    if not isinstance(raw.get("reason"), str) or not raw["reason"].strip():
        yield "reason: must say why, in a sentence"
    yield from _wrong_cites(raw.get("cites"))
    if raw.get("kind") not in KINDS:
        yield f"kind: must be one of {', '.join(KINDS)}"
        return
    yield from _wrong_codings(raw["kind"], raw.get("codings"))
    yield from _wrong_set(raw["kind"], raw.get("set"))


def _wrong_cites(cites: Any) -> Iterator[str]:
    listed = isinstance(cites, list) and bool(cites)
    if not listed or not all(isinstance(cite, str) and cite.strip() for cite in cites):
        yield "cites: must list where it can be read"


def _wrong_codings(kind: str, codings: Any) -> Iterator[str]:
    least = _CODINGS.get(kind, 1)
    if not isinstance(codings, list) or len(codings) < least:
        yield f"codings: must list at least {least}"
        return
    for each in codings:
        if not isinstance(each, dict) or set(each) != {"coding", "expect"}:
            yield "codings: each must have coding and expect"
        elif not isinstance(each["expect"], dict) or not each["expect"]:
            yield f"codings: {each['coding']} must expect the value of at least one column"
        else:
            yield from (f"expect: {name} is no column of codings" for name in _unknown(each["expect"]))
    names = [str(each.get("coding")) for each in codings if isinstance(each, dict)]
    if len(set(names)) < len(names):
        yield "codings: one is listed twice"


def _wrong_set(kind: str, values: Any) -> Iterator[str]:
    if kind != "change":
        if values is not None:
            yield f"set: a correction of the kind {kind} sets nothing"
        return
    if not isinstance(values, dict) or not values:
        yield "set: must give columns and their new values"
        return
    for name in _unknown(values):
        yield f"set: {name} is no column of codings"
    for name in sorted(_FIXED & set(values)):
        yield f"set: {name} is not a value that a report tells"


def _unknown(values: Mapping[Any, Any]) -> list[str]:
    return sorted(str(name) for name in values if name not in tables.dtypes("codings"))
