"""Every citation has a verdict, the worst that is said of it, and no words have two."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from lawreg.check import PlanResult
from lawreg.citation import find_citations
from lawreg.language import Text
from lawreg.model import (
    Certainty,
    Finding,
    Instrument,
    NotInRegistry,
    Plan,
    Resolution,
    Resolved,
    Revision,
    Severity,
    When,
)
from lawreg.report.run import CheckRun
from lawreg.report.verdicts import Mark, Verdict, find_marks
from tests.registry_fakes import instrument

A, B = "Nghị định số 61/2018/NĐ-CP", "Nghị định số 34/2016/NĐ-CP"
TEXT = f"Một việc. Căn cứ {A} và {B}; làm việc khác."


def finding(
    words: str,
    severity: Severity = Severity.WARNING,
    certainty: Certainty = Certainty.HIGH,
) -> Finding:
    """Find something in the words."""
    start = TEXT.index(words) if words else 0
    end = start + len(words)
    message = Text("sai", "wrong")
    when = When.AT_SIGNING
    return Finding("X1", "x", severity, certainty, when, start, end, words, message)


def marks(
    *findings: Finding,
    second: Resolution | None = None,
    unverified: tuple[Instrument, ...] = (),
) -> list[tuple[str, Verdict, int | None, tuple[int, ...]]]:
    """Give the marks of the text with these findings, by their words."""
    held = Resolved(instrument("61/2018/NĐ-CP"))
    result = PlanResult(
        Plan("a.txt", TEXT),
        tuple(find_citations(TEXT)),
        (held, second or Resolved(instrument("34/2016/NĐ-CP"))),
        findings,
        unverified=unverified,
    )
    run = CheckRun((result,), Revision("1", date(2026, 1, 1)), date(2026, 1, 1), 1)
    found = find_marks(result, run)
    assert all(one.end <= other.start for one, other in pairwise(found))
    return [(TEXT[m.start : m.end], *m[2:]) for m in found]


def test_a_citation_without_a_finding_is_clean() -> None:
    """Where it is resolved and attested."""
    assert marks() == [(A, Verdict.CLEAN, 0, ()), (B, Verdict.CLEAN, 1, ())]


@pytest.mark.parametrize(
    ("second", "unverified"),
    [
        pytest.param(NotInRegistry(), (), id="not held"),
        pytest.param(None, (instrument("34/2016/NĐ-CP"),), id="attested by nothing"),
    ],
)
def test_what_is_not_known_to_be_right_is_not_clean(
    second: Resolution | None, unverified: tuple[Instrument, ...]
) -> None:
    """Though no rule says anything of it."""
    found = marks(second=second, unverified=unverified)
    assert [mark[1] for mark in found] == [Verdict.CLEAN, Verdict.DOUBT]


def test_the_worst_of_several_findings_counts() -> None:
    """All of them belong to the citation in which they begin."""
    found = marks(
        finding("61/2018/NĐ-CP", Severity.INFO),
        finding(A, Severity.ERROR),
        finding("61/2018", Severity.WARNING),
    )
    assert found[0] == (A, Verdict.ERROR, 0, (0, 1, 2))
    assert found[1][1] is Verdict.CLEAN


def test_other_words_have_marks_as_far_as_the_next_citation() -> None:
    """Findings on the same words share one; one on no words has none."""
    found = marks(
        finding(""),
        finding("việc. Căn cứ Nghị định", Severity.INFO),
        finding("Căn cứ", Severity.WARNING),
        finding("làm việc"),
    )
    assert found == [
        ("việc. Căn cứ ", Verdict.WARNING, None, (1, 2)),
        (A, Verdict.CLEAN, 0, ()),
        (B, Verdict.CLEAN, 1, ()),
        ("làm việc", Verdict.WARNING, None, (3,)),
    ]


def test_what_the_run_hides_marks_nothing() -> None:
    """The places are those among the findings shown."""
    found = marks(finding("việc", certainty=Certainty.LOW), finding("làm"))
    assert [mark[3] for mark in found] == [(), (), (0,)]


def test_every_verdict_has_a_label() -> None:
    """The severities keep theirs."""
    assert Verdict.ERROR.label == Severity.ERROR.label
    assert all(verdict.label.vi and verdict.label.en for verdict in Verdict)
    assert Mark(0, 1, Verdict.CLEAN, None).findings == ()
