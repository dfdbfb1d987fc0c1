"""YAML front matter as texts and lists of texts, each with its line: data only, no tags, no anchors."""

from __future__ import annotations

from typing import NamedTuple

import yaml

from etl.extract.record import Unreadable
from etl.extract.text import refuse_controls

FENCE = "---"
MAX_CHARACTERS = 20_000
"""The longest front matter read, in code points."""

Value = str | list[str] | None


class FrontMatter(NamedTuple):
    """`values` and `lines` by field (the file's first line is 1); the body and the line that it starts on."""

    values: dict[str, Value]
    lines: dict[str, int]
    body: str
    body_line: int


def split(source: str) -> FrontMatter:
    """The front matter and body of a Markdown file; Unreadable where there is none or it is broken."""
    lines = source.split("\n")
    if lines[0].rstrip() != FENCE:
        raise Unreadable("broken_front_matter", "the file must begin with a line of three dashes (---)", 1)
    end = next((n for n, line in enumerate(lines[1:], start=1) if line.rstrip() == FENCE), None)
    if end is None:
        raise Unreadable(
            "broken_front_matter", "the front matter has no closing line of three dashes (---)", 1
        )
    header = "\n".join(lines[1:end])
    if len(header) > MAX_CHARACTERS:
        raise Unreadable(
            "broken_front_matter", f"the front matter is longer than {MAX_CHARACTERS:,} characters", 1
        )
    refuse_controls(header, "the front matter", first_line=2)
    values, at = _mapping(header)
    body = "\n".join(lines[end + 1 :])
    blank = len(body) - len(body.lstrip()) if body.strip() else 0
    return FrontMatter(values, at, body.strip(), end + 2 + body.count("\n", 0, blank))


def _mapping(header: str) -> tuple[dict[str, Value], dict[str, int]]:
    values: dict[str, Value] = {}
    lines: dict[str, int] = {}
    root = _compose(header)
    if not isinstance(root, yaml.MappingNode):
        raise Unreadable(
            "broken_front_matter", "the front matter must be lines of the form `field: value`", 2
        )
    for key, node in root.value:
        line = key.start_mark.line + 2
        name = _text(key, "a field's name", line)
        if name is None or name in values:
            raise Unreadable("broken_front_matter", f"{name or 'a nameless field'} appears twice", line, name)
        values[name], lines[name] = _value(node, name, line), line
    return values, lines


def _compose(header: str) -> yaml.Node | None:
    try:
        for event in yaml.parse(header, Loader=yaml.SafeLoader):
            _refuse(event)
        return yaml.compose(header, Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else None
        raise Unreadable(
            "broken_front_matter", f"broken YAML: {error.problem or error.context}", line
        ) from None
    except (yaml.YAMLError, RecursionError):
        raise Unreadable(
            "broken_front_matter", "broken YAML: a character that YAML does not allow", 2
        ) from None


def _refuse(event: yaml.Event) -> None:
    tag = getattr(event, "tag", None)
    if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
        what = "anchors and aliases (& and *)"
    elif tag and tag != "!":
        what = f"the tag {tag}"
    else:
        return
    line = event.start_mark.line + 2 if event.start_mark else None
    raise Unreadable("broken_front_matter", f"the front matter may not use {what}", line)


def _value(node: yaml.Node, name: str, line: int) -> Value:
    if isinstance(node, yaml.SequenceNode):
        return [_text(item, name, item.start_mark.line + 2) or "" for item in node.value]
    return _text(node, name, line)


def _text(node: yaml.Node, name: str, line: int) -> str | None:
    if not isinstance(node, yaml.ScalarNode):
        raise Unreadable(
            "broken_front_matter", f"{name} may hold a text or a list of texts, nothing deeper", line, name
        )
    return None if node.style is None and node.value in ("", "~", "null") else str(node.value)
