"""Every command and every SQL statement of the guides runs and prints what the guide says."""

from __future__ import annotations

from pathlib import Path

from tests.readme.blocks import examples, guides


def test_every_example_prints_what_the_guide_says(root: Path, built: Path) -> None:
    wrong = []
    for path in guides(root):
        for example in examples(path, path.read_text(encoding="utf-8")):
            got = example.run(built)
            if got != example.output:
                wrong.append(f"{example.guide}:{example.line} says\n{example.output}but it is\n{got}")
    assert not wrong, "\n".join(
        [*wrong, "After a look: make dataset && .venv/bin/python -m tests.readme.update"]
    )


def test_the_readme_has_what_a_newcomer_needs(root: Path) -> None:
    text = (root / "README.md").read_text(encoding="utf-8")
    queries = [e for e in examples(root / "README.md", text) if e.output.rstrip().endswith("rows)")]
    assert len(queries) >= 6
    assert {"make dataset", "make test"} <= set(text.replace("$ ", "").splitlines())
