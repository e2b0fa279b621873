"""Check plans: rules over citations and the status of what they cite.

What is named here is loaded when it is asked for: a status needs no finder of citations.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawreg.check.engine import (
        PlanResult,
        ReadPlan,
        check_plan,
        judge_plan,
        read_plan,
    )
    from lawreg.check.packs import load_packs
    from lawreg.check.rule import LegalBasis, Rule, Rules
    from lawreg.check.selection import select_rules, unknown_rule

__all__ = [
    "LegalBasis",
    "PlanResult",
    "ReadPlan",
    "Rule",
    "Rules",
    "check_plan",
    "judge_plan",
    "load_packs",
    "read_plan",
    "select_rules",
    "unknown_rule",
]

_HOMES = {
    "LegalBasis": "rule",
    "PlanResult": "engine",
    "ReadPlan": "engine",
    "Rule": "rule",
    "Rules": "rule",
    "check_plan": "engine",
    "judge_plan": "engine",
    "load_packs": "packs",
    "read_plan": "engine",
    "select_rules": "selection",
    "unknown_rule": "selection",
}
"""The module of each name."""


def __getattr__(name: str) -> object:
    """Load a name of this package."""
    if name not in _HOMES:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
