"""Deaths, injuries and other tolls in a text, and what they add up to for one event."""

from etl.code.tolls.find import find_tolls
from etl.code.tolls.model import Figure, TollMention, TollSummary
from etl.code.tolls.summary import summarise

__all__ = ["Figure", "TollMention", "TollSummary", "find_tolls", "summarise"]
