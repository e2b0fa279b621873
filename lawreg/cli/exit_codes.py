"""Exit codes are an interface: other programs decide by them."""

from __future__ import annotations

from typing import Final

from lawreg.model.kinds import Severity
from lawreg.report.run import CheckRun

OK: Final = 0
"""Nothing at or above ``--fail-on``; for a question, answered."""
FOUND: Final = 1
"""Findings at or above ``--fail-on``; for a question, not one answer."""
FAILED: Final = 2
"""Could not check or answer: nothing was done, or not all of it."""
INTERRUPTED: Final = 130
"""Stopped by the person at the keyboard."""


def after_check(run: CheckRun, fail_on: Severity | None, *, exit_zero: bool) -> int:
    """Decide the exit code of a check.

    A plan that could not be read, or in which there was nothing to check, is
    `FAILED` whatever else is asked: neither ``--exit-zero`` nor ``--fail-on never``
    turns an unchecked plan into a clean one.
    """
    if run.leaves_unchecked(fail_on):
        return FAILED
    if exit_zero or fail_on is None or not run.reaches(fail_on):
        return OK
    return FOUND
