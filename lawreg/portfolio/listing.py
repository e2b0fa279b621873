"""Every plan of a portfolio with what is to be said of it on a day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from lawreg.check import check_plan
from lawreg.errors import PlanError
from lawreg.model import RegistryView
from lawreg.portfolio.judging import Verdict, find_verdict, kept_plan

if TYPE_CHECKING:
    from lawreg.check import Rules
    from lawreg.registry.portfolio import KeptPlan


class JudgedPlan(NamedTuple):
    """A plan kept, and how many findings it has."""

    plan: KeptPlan
    verdict: Verdict | None
    """``None`` where ``unread`` says why it could not be judged."""
    unread: PlanError | None = None


def judge_plans(
    plans: Iterable[KeptPlan], view: RegistryView, rules: Rules, as_of: date
) -> tuple[JudgedPlan, ...]:
    """Judge each plan from the text kept of it, as the world stood on ``as_of``."""
    return tuple(judge_plan(plan, view, rules, as_of) for plan in plans)


def judge_plan(
    plan: KeptPlan, view: RegistryView, rules: Rules, as_of: date
) -> JudgedPlan:
    """Judge one plan; one that this lawreg no longer reads is told as such."""
    try:
        result = check_plan(kept_plan(plan), view, rules, as_of)
    except PlanError as error:
        return JudgedPlan(plan, None, error)
    return JudgedPlan(plan, find_verdict(result.findings))
