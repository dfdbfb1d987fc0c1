"""Everything that the finders and the model see in one passage, side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from etl.code.actors import ActorMention
from etl.code.dates import DateMention
from etl.code.document import Passage
from etl.code.judge import Reading
from etl.code.places.model import ResolvedPlace
from etl.code.tolls.model import TollMention


@dataclass(frozen=True, slots=True)
class View:
    """One passage. Spans of all mentions are relative to the passage's text."""

    passage: Passage
    published: date
    reading: Reading
    places: Sequence[ResolvedPlace]
    actors: Sequence[ActorMention]
    tolls: Sequence[TollMention]
    dates: Sequence[DateMention]

    @property
    def text(self) -> str:
        return self.passage.text
