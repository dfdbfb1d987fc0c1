"""Verify: that a release is as it was written, keeps its rules, follows from its base, and can be rebuilt."""

from etl.verify.verify import Verified, verify

__all__ = ["Verified", "verify"]
