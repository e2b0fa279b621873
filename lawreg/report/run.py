"""Everything a report of a check is made from."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.model.citation import Ambiguous, NotInRegistry, OutsideCoverage, Resolved
from lawreg.model.finding import Finding
from lawreg.model.kinds import Certainty, Severity
from lawreg.model.registry_view import Revision

if TYPE_CHECKING:
    from lawreg.check import PlanResult


class Resolutions(NamedTuple):
    """How many citations turned out to be what."""

    citations: int
    resolved: int
    ambiguous: int
    not_in_registry: int
    outside_coverage: int


class CheckRun(NamedTuple):
    """One run over some plans, at one date, with one registry and one set of rules."""

    results: tuple[PlanResult, ...]
    revision: Revision
    as_of: date
    rules: int
    """How many rules were run on each plan."""
    min_certainty: Certainty = Certainty.MEDIUM
    """Findings less sure than this are counted, not shown."""
    unreadable: int = 0
    """Plans named in the command that could not be read."""

    def shown(self) -> Iterator[tuple[PlanResult, Finding]]:
        """Give the findings to show, in order, each with the result it belongs to."""
        for result in self.results:
            for finding in result.findings:
                if self.shows(finding):
                    yield result, finding

    def shows(self, finding: Finding) -> bool:
        """Say whether a finding is sure enough to be shown."""
        return finding.certainty.rank <= self.min_certainty.rank

    @property
    def hidden(self) -> int:
        """How many findings were not sure enough to be shown."""
        return sum(not self.shows(f) for r in self.results for f in r.findings)

    def unverified(self) -> tuple[str, ...]:
        """Name, once each, what plans lean on and nothing attests to have been in force."""
        names = (i.cited_as for r in self.results for i in r.unverified)
        return tuple(dict.fromkeys(names))

    def severities(self) -> dict[Severity, int]:
        """Count the findings shown by severity, worst first, zeros included."""
        counts = dict.fromkeys(Severity, 0)
        for _, finding in self.shown():
            counts[finding.severity] += 1
        return counts

    def reaches(self, severity: Severity) -> bool:
        """Say whether a finding shown is at least as bad as ``severity``."""
        return any(self._is_found(result, severity) for result in self.results)

    def uncited(self) -> tuple[str, ...]:
        """Name the plans without a citation: nothing of them met the registry."""
        return tuple(r.plan.path for r in self.results if not r.citations)

    def leaves_unchecked(self, fail_on: Severity | None) -> bool:
        """Say whether a plan was not read, or has neither citation nor finding to fail on.

        A plan that lacks a reference it must have was checked by that; one of
        which no rule says anything, and which cites nothing, was not.
        """
        return self.unreadable > 0 or any(
            not (fail_on and self._is_found(result, fail_on))
            for result in self.results
            if not result.citations
        )

    def _is_found(self, result: PlanResult, severity: Severity) -> bool:
        return any(
            f.severity.rank <= severity.rank for f in result.findings if self.shows(f)
        )

    def resolutions(self) -> Resolutions:
        """Count what the citations of all plans turned out to be."""
        kinds = [type(found) for r in self.results for found in r.resolutions]
        return Resolutions(
            sum(len(r.citations) for r in self.results),
            kinds.count(Resolved),
            kinds.count(Ambiguous),
            kinds.count(NotInRegistry),
            kinds.count(OutsideCoverage),
        )
