"""What two states of a registry say of one plan, day by day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.check import ReadPlan, judge_plan
from lawreg.model import Certainty, Finding, RegistryView
from lawreg.portfolio.asked import AskedRegistry, Question, days_in, facts_in

if TYPE_CHECKING:
    from lawreg.check import Rules


class Key(NamedTuple):
    """Which finding it is, in whatever words: of what rule, where, about what."""

    which: tuple[object, ...]
    time: int
    """From 1, where a check says the same of the same words more than once."""


class Turned(NamedTuple):
    """A finding on which two registries differ."""

    finding: Finding
    was: Finding | None
    """In the words of the registry as it stands, where both give it."""


class Sides(NamedTuple):
    """What the two say on one day, and to which other days that leads."""

    day: date
    before: Mapping[Key, Finding]
    after: Mapping[Key, Finding]
    apart: frozenset[date]
    """The days of the facts, among those asked for, that only one of them holds."""
    named: frozenset[date]
    """All days of the facts asked for."""

    def turned(self) -> Mapping[tuple[str, Key], Turned]:
        """Give every finding on which a person reads the two apart, by how they differ."""
        turned: dict[tuple[str, Key], Turned] = {}
        new = self.after.keys() - self.before.keys()
        gone = self.before.keys() - self.after.keys()
        # What is about another instrument in the same words is read as the same.
        said = {_read(self.after[k]) for k in new} & {
            _read(self.before[k]) for k in gone
        }
        for key in new:
            if _read(self.after[key]) not in said:
                turned["appearing", key] = Turned(self.after[key], None)
        for key in gone:
            if _read(self.before[key]) not in said:
                turned["disappearing", key] = Turned(self.before[key], None)
        for key in self.after.keys() & self.before.keys():
            if _words(self.after[key]) != _words(self.before[key]):
                turned["reworded", key] = Turned(self.after[key], self.before[key])
        return turned


class TwoRegistries:
    """Judges plans by two registries, each asked every question once."""

    def __init__(
        self,
        before: RegistryView,
        after: RegistryView,
        rules: Rules,
        min_certainty: Certainty,
    ) -> None:
        self._before = AskedRegistry(before)
        self._after = AskedRegistry(after)
        self.rules = rules
        self.least = min_certainty
        # Many plans ask the same; what was compared once is not compared again.
        self._apart: dict[Question, frozenset[date] | None] = {}
        self._named: dict[Question, frozenset[date]] = {}

    def judge(self, plan: ReadPlan, day: date) -> Sides:
        """Judge a plan on a day by both, or by one where the other answers alike."""
        self._before.asked.clear()
        self._after.asked.clear()
        before = after = self._check(plan, self._before, day)
        if any(self._days_apart(q) is not None for q in self._before.asked):
            after = self._check(plan, self._after, day)
        asked = self._before.asked | self._after.asked
        apart = frozenset[date]().union(*(self._days_apart(q) or () for q in asked))
        named = frozenset[date]().union(*(self._days_named(q) for q in asked))
        return Sides(day, before, after, apart, named)

    def _days_apart(self, question: Question) -> frozenset[date] | None:
        """Give the days of the facts that only one answers, ``None`` where both agree."""
        if question not in self._apart:
            was, would_be = self._answers(question)
            facts = facts_in(was) ^ facts_in(would_be)
            days = frozenset(days_in(tuple(facts)))
            self._apart[question] = None if was == would_be else days
        return self._apart[question]

    def _days_named(self, question: Question) -> frozenset[date]:
        if question not in self._named:
            self._named[question] = frozenset(days_in(self._answers(question)))
        return self._named[question]

    def _answers(self, question: Question) -> tuple[object, object]:
        return self._before.answer(question), self._after.answer(question)

    def _check(
        self, plan: ReadPlan, view: RegistryView, day: date
    ) -> Mapping[Key, Finding]:
        result = judge_plan(plan, view, self.rules, day)
        times: dict[tuple[object, ...], int] = {}
        found: dict[Key, Finding] = {}
        for finding in result.findings:
            if finding.certainty.rank <= self.least.rank:
                which = which_finding(finding)
                times[which] = times.get(which, 0) + 1
                found[Key(which, times[which])] = finding
        return found


def which_finding(finding: Finding) -> tuple[object, ...]:
    """Say which finding it is, in whatever words: of what rule, where, about what."""
    about = finding.related[0] if finding.related else ""
    return finding.code, finding.start, finding.end, finding.instrument, about


def _words(finding: Finding) -> tuple[object, ...]:
    return finding.severity, finding.message, finding.advice


def _read(finding: Finding) -> tuple[object, ...]:
    return finding.code, finding.start, finding.end, *_words(finding)
