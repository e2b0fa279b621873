"""An office's own plans: keeping them, judging them, and what a change does to them."""

from lawreg.portfolio.difference import (
    PlanDifference,
    Turn,
    VerdictDiff,
    verdict_diff,
)
from lawreg.portfolio.judging import Verdict, kept_plan, read_as_now

__all__ = [
    "PlanDifference",
    "Turn",
    "Verdict",
    "VerdictDiff",
    "kept_plan",
    "read_as_now",
    "verdict_diff",
]
