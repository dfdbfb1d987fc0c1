"""Places: the gazetteer, the places that a text names, and which of its namesakes each one is."""

from etl.code.places.gazetteer import Gazetteer
from etl.code.places.model import Place, PlaceMention, ResolvedPlace
from etl.code.places.resolve import locate, resolve

__all__ = ["Gazetteer", "Place", "PlaceMention", "ResolvedPlace", "locate", "resolve"]
