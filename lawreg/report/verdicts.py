"""What a check says of each citation, and of the other words that findings are about."""

from __future__ import annotations

from bisect import bisect_right
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from lawreg.language import Text
from lawreg.model.citation import Resolved
from lawreg.model.kinds import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lawreg.check import PlanResult
    from lawreg.report.run import CheckRun


class Verdict(StrEnum):
    """The worst that is to be said of some words of a plan, worst first."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"
    DOUBT = "doubt"
    """No finding, and yet not known to be right: not resolved, or nothing attests it."""
    CLEAN = "clean"

    @property
    def label(self) -> Text:
        """The verdict in a word or two."""
        return _LABELS[self]


_LABELS = {
    **{Verdict(severity.value): severity.label for severity in Severity},
    Verdict.DOUBT: Text("cần xác minh", "to be verified"),
    Verdict.CLEAN: Text("không có phát hiện", "no finding"),
}
_ORDER = tuple(Verdict)


class Mark(NamedTuple):
    """Words of a plan that a check speaks of; marks never overlap."""

    start: int
    end: int
    verdict: Verdict
    citation: int | None
    """The index of the citation; ``None`` where findings are about other words."""
    findings: tuple[int, ...] = ()
    """Places among the findings that the run shows."""


def find_marks(result: PlanResult, run: CheckRun) -> tuple[Mark, ...]:
    """Give every citation of a plan and all other words with a finding, in order.

    A finding belongs to the citation in whose mention it begins; else it marks its
    own words as far as the next citation.
    """
    marks = list(_citation_marks(result))
    starts = [mark.start for mark in marks]
    others: list[Mark] = []
    shown = [finding for finding in result.findings if run.shows(finding)]
    for index, finding in enumerate(shown):
        if finding.end <= finding.start:
            continue
        verdict = Verdict(finding.severity.value)
        at = bisect_right(starts, finding.start) - 1
        if at >= 0 and finding.start < marks[at].end:
            marks[at] = _with(marks[at], verdict, index)
        elif others and finding.start < others[-1].end:
            others[-1] = _with(others[-1], verdict, index)
        else:
            limit = starts[at + 1] if at + 1 < len(starts) else finding.end
            end = min(finding.end, limit)
            others.append(Mark(finding.start, end, verdict, None, (index,)))
    return tuple(sorted([*marks, *others], key=lambda mark: mark.start))


def _citation_marks(result: PlanResult) -> Iterator[Mark]:
    doubted = {instrument.instrument_id for instrument in result.unverified}
    end = 0
    for index, citation in enumerate(result.citations):
        found = result.resolutions[index]
        sure = (
            isinstance(found, Resolved)
            and found.instrument.instrument_id not in doubted
        )
        start = max(citation.mention.start, end)
        if citation.mention.end > start:
            end = citation.mention.end
            yield Mark(start, end, Verdict.CLEAN if sure else Verdict.DOUBT, index)


def _with(mark: Mark, verdict: Verdict, finding: int) -> Mark:
    worse = min(mark.verdict, verdict, key=_ORDER.index)
    return mark._replace(verdict=worse, findings=(*mark.findings, finding))
