"""Release: what a build inherits from its base, what changed against it, and how a release is cut."""

from etl.release import changelog
from etl.release.base import Base
from etl.release.changes import Changes, changes
from etl.release.contract import ContractChanges, contract_changes
from etl.release.identity import Identity
from etl.release.replay import replay

__all__ = [
    "Base",
    "Changes",
    "ContractChanges",
    "Identity",
    "changelog",
    "changes",
    "contract_changes",
    "replay",
]
