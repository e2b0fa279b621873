"""A plan whose day is left blank is judged as about to be signed."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.check.case import signing_day
from lawreg.model import Plan

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
