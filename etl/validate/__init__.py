"""Validate: the gate of each stage, the invariants across tables, the suite over a release."""

from etl.validate.failure import ContractError, Failure
from etl.validate.gate import gate

__all__ = ["ContractError", "Failure", "gate"]
