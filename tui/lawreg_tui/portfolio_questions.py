"""What the screen of the portfolio asks; each question runs in the registry's thread."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from time import monotonic
from typing import NamedTuple

from lawreg.check import Rules
from lawreg.model import Instrument
from lawreg.portfolio.asked import AskedRegistry
from lawreg.portfolio.listing import JudgedPlan, judge_plan
from lawreg.portfolio.upcoming import Event, Watch, watch_days
from lawreg.registry import QueryableRegistry
from lawreg.registry.portfolio import KeptPlan, read_portfolio

_AT_ONCE = 0.1
"""Seconds of judging before what is known is shown and others may ask."""


class Kept(NamedTuple):
    """The plans kept, and the instruments they cite."""

    plans: tuple[KeptPlan, ...]
    names: Mapping[str, Instrument]


class Judge:
    """Judges the plans of a portfolio on one day; for the registry's thread."""

    def __init__(self, plans: Sequence[KeptPlan], as_of: date) -> None:
        self._plans = plans
        self._as_of = as_of
        self._asked: AskedRegistry | None = None

    def some(
        self, view: QueryableRegistry, rules: Rules, at: int
    ) -> Sequence[JudgedPlan]:
        """Judge as many plans from ``at`` on as a reader waits for, at least one."""
        if self._asked is None:
            self._asked = AskedRegistry(view)
        found: list[JudgedPlan] = []
        until = monotonic() + _AT_ONCE
        for plan in self._plans[at:]:
            found.append(judge_plan(plan, self._asked, rules, self._as_of))
            if monotonic() >= until:
                break
        return found


def read_kept(view: QueryableRegistry) -> Kept:
    """Read the plans kept; raises `RegistryError` when the database cannot be read."""
    plans = read_portfolio(view)
    cited = {c.instrument_id for plan in plans for c in plan.citations}
    return Kept(plans, view.by_id(sorted(key for key in cited if key)))


def look_ahead(
    view: QueryableRegistry,
    plans: Sequence[KeptPlan],
    rules_on: Callable[[], Rules],
    first: date,
    days: int,
) -> Watch:
    """Say what begins and ends soon; raises `ConfigError` when every rule is off."""
    return watch_days(view, plans, rules_on(), first, days)


def touching(watch: Watch) -> dict[str, list[Event]]:
    """Give what touches each plan, by its path, in the order of days."""
    found: dict[str, list[Event]] = {}
    for event in watch.events:
        for touched in event.plans:
            found.setdefault(touched.plan.path, []).append(event)
    return found
