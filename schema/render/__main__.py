"""`python -m schema.render`: write what is generated from the contract and committed."""

from __future__ import annotations

from pathlib import Path

from schema.render.crosswalk import crosswalk_markdown
from schema.render.golden import golden
from schema.render.markdown import data_dictionary

_ROOT = Path(__file__).parent.parent.parent

GENERATED = {
    "docs/crosswalk.md": crosswalk_markdown,
    "docs/data-dictionary.md": data_dictionary,
    "tests/golden/contract.txt": golden,
}


def main() -> None:
    """Write each generated file in the repository and name it."""
    for name, render in GENERATED.items():
        path = _ROOT / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(render(), encoding="utf-8", newline="\n")
        print(f"wrote {name}")


if __name__ == "__main__":
    main()
