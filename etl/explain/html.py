"""Explanations as one page that stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from etl.explain.columns import kinds, rules
from etl.explain.explanation import Explanation
from etl.templates import page


def html(explanations: Sequence[Explanation]) -> str:
    """The page of one or more explanations: everything from the reports escaped, nothing loaded from outside."""
    return page("explain", reports=explanations, kinds=kinds(), rules=rules())
