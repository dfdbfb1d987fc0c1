"""Text as every stage sees it: NFC, line feeds, no control characters, not empty, not too long."""

from __future__ import annotations

import hashlib
import re
import unicodedata

from etl.extract.record import Unreadable

MAX_CHARACTERS = 1_000_000
"""The longest text read, in code points: some 150,000 words, thirty long articles; spaCy's own limit."""

_BAD = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\U0010ffff]")
"""All but tab, line feed, carriage return, next line, and what is neither a control nor a surrogate."""


def refuse_controls(text: str, name: str, first_line: int | None = None, field: str | None = None) -> None:
    """Raise Unreadable for the first control character or lone surrogate of a text.

    `name` is how the message calls the text; the line is counted from `first_line`, where that is given.
    """
    found = _BAD.search(text)
    if not found:
        return
    char = found.group()
    kind = "NUL" if char == "\0" else "lone surrogate" if char >= "\ud800" else "control character"
    reason = "nul_byte" if char == "\0" else "control_characters"
    line = None if first_line is None else first_line + text.count("\n", 0, found.start())
    raise Unreadable(reason, f"{name} has a {kind} (U+{ord(char):04X}): remove it", line, field)


def clean(text: str, field: str, first_line: int | None = None) -> str:
    """The text in NFC, or Unreadable with the line (where the first line's number is given) and the field."""
    if len(text) > MAX_CHARACTERS:
        raise Unreadable(
            "too_large",
            f"{field} has {len(text):,} characters; the limit is {MAX_CHARACTERS:,}: split the report",
            first_line,
            field,
        )
    refuse_controls(text, field, first_line, field)
    if not text.strip():
        raise Unreadable("empty_text", f"{field} is empty", first_line, field)
    return unicodedata.normalize("NFC", text)


def text_hash(title: str | None, text: str) -> str:
    """SHA-256 (hexadecimal) of title, line feed and text in UTF-8: the report's words, not its file."""
    return hashlib.sha256(f"{title or ''}\n{text}".encode()).hexdigest()
