"""The result of validating a release: a check by check report, and the error that refuses it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from etl.validate.failure import Failure

SHOWN = 10


@dataclass(frozen=True, slots=True)
class Check:
    """One check. `kind`: contract, invariant or expectation; `fix`: what to do where it fails."""

    name: str
    kind: str
    rule: str
    fix: str
    failures: tuple[Failure, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing broke the rule."""
        return not self.failures


@dataclass(frozen=True, slots=True)
class Report:
    """All checks of a release."""

    folder: Path
    checks: tuple[Check, ...]

    @property
    def passed(self) -> bool:
        """Whether every check passed."""
        return not self.failed

    @property
    def failed(self) -> tuple[Check, ...]:
        """The checks that failed."""
        return tuple(check for check in self.checks if not check.passed)

    def summary(self) -> str:
        """One line where all passed; else each failed check with its rows and what to do."""
        return "\n".join(self._lines())

    def _lines(self) -> Iterator[str]:
        if self.passed:
            yield f"{len(self.checks)} checks passed"
            return
        yield f"{len(self.failed)} of {len(self.checks)} checks failed:"
        for check in self.failed:
            yield f"{check.kind} {check.name}: {check.rule}"
            yield from (f"  {failure}" for failure in check.failures[:SHOWN])
            if len(check.failures) > SHOWN:
                yield f"  ... and {len(check.failures) - SHOWN} more"
            yield f"  What to do: {check.fix}"


class ReleaseError(Exception):
    """A release was refused; `report` says why and what to do."""

    def __init__(self, report: Report) -> None:
        self.report = report
        super().__init__(
            f"{report.summary()}\nThe release was not written; what was there before is untouched."
        )
