"""Validate: the gate of each stage, the invariants across tables, the suite over a release."""

from etl.validate.failure import ContractError, Failure
from etl.validate.gate import gate
from etl.validate.release import check_release, check_rules, validate_release
from etl.validate.report import Check, ReleaseError, Report

__all__ = [
    "Check",
    "ContractError",
    "Failure",
    "ReleaseError",
    "Report",
    "check_release",
    "check_rules",
    "gate",
    "validate_release",
]
