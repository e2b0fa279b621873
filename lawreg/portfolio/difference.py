"""What proposed changes do to the plans of an office: the verdict diff.

Every plan is judged by the registry as it stands and as it would stand, on each day
on which the changes begin or end something, so that a finding has the first day on
which it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.check import check_plan
from lawreg.errors import PlanError
from lawreg.model import (
    Certainty,
    Finding,
    Plan,
    RegistryView,
)
from lawreg.portfolio.asked import AskedRegistry, Question, days_in
from lawreg.portfolio.judging import Verdict, find_verdict, kept_plan

if TYPE_CHECKING:
    from lawreg.check import Rules
    from lawreg.registry.portfolio import KeptPlan

_SORTS = ("appearing", "disappearing", "reworded")


class _Key(NamedTuple):
    which: tuple[object, ...]
    time: int
    """From 1, where a check says the same of the same words more than once."""


class Turn(NamedTuple):
    """A finding that only one of the two registries gives, or that they word apart."""

    finding: Finding
    """As it stands on ``day``; where it is reworded, in the new words."""
    day: date
    """The first day on which the two differ on it; never before the plan was signed."""
    holds: bool
    """Whether they still differ on it on the day asked about."""


class PlanDifference(NamedTuple):
    """What the changes do to one plan."""

    plan: KeptPlan
    before: Verdict
    """On the day asked about, by the registry as it stands."""
    after: Verdict
    """On that day, by the registry as it would stand."""
    appearing: tuple[Turn, ...]
    disappearing: tuple[Turn, ...]
    reworded: tuple[Turn, ...]
    """The same finding, saying something else: one more amendment, another successor."""
    first: tuple[Verdict, Verdict]
    """The two verdicts on the first day on which the plan is judged otherwise."""

    @property
    def since(self) -> date:
        """The first day on which the plan is judged otherwise."""
        turns = (*self.appearing, *self.disappearing, *self.reworded)
        return min(turn.day for turn in turns)

    @property
    def wrong_from(self) -> date | None:
        """The first day on which something new is found, ``None`` where nothing is."""
        return min((turn.day for turn in self.appearing), default=None)


class VerdictDiff(NamedTuple):
    """What the changes do to a portfolio."""

    plans: tuple[PlanDifference, ...]
    """Those that are judged otherwise, in the order given."""
    judged: int
    """How many plans there are whose verdict is known."""
    unread: tuple[PlanError, ...]
    """Why a plan kept could not be judged."""
    as_of: date


def verdict_diff(
    plans: Iterable[KeptPlan],
    before_view: RegistryView,
    after_view: RegistryView,
    rules: Rules,
    as_of: date,
    *,
    min_certainty: Certainty = Certainty.MEDIUM,
) -> VerdictDiff:
    """Say which plans are judged otherwise by another state of the registry.

    Days past and to come are looked at. What the two differ on only between two days
    that are over, and no longer, may be left out. A plan that is signed is never wrong before that day; one whose day
    is blank is about to be signed, and nothing before ``as_of`` concerns it.
    """
    judge = _Judge(before_view, after_view, rules, min_certainty)
    found: list[PlanDifference] = []
    unread: list[PlanError] = []
    judged = 0
    for kept in plans:
        try:
            difference = judge.compare(kept, as_of)
        except PlanError as error:
            unread.append(error)
            continue
        judged += 1
        if difference is not None:
            found.append(difference)
    return VerdictDiff(tuple(found), judged, tuple(unread), as_of)


class _Sides(NamedTuple):
    """What the two registries say of a plan on one day."""

    day: date
    before: Mapping[_Key, Finding]
    after: Mapping[_Key, Finding]

    @property
    def appearing(self) -> Mapping[_Key, Finding]:
        return {k: f for k, f in self.after.items() if k not in self.before}

    @property
    def disappearing(self) -> Mapping[_Key, Finding]:
        return {k: f for k, f in self.before.items() if k not in self.after}

    @property
    def reworded(self) -> Mapping[_Key, Finding]:
        both = (
            (k, f, self.before[k]) for k, f in self.after.items() if k in self.before
        )
        return {k: f for k, f, was in both if _words(f) != _words(was)}

    @property
    def differ(self) -> bool:
        return self.before is not self.after and bool(
            self.appearing or self.disappearing or self.reworded
        )


class _Judge:
    """Checks plans by two registries, each asked every question once."""

    def __init__(
        self,
        before: RegistryView,
        after: RegistryView,
        rules: Rules,
        min_certainty: Certainty,
    ) -> None:
        self._before = AskedRegistry(before)
        self._after = AskedRegistry(after)
        self._rules = rules
        self._least = min_certainty

    def compare(self, kept: KeptPlan, as_of: date) -> PlanDifference | None:
        """Compare the two on every day that may tell them apart."""
        plan = kept_plan(kept)
        signed = plan.issued_on or plan.signed_by or as_of
        judged = self._judge(plan, signed, as_of)
        sides = [judged[day] for day in sorted(judged) if day >= signed]
        if not any(side.differ for side in sides):
            return None
        now = judged[as_of]
        appearing, disappearing, reworded = (
            tuple(self._turns(plan, sides, now, sort)) for sort in _SORTS
        )
        turns = (*appearing, *disappearing, *reworded)
        first = self._on(plan, min(turn.day for turn in turns))
        return PlanDifference(
            plan=kept,
            before=self._verdict(now.before),
            after=self._verdict(now.after),
            appearing=appearing,
            disappearing=disappearing,
            reworded=reworded,
            first=(self._verdict(first.before), self._verdict(first.after)),
        )

    def _judge(self, plan: Plan, signed: date, as_of: date) -> dict[date, _Sides]:
        """Judge on the day of signing, on that asked about, and where they lead.

        They lead to every day, after the signing, that stands in an answer in which the
        two differ; and from the day asked about on to every day that anything looked at
        names, since what the changes do may show only then.
        """
        judged: dict[date, _Sides] = {}
        due = {signed, as_of}
        while due:
            day = due.pop()
            judged[day] = self._on(plan, day)
            named = self._days_apart()
            if named:
                named |= {d for d in self._days_named() if d > as_of}
            due |= {d for d in named if d > signed and d not in judged}
        return judged

    def _turns(
        self, plan: Plan, sides: Sequence[_Sides], now: _Sides, sort: str
    ) -> Iterator[Turn]:
        """Give each difference of one sort once, with the first day of it."""
        seen: set[_Key] = set()
        held = getattr(now, sort)
        previous: _Sides | None = None
        for side in sides:
            new = [key for key in getattr(side, sort) if key not in seen]
            between = [side]
            if new and previous is not None:
                between = [*self._between(plan, previous.day, side.day), side]
            for key in new:
                seen.add(key)
                first = next(one for one in between if key in getattr(one, sort))
                yield Turn(getattr(first, sort)[key], first.day, key in held)
            previous = side

    def _between(self, plan: Plan, start: date, end: date) -> list[_Sides]:
        """Judge on the days between two that anything looked at names."""
        self._on(plan, end)
        named = sorted(self._days_named())
        return [self._on(plan, day) for day in named if start < day < end]

    def _days_named(self) -> set[date]:
        """Give the days named in the answers to what was asked last."""
        asked = self._before.asked | self._after.asked
        return {day for q in asked for day in days_in(self._after.answer(q))}

    def _on(self, plan: Plan, day: date) -> _Sides:
        """Judge a plan on a day by both, or by one where the other answers alike."""
        self._before.asked.clear()
        self._after.asked.clear()
        before = self._check(plan, self._before, day)
        if all(self._agree(question) for question in self._before.asked):
            return _Sides(day, before, before)
        return _Sides(day, before, self._check(plan, self._after, day))

    def _agree(self, question: Question) -> bool:
        return bool(self._before.answer(question) == self._after.answer(question))

    def _days_apart(self) -> set[date]:
        """Give the days named in answers, to what was asked last, that differ."""
        apart = {
            question
            for question in self._before.asked | self._after.asked
            if not self._agree(question)
        }
        return {
            day
            for question in apart
            for side in (self._before, self._after)
            for day in days_in(side.answer(question))
        }

    def _check(
        self, plan: Plan, view: RegistryView, day: date
    ) -> Mapping[_Key, Finding]:
        result = check_plan(plan, view, self._rules, day)
        times: dict[tuple[object, ...], int] = {}
        found: dict[_Key, Finding] = {}
        for finding in result.findings:
            if finding.certainty.rank <= self._least.rank:
                which = _which(finding)
                times[which] = times.get(which, 0) + 1
                found[_Key(which, times[which])] = finding
        return found

    def _verdict(self, findings: Mapping[_Key, Finding]) -> Verdict:
        return find_verdict(findings.values(), self._least)


def _which(finding: Finding) -> tuple[object, ...]:
    """Say which finding it is, in whatever words: of what rule, where, about what."""
    about = finding.related[0] if finding.related else ""
    return finding.code, finding.start, finding.end, finding.instrument, about


def _words(finding: Finding) -> tuple[object, ...]:
    return finding.severity, finding.message, finding.advice, finding.related
