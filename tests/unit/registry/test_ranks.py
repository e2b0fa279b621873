"""Who may change whose text, and the law that says so on a day."""

from __future__ import annotations

from datetime import date

import pytest

from lawreg.model import Issuer
from lawreg.registry.ranks import is_outranked, rule_of_rank

RULES = {
    "the day before the law of 2025": (
        date(2025, 3, 31),
        "khoản 1 Điều 12 Luật số 80/2015/QH13",
    ),
    "the first day of the law of 2025": (
        date(2025, 4, 1),
        "khoản 1, khoản 2 Điều 8 Luật số 64/2025/QH15",
    ),
    "the first day of the law of 2015": (
        date(2016, 7, 1),
        "khoản 1 Điều 12 Luật số 80/2015/QH13",
    ),
    "before both, what is the rule today": (
        date(2016, 6, 30),
        "nay là khoản 1, khoản 2 Điều 8 Luật số 64/2025/QH15",
    ),
    "an unknown day": (None, "nay là khoản 1, khoản 2 Điều 8 Luật số 64/2025/QH15"),
}


@pytest.mark.parametrize(("issued_on", "rule"), RULES.values(), ids=RULES)
def test_the_rule_of_rank_is_that_of_the_day(issued_on: date | None, rule: str) -> None:
    """A text is judged by the law under which it was issued."""
    assert rule_of_rank(issued_on).vi == rule


_ORDER = (
    Issuer("bnv", "Bộ Nội vụ", "ministry"),
    Issuer("ben-tre-hdnd", "Hội đồng nhân dân tỉnh Bến Tre", "province", "Bến Tre"),
    Issuer("ben-tre-ubnd", "Ủy ban nhân dân tỉnh Bến Tre", "province", "Bến Tre"),
    Issuer("ba-tri-hdnd", "Hội đồng nhân dân huyện Ba Tri", "district", "Ba Tri"),
    Issuer("ba-tri-ubnd", "Ủy ban nhân dân huyện Ba Tri", "district", "Ba Tri"),
    Issuer("an-duc-hdnd", "Hội đồng nhân dân xã An Đức", "commune", "An Đức"),
    Issuer("an-duc-ubnd", "Ủy ban nhân dân xã An Đức", "commune", "An Đức"),
)


def test_a_council_stands_above_its_committee_and_each_unit_above_those_in_it() -> None:
    """Law 80/2015/QH13, Article 4: the order in which their texts are listed."""
    for n, lower in enumerate(_ORDER):
        for higher in _ORDER[:n]:
            assert is_outranked(lower, higher)
            assert not is_outranked(higher, lower)
        assert not is_outranked(lower, lower)
