"""The one way from the names of plans to what a report is made from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING

from lawreg.check import PlanResult, check_plan
from lawreg.errors import PlanError, RegistryError
from lawreg.language import Text
from lawreg.model.kinds import Certainty
from lawreg.report.run import CheckRun

if TYPE_CHECKING:
    from lawreg.check import Rules
    from lawreg.model.plan import Plan
    from lawreg.model.registry_view import RegistryView

_EMPTY = Text(
    "sổ đăng ký trống, không có gì để đối chiếu.",
    "the registry is empty: there is nothing to check against.",
)
_BUILD = Text(
    "Tạo lại bằng `lawreg registry build`.", "Make it with `lawreg registry build`."
)


def check_plans(
    paths: Iterable[str],
    load: Callable[[str], Plan],
    view: RegistryView,
    rules: Rules,
    as_of: date,
    *,
    registry: str,
    tell: Callable[[PlanResult | PlanError], None],
    min_certainty: Certainty = Certainty.MEDIUM,
) -> CheckRun:
    """Check every plan; one that cannot be read is told and counted, the rest go on.

    ``tell`` is given the result or the error of each plan as soon as it is there;
    ``registry`` names the registry for the reader. Raises `RegistryError` when
    there is nothing in it to check against.
    """
    revision = view.revision()
    if not revision.revision:
        raise RegistryError(_EMPTY, registry, _BUILD)
    results: list[PlanResult] = []
    unreadable = 0
    for path in paths:
        try:
            results.append(check_plan(load(path), view, rules, as_of))
            tell(results[-1])
        except PlanError as error:
            unreadable += 1
            tell(error)
    return CheckRun(
        results=tuple(results),
        revision=revision,
        as_of=as_of,
        rules=len(rules.rules),
        min_certainty=min_certainty,
        unreadable=unreadable,
    )
