"""What a date's handler may look at besides its own words: the text, the publication day, the last day told."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from etl.code.dates import lexicon

_AHEAD = re.compile(
    r"\b(?:will|shall|scheduled|planned|plans|expected|slated|upcoming|deadline|going to|to be held|ahead of|postponed"
    r"|delayed|set for|set to|due)\b",
    re.IGNORECASE,
)
_ADJACENT = re.compile(
    r"\b(?:until|till|by|before|coming|deadline of|ahead of)\s+(?:the\s+)?(?:end\s+of\s+)?$", re.IGNORECASE
)
_WINDOW = 60


@dataclass(frozen=True, slots=True)
class Scope:
    """The surroundings of an expression; `anchor` is the last single day before it, else the publication day."""

    text: str
    published: date
    anchor: date

    def ahead(self, position: int) -> bool:
        """Whether the words before a position in its sentence speak of what is still to come."""
        before = self.text[max(0, position - _WINDOW) : position]
        clause = re.split(r"[.!?;]\s", before)[-1]
        return _ADJACENT.search(clause) is not None or _AHEAD.search(clause) is not None

    def of_past_event(self, start: int, end: int) -> bool:
        """Whether a day is that of an attack or the like: "the attack of October 7", "the October 7 massacre"."""
        noun = lexicon.phrase("past_noun").pattern
        before = re.search(rf"{noun} (?:of|on) $", self.text[max(0, start - _WINDOW) : start], re.IGNORECASE)
        after = re.match(rf" (?:\w+ )?{noun}", self.text[end : end + _WINDOW], re.IGNORECASE)
        return before is not None or after is not None

    def ends_clause(self, position: int) -> bool:
        """Whether a clause ends at a position: nothing, a sign, or a preposition of place or agent follows."""
        return (
            re.match(
                r"\s*(?:$|[.,;:!?)\"”]|(?:in|at|by|near|on|and|when|while|during|as)\b)",
                self.text[position : position + 12],
            )
            is not None
        )
