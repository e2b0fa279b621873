"""CIT201 says what the registry holds, and no more, of a number without a date."""

from __future__ import annotations

from datetime import date

from lawreg.check import check_plan, load_packs, select_rules
from lawreg.model import Finding, InstrumentKind, Plan, Severity
from tests.registry_fakes import InMemoryRegistry, instrument

SIGNED = date(2021, 12, 28)
PLAN = Plan(
    "kh.txt",
    "Thực hiện Nghị quyết số 76/NQ-CP của Chính phủ.",
    issued_on=SIGNED,
)
RESOLUTIONS = [
    instrument("76/NQ-CP", InstrumentKind.RESOLUTION, issued_on=day)
    for day in (date(2013, 6, 13), date(2020, 5, 28), date(2021, 7, 15))
]


def _found(held: int) -> Finding:
    """Check the plan against a registry that holds the first so many of the number."""
    rules = select_rules(load_packs(), ["CIT201"], [])
    view = InMemoryRegistry(RESOLUTIONS[:held])
    (finding,) = check_plan(PLAN, view, rules, SIGNED).findings
    return finding


def test_several_are_told_as_alternatives() -> None:
    """It is one of them: «hoặc», not «và»."""
    found = _found(3)
    assert found.severity is Severity.WARNING
    assert found.message.vi == (
        "«76/NQ-CP» có thể là Nghị quyết số 76/NQ-CP ngày 13/06/2013, Nghị quyết số "
        "76/NQ-CP ngày 28/05/2020 hoặc Nghị quyết số 76/NQ-CP ngày 15/07/2021; viện dẫn "
        "chưa đủ để phân biệt."
    )
    assert found.message.en.endswith(
        "or resolution 76/NQ-CP of 2021-07-15; nothing in the citation tells them apart."
    )


def test_one_alone_is_not_said_to_be_confused_with_others() -> None:
    """There is nothing to tell it from; what is not sure is that there is no other."""
    found = _found(1)
    assert found.severity is Severity.INFO
    assert found.message.vi == (
        "«76/NQ-CP» có thể là Nghị quyết số 76/NQ-CP ngày 13/06/2013; sổ đăng ký chỉ có "
        "văn bản này mang số ấy, nhưng năm khác có thể dùng lại số, nên phải có ngày mới "
        "chắc."
    )
    assert "phân biệt" not in found.message.vi
    assert "tells them apart" not in found.message.en
