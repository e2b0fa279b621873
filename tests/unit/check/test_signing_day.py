"""A plan whose day is left blank is judged as signed when it can have been, not today."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.check.case import signing_day
from lawreg.citation import find_citations
from lawreg.model import Plan

TEXT = (
    "Căn cứ Nghị định số 25/2025/NĐ-CP ngày 21 tháng 02 năm 2025 của Chính phủ; "
    "Thông báo số 292/TB-VPCP ngày 09 tháng 6 năm 2025 của Văn phòng Chính phủ."
)
TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("issued_on", "not_before", "text", "expected"),
    [
        pytest.param(
            date(2025, 10, 15), None, TEXT, date(2025, 10, 15), id="the day is printed"
        ),
        pytest.param(
            None, None, TEXT, date(2025, 6, 9), id="no day: the latest instrument cited"
        ),
        pytest.param(
            None,
            date(2025, 10, 1),
            TEXT,
            date(2025, 10, 1),
            id="only the month printed",
        ),
        pytest.param(
            None, date(2025, 1, 1), TEXT, date(2025, 6, 9), id="only the year printed"
        ),
        pytest.param(None, None, "Kế hoạch.", TODAY, id="nothing tells"),
        pytest.param(
            None,
            None,
            "Nghị định số 1/2027/NĐ-CP ngày 01/02/2027",
            TODAY,
            id="a date to come",
        ),
    ],
)
def test_signing_day_is_never_later_than_it_must_be(
    issued_on: date | None, not_before: date | None, text: str, expected: date
) -> None:
    """A later day would call wrong what was right when signed."""
    plan = Plan("plan.txt", text, issued_on=issued_on, signed_not_before=not_before)
    assert signing_day(plan, find_citations(text), TODAY) == expected


def test_as_of_a_day_before_signing_counts_that_day() -> None:
    """The world as of a day knows nothing later."""
    plan = Plan("plan.txt", TEXT, issued_on=date(2025, 10, 15))
    assert signing_day(plan, [], date(2025, 3, 1)) == date(2025, 3, 1)
