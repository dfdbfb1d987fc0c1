"""`python -m tests.readme.update`: write the real output of every example into the guides."""

from __future__ import annotations

from pathlib import Path

from tests.readme.blocks import examples, guides

ROOT = Path(__file__).resolve().parent.parent.parent


def main() -> None:
    """Run each example of each guide and put what it prints in the place of what is there."""
    for path in guides(ROOT):
        text = path.read_text(encoding="utf-8")
        outputs = [(example, example.run(ROOT)) for example in examples(path, text)]
        for example, output in reversed(outputs):
            text = text[: example.start] + output + text[example.end :]
        path.write_text(text, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
