"""Dates in a text, resolved against the day it was published, and the date of an event."""

from etl.code.dates.bind import event_date, event_date_among
from etl.code.dates.find import find_dates
from etl.code.dates.model import DateChoice, DateMention

__all__ = ["DateChoice", "DateMention", "event_date", "event_date_among", "find_dates"]
