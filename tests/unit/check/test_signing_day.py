"""A plan whose day is left blank is judged as about to be signed."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.check import check_plan, load_packs
from lawreg.check.case import signing_day
from lawreg.model import Plan, RelationKind
from lawreg.report.block import find_remarks
from tests.registry_fakes import InMemoryRegistry, instrument, relation

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("issued_on", "signed_by", "as_of", "expected"),
    [
        pytest.param(date(2025, 10, 15), None, TODAY, date(2025, 10, 15), id="printed"),
        pytest.param(None, None, TODAY, TODAY, id="a draft of today"),
        pytest.param(
            None,
            date(2025, 12, 31),
            TODAY,
            date(2025, 12, 31),
            id="a past year printed",
        ),
        pytest.param(
            None, date(2026, 12, 31), TODAY, TODAY, id="the running year printed"
        ),
        pytest.param(
            date(2025, 10, 15),
            None,
            date(2025, 3, 1),
            date(2025, 3, 1),
            id="asked earlier",
        ),
    ],
)
def test_the_day_judged_is_the_last_it_can_have(
    issued_on: date | None, signed_by: date | None, as_of: date, expected: date
) -> None:
    """An earlier day would pass what has ended by the time the plan is signed."""
    plan = Plan("plan.txt", "Kế hoạch.", issued_on=issued_on, signed_by=signed_by)
    assert signing_day(plan, as_of) == expected


_OLD = instrument("20/2018/NĐ-CP", issued_on=date(2018, 4, 23))
_NEW = instrument("40/2024/NĐ-CP", issued_on=date(2024, 6, 9))
_WORLD = InMemoryRegistry((_OLD, _NEW), (relation(RelationKind.REPLACES, _NEW, _OLD),))


@pytest.mark.parametrize(
    ("issued_on", "said", "remark"),
    [
        pytest.param(
            None,
            "trước ngày ký 23/11/2026 (ngày giả định: kế hoạch chưa ghi ngày ký)",
            "kế hoạch không ghi ngày ký, xét như ký ngày 23/11/2026",
            id="blank",
        ),
        pytest.param(
            date(2027, 1, 1),
            "trước ngày ký 23/11/2026 (ngày giả định: kế hoạch ghi ngày ký 01/01/2027)",
            "kế hoạch ghi ngày ký 01/01/2027, xét như ký ngày 23/11/2026",
            id="to come",
        ),
        pytest.param(
            date(2025, 10, 15), "trước ngày ký 15/10/2025:", "15/10/2025", id="printed"
        ),
    ],
)
def test_a_finding_says_which_day_was_only_assumed(
    issued_on: date | None, said: str, remark: str
) -> None:
    """In its message, and where the day that failed is told."""
    text = "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."
    plan = Plan("plan.txt", text, issued_on=issued_on)
    result = check_plan(plan, _WORLD, load_packs(), TODAY)
    (finding,) = [f for f in result.findings if f.code == "VAL101"]
    assert said in finding.message.vi
    when = next(find_remarks(finding, result, TODAY, "vi"))
    assert f"({remark})" in when.words


@pytest.mark.parametrize(
    ("signed", "said", "english"),
    [
        (
            date(2024, 7, 24),
            "đã hết hiệu lực từ 24/07/2024, đúng ngày ký 24/07/2024",
            "had ended on 2024-07-24, the day of signing, 2024-07-24",
        ),
        (
            date(2024, 7, 25),
            "đã hết hiệu lực từ 24/07/2024, trước ngày ký 25/07/2024",
            "had ended on 2024-07-24, before signing on 2024-07-25",
        ),
    ],
)
def test_what_ends_on_the_day_of_signing_did_not_end_before_it(
    signed: date, said: str, english: str
) -> None:
    """From that day on it no longer binds; one day is not before itself."""
    acts = relation(RelationKind.REPLACES, _NEW, _OLD)
    ended = acts._replace(effective_from=date(2024, 7, 24))
    text = "Thực hiện Nghị định số 20/2018/NĐ-CP ngày 23/4/2018 của Chính phủ."
    world = InMemoryRegistry((_OLD, _NEW), (ended,))
    plan = Plan("plan.txt", text, issued_on=signed)
    found = check_plan(plan, world, load_packs(), TODAY).findings
    (told,) = [f.message for f in found if f.code == "VAL101"]
    assert said in told.vi
    assert english in told.en
