"""What a reader of a plan is at, known again after the plan was changed and checked anew."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Sequence
from typing import NamedTuple

from lawreg.model import Citation, Finding
from lawreg_tui.plan_questions import Checked

Key = tuple[Hashable, int]
"""What stays of a thing while the plan is edited, and how many alike stand before it."""


class Subject(NamedTuple):
    """A finding, a citation without one, or nothing."""

    finding: int | None = None
    """Its place among the findings shown."""
    citation: int | None = None
    """Its index in the result."""
    key: Key | None = None

    @classmethod
    def of_finding(cls, at: int, findings: Sequence[Finding]) -> Subject:
        """Stand at a finding."""
        return cls(finding=at, key=_keys(map(_finding_words, findings))[at])

    @classmethod
    def of_citation(cls, at: int, known: Checked) -> Subject:
        """Stand at a citation."""
        citations = known.result.citations
        return cls(citation=at, key=_keys(map(_citation_words, citations))[at])

    def found_again(self, known: Checked, findings: Sequence[Finding]) -> Subject:
        """Stand at the same thing after a check; where it is gone, at what follows it."""
        if self.finding is not None:
            keys = _keys(map(_finding_words, findings))
            if self.key in keys:
                return self._replace(finding=keys.index(self.key))
            if not findings:
                return Subject()
            return Subject.of_finding(min(self.finding, len(findings) - 1), findings)
        keys = _keys(map(_citation_words, known.result.citations))
        if self.key in keys:
            return self._replace(citation=keys.index(self.key))
        return Subject()


def _finding_words(finding: Finding) -> Hashable:
    return finding.code, finding.instrument, " ".join(finding.text.split())


def _citation_words(citation: Citation) -> Hashable:
    return citation.shown


def _keys(words: Iterable[Hashable]) -> list[Key]:
    """Number those alike, in order."""
    met: Counter[Hashable] = Counter()
    keys = []
    for said in words:
        keys.append((said, met[said]))
        met[said] += 1
    return keys
