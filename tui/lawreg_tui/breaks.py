"""What the accepted items do to the office's plans, judged one plan after another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import NamedTuple

from lawreg.check import Rules
from lawreg.errors import ConfigError, IntakeError, LawregError
from lawreg.intake.proposed import Decision, Proposed, ProposedFact
from lawreg.intake.recording import find_accepted
from lawreg.portfolio import VerdictDiff, verdict_diff
from lawreg.portfolio.asked import AskedRegistry
from lawreg.registry import QueryableRegistry
from lawreg.registry.overlaid import Overlaid
from lawreg.registry.portfolio import KeptPlan, read_portfolio
from lawreg_tui.review_questions import accepted_only

MOST_KEPT = 32
"""Answers remembered: whoever hesitates between two decisions waits once for each."""


class Weighed(NamedTuple):
    """What an answer rests on."""

    facts: tuple[tuple[ProposedFact, str], ...]
    as_of: date
    ignored: tuple[str, ...]
    """Codes of the rules that are off."""


def weighed(proposed: Proposed, as_of: date, ignored: tuple[str, ...]) -> Weighed:
    """Name what the verdict diff of the accepted items rests on."""
    accepted = (i for i in proposed.items if i.decision is Decision.ACCEPT)
    return Weighed(tuple((i.fact, i.corrects) for i in accepted), as_of, ignored)


class Weighing:
    """The plans kept and the two states of the registry; for the registry's thread."""

    def __init__(
        self, view: QueryableRegistry, proposed: Proposed, rules: Rules, as_of: date
    ) -> None:
        """Raises `IntakeError` where an accepted item cannot be recorded as it is."""
        accepted = find_accepted(accepted_only(proposed), view)
        self.plans: Sequence[KeptPlan] = read_portfolio(view)
        self._before = AskedRegistry(view)
        self._after = Overlaid(self._before, accepted.changes)
        self._rules = rules
        self._as_of = as_of

    def nothing(self) -> VerdictDiff:
        """Give the diff before any plan was judged."""
        return VerdictDiff((), 0, (), self._as_of)

    def add(self, diff: VerdictDiff, at: int) -> VerdictDiff:
        """Judge one more plan."""
        one = verdict_diff(
            self.plans[at : at + 1],
            self._before,
            self._after,
            self._rules,
            self._as_of,
        )
        return VerdictDiff(
            (*diff.plans, *one.plans),
            diff.judged + one.judged,
            (*diff.unread, *one.unread),
            diff.as_of,
        )


def open_weighing(
    view: QueryableRegistry,
    proposed: Proposed,
    rules_on: Callable[[], Rules],
    as_of: date,
) -> Weighing | LawregError:
    """Begin to judge; why the changeset or the rules do not allow it is a value."""
    try:
        return Weighing(view, proposed, rules_on(), as_of)
    except (IntakeError, ConfigError) as error:
        return error
