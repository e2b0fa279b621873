"""Which plans of an office rest on an instrument, directly or through others."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.check import check_plan
from lawreg.errors import PlanError
from lawreg.graph.impact import Dependent, Impact
from lawreg.model import RegistryView, Resolved
from lawreg.portfolio.judging import Verdict, kept_plan, read_as_now
from lawreg.portfolio.listing import judge_plan

if TYPE_CHECKING:
    from lawreg.check import Rules
    from lawreg.registry.portfolio import KeptPlan


class RestingPlan(NamedTuple):
    """A plan that cites the instrument asked about, or what rests on it."""

    plan: KeptPlan
    ways: tuple[Dependent, ...]
    """What it cites, nearest first, each with its way down; the instrument asked
    about is one without steps."""
    verdict: Verdict | None
    """``None`` for a plan that can no longer be read."""


def find_citing(
    plans: Iterable[KeptPlan],
    instrument_ids: Iterable[str],
    view: RegistryView,
    rules: Rules,
    as_of: date,
) -> tuple[tuple[KeptPlan, tuple[str, ...]], ...]:
    """Give the plans that cite any of some instruments, each with those it cites.

    What was looked up with another lawreg or another state of the registry is looked
    up again: a number unknown then may be known now.
    """
    wanted = dict.fromkeys(instrument_ids)
    now = read_as_now(view)
    found = []
    for plan in plans:
        cited = (
            _cited(plan)
            if plan.read_as == now
            else _looked_up(plan, view, rules, as_of)
        )
        meant = tuple(one for one in wanted if one in cited)
        if meant:
            found.append((plan, meant))
    return tuple(found)


def find_resting(
    plans: Iterable[KeptPlan],
    impact: Impact,
    view: RegistryView,
    rules: Rules,
    as_of: date,
) -> tuple[RestingPlan, ...]:
    """Give the plans that rest on an instrument, with what each is judged on a day."""
    ways = {one.instrument_id: one for one in impact.dependents}
    ways = {impact.root: Dependent(impact.root, ()), **ways}
    return tuple(
        RestingPlan(
            plan,
            tuple(ways[one] for one in cited),
            judge_plan(plan, view, rules, as_of).verdict,
        )
        for plan, cited in find_citing(plans, ways, view, rules, as_of)
    )


def _cited(plan: KeptPlan) -> frozenset[str | None]:
    return frozenset(citation.instrument_id for citation in plan.citations)


def _looked_up(
    plan: KeptPlan, view: RegistryView, rules: Rules, as_of: date
) -> frozenset[str | None]:
    try:
        result = check_plan(kept_plan(plan), view, rules, as_of)
    except PlanError:
        return _cited(plan)
    found = (r.instrument for r in result.resolutions if isinstance(r, Resolved))
    return frozenset(instrument.instrument_id for instrument in found)
