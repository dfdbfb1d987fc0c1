"""What the renderers of Markdown share."""

from __future__ import annotations


def table_row(*cells: str) -> str:
    """A row of a Markdown table; a bar or a line break in a cell does not break the table."""
    return "| " + " | ".join(cell.replace("|", "\\|").replace("\n", " ") for cell in cells) + " |"
