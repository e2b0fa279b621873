"""What proposed changes do to the plans of an office: the verdict diff.

Every plan is judged by the registry as it stands and as it would stand, on each day
on which the changes begin or end something, so that a finding has the first day on
which it holds.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.check import read_plan
from lawreg.errors import PlanError
from lawreg.model import Certainty, Finding, RegistryView
from lawreg.portfolio.judging import Verdict, find_verdict, kept_plan
from lawreg.portfolio.sides import Key, Sides, TwoRegistries

if TYPE_CHECKING:
    from lawreg.check import Rules
    from lawreg.registry.portfolio import KeptPlan


class Turn(NamedTuple):
    """A finding that only one of the two registries gives, or that they word apart."""

    finding: Finding
    """As it stands on ``day``; where it is reworded, in the new words."""
    was: Finding | None
    """Where it is reworded, in the words before."""
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
    registries = TwoRegistries(before_view, after_view, rules, min_certainty)
    found: list[PlanDifference] = []
    unread: list[PlanError] = []
    judged = 0
    for kept in plans:
        try:
            difference = _Comparison(kept, registries, as_of).make()
        except PlanError as error:
            unread.append(error)
            continue
        judged += 1
        if difference is not None:
            found.append(difference)
    return VerdictDiff(tuple(found), judged, tuple(unread), as_of)


class _Comparison:
    """One plan under two registries, on every day that may tell them apart."""

    def __init__(self, kept: KeptPlan, registries: TwoRegistries, as_of: date) -> None:
        plan = kept_plan(kept)
        self._kept = kept
        self._registries = registries
        self._plan = read_plan(plan, registries.rules)
        self._as_of = as_of
        self._signed = plan.issued_on or plan.signed_by or as_of
        self._judged: dict[date, Sides] = {}

    def make(self) -> PlanDifference | None:
        """Compare; ``None`` where both say the same on each of these days."""
        turns = self._turns()
        if not turns:
            return None
        now = self._on(self._as_of)
        first = self._on(min(turn.day for _, turn in turns))
        return PlanDifference(
            plan=self._kept,
            before=self._verdict(now.before),
            after=self._verdict(now.after),
            appearing=tuple(turn for sort, turn in turns if sort == "appearing"),
            disappearing=tuple(t for sort, t in turns if sort == "disappearing"),
            reworded=tuple(turn for sort, turn in turns if sort == "reworded"),
            first=(self._verdict(first.before), self._verdict(first.after)),
        )

    def _turns(self) -> list[tuple[str, Turn]]:
        """Give each difference once, with the first day of it, in the order of days."""
        now = self._on(self._as_of).turned()
        seen: set[tuple[str, Key]] = set()
        turns: list[tuple[str, Turn]] = []
        previous: date | None = None
        for day in [d for d in self._telling_days() if d >= self._signed]:
            new = self._on(day).turned().keys() - seen
            for one in self._between(previous, day) if new else ():
                turned = self._on(one).turned()
                for which in sorted(new & turned.keys(), key=_in_order):
                    new.discard(which)
                    seen.add(which)
                    holds = which in now
                    turns.append((which[0], Turn(*turned[which], one, holds)))
                if not new:
                    break
            previous = day
        return turns

    def _telling_days(self) -> list[date]:
        """Give the day of signing, that asked about, and the days to which they lead.

        They lead to every day, after the signing, that stands in a fact in which the two
        differ; and from the day asked about on to every day that anything looked at
        names, since what the changes do may show only then.
        """
        due = {self._signed, self._as_of}
        telling: set[date] = set()
        while due:
            day = due.pop()
            telling.add(day)
            sides = self._on(day)
            later = (
                {d for d in sides.named if d > self._as_of} if sides.apart else set()
            )
            after = {d for d in sides.apart | later if d > self._signed}
            due |= after - telling
        return sorted(telling)

    def _between(self, start: date | None, end: date) -> Iterator[date]:
        """Give the days between two that anything looked at names, and the second."""
        if start is not None:
            yield from (d for d in sorted(self._on(end).named) if start < d < end)
        yield end

    def _on(self, day: date) -> Sides:
        if day not in self._judged:
            self._judged[day] = self._registries.judge(self._plan, day)
        return self._judged[day]

    def _verdict(self, findings: Mapping[Key, Finding]) -> Verdict:
        return find_verdict(findings.values(), self._registries.least)


def _in_order(which: tuple[str, Key]) -> tuple[object, ...]:
    """Put findings in the order in which they stand in the plan."""
    code, start, end, *about = which[1].which
    return start, end, code, *map(str, about), which[1].time
