"""Extract: Markdown files or JSON Lines in; reports out, and for each input that is none what is wrong."""

from etl.extract.folder import extract
from etl.extract.jsonl import read_jsonl
from etl.extract.record import Extracted, Rejection, Report, frame

__all__ = ["Extracted", "Rejection", "Report", "extract", "frame", "read_jsonl"]
