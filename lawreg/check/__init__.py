"""Check plans: rules over citations and the status of what they cite."""

from lawreg.check.engine import PlanResult, check_plan
from lawreg.check.packs import load_packs
from lawreg.check.rule import LegalBasis, Rule, Rules
from lawreg.check.selection import select_rules, unknown_rule

__all__ = [
    "LegalBasis",
    "PlanResult",
    "Rule",
    "Rules",
    "check_plan",
    "load_packs",
    "select_rules",
    "unknown_rule",
]
