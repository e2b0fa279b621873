"""Law given in the place of a plan: told by its head, and refused."""

from __future__ import annotations

from lawreg.citation.numbers import find_numbers
from lawreg.errors import PlanError
from lawreg.language import Text
from lawreg.model import InstrumentKind, Plan

_NO_PLAN = Text(
    "đây là {kind}, không phải kế hoạch.", "by its head this is no plan: {kind}."
)
_TAKE_IN = Text(
    "Văn bản mới thì đưa vào sổ bằng `lawreg intake`.",
    "A new instrument goes into the registry by `lawreg intake`.",
)
_NEVER_PLANS = frozenset(
    {
        InstrumentKind.CONSTITUTION,
        InstrumentKind.CODE,
        InstrumentKind.LAW,
        InstrumentKind.ORDINANCE,
        InstrumentKind.DECREE,
        InstrumentKind.CIRCULAR,
        InstrumentKind.JOINT_CIRCULAR,
    }
)
"""Kinds by which no plan is issued; decisions, resolutions and directives do carry some."""


def refuse_law(plan: Plan) -> None:
    """Raise `PlanError` for what is, by its head, law that plans are checked against."""
    told = [plan.kind, *(n.kind for n in find_numbers(plan.number)[:1])]
    kind = next((kind for kind in told if kind in _NEVER_PLANS), None)
    if kind is not None:
        named = Text(kind.label.vi.lower(), kind.label.en)
        raise PlanError(_NO_PLAN.fill(kind=named), plan.path, _TAKE_IN)
