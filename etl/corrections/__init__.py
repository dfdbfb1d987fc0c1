"""Corrections: what a person changes or asserts of codings, with a guard and a citation, before resolution."""

from etl.corrections.apply import Corrected, correct
from etl.corrections.model import Citations, Correction, CorrectionError, Target
from etl.corrections.read import read_corrections

__all__ = ["Citations", "Corrected", "Correction", "CorrectionError", "Target", "correct", "read_corrections"]
