"""A plan that is kept, read again from its text, and what a check says of it in short."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from lawreg import __version__
from lawreg.model import Certainty, Finding, Plan, RegistryView, Severity
from lawreg.plan import load_plan
from lawreg.registry.portfolio import KeptPlan


class Verdict(NamedTuple):
    """How many findings a plan has of each severity, of those sure enough to be shown."""

    errors: int
    warnings: int
    remarks: int

    @property
    def worst(self) -> Severity | None:
        """The worst of them, ``None`` where nothing was found."""
        if self.errors:
            return Severity.ERROR
        if self.warnings:
            return Severity.WARNING
        return Severity.INFO if self.remarks else None


def find_verdict(
    findings: Iterable[Finding], min_certainty: Certainty = Certainty.MEDIUM
) -> Verdict:
    """Count findings by severity; those less sure than ``min_certainty`` are left out."""
    kinds = [f.severity for f in findings if f.certainty.rank <= min_certainty.rank]
    return Verdict(*(kinds.count(severity) for severity in Severity))


def kept_plan(kept: KeptPlan) -> Plan:
    """Read a kept plan again from the text that was kept of it.

    Raises `PlanError` where this lawreg no longer reads what an earlier one did.
    """
    return load_plan(kept.path, kept.source)._replace(encoding=kept.encoding)


def read_as_now(view: RegistryView) -> str:
    """Name the lawreg and the registry that look citations up now.

    What was looked up by others may since be something else: a number that was not
    in the registry, a homonym told apart.
    """
    return f"{__version__} {view.revision().revision}"
