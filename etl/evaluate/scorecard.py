"""The scorecard: the figures of one or more gold sets with what they were measured with; JSON and Markdown."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from etl.code.version import CODER_VERSION
from etl.evaluate.coded import code_items, read_coded
from etl.evaluate.gold import read_gold, with_days
from etl.evaluate.published import JSON, MARKDOWN
from etl.evaluate.render import markdown
from etl.evaluate.scores import Scores, score
from etl.evaluate.state import files_hash, model_hash


@dataclass(frozen=True, slots=True)
class Measured:
    """A gold set with its scores. `gold`: hash of the files that it was measured on."""

    name: str
    gold: str
    scores: Scores


@dataclass(frozen=True, slots=True)
class Scorecard:
    """Coder version, model hash (None where a finished coding was scored) and the sets, in the order given."""

    coder_version: str
    model: str | None
    sets: tuple[Measured, ...]

    def to_json(self) -> str:
        """As it is written: two spaces, a line feed at the end."""
        sets = [{"name": s.name, "gold": s.gold, **s.scores.to_dict()} for s in self.sets]
        whole: dict[str, Any] = {"coder_version": self.coder_version, "model": self.model, "sets": sets}
        return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"

    def to_markdown(self) -> str:
        """As it is written, for people."""
        model = "a coding made before" if self.model is None else f"model {self.model[:12]}"
        head = f"# Scorecard\n\nCoder {self.coder_version}, {model}.\n\n"
        return head + markdown([(s.name, s.scores) for s in self.sets])

    def write(self, folder: Path) -> None:
        """Write scorecard.json and scorecard.md to a folder, made if missing."""
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in ((JSON, self.to_json()), (MARKDOWN, self.to_markdown())):
            (folder / name).write_text(text, encoding="utf-8", newline="\n")


def items_beside(gold: Path) -> Path:
    """The items of a gold file by its name: gold.jsonl has items.jsonl, dev_gold.jsonl dev_items.jsonl."""
    return gold.with_name("items".join(gold.name.rsplit("gold", 1)))


def measure(gold: Path, items: Path | None = None, coded: Path | None = None, name: str = "") -> Measured:
    """Scores a gold file: the events of `coded`, or else the items coded now (default: items_beside).

    Raises FileNotFoundError where a file is missing, ValueError where one cannot be used.
    """
    truth = read_gold(gold)
    source = items or items_beside(gold)
    files = [gold]
    if coded is None:
        if source == gold or not source.is_file():
            raise FileNotFoundError(f"the items of {gold.name} are not at {source}: name them with --items")
        files.append(source)
    if source != gold and source.is_file():
        truth = with_days(truth, source)
    events = code_items(source) if coded is None else read_coded(coded)
    return Measured(name or gold.stem, files_hash(files), score(truth, events))


def scorecard(sets: tuple[Measured, ...], reference: Path | None) -> Scorecard:
    """The scorecard of measured sets; `reference`: dataset/reference where they were coded now, else None."""
    return Scorecard(CODER_VERSION, model_hash(reference) if reference else None, sets)
