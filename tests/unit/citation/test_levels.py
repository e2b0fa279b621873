"""The level of a body is read from its name."""

from __future__ import annotations

import pytest

from lawreg.citation.bodies import CENTRAL
from lawreg.citation.levels import (
    _OF_PARTY,
    _OF_RANK_OF_MINISTRY,
    _OF_STATE,
    level_of,
)


@pytest.mark.parametrize(
    ("name", "level"),
    [
        ("Sở Ngoại vụ tỉnh Bình Phước", "department"),
        ("Ủy ban nhân dân tỉnh Lâm Đồng", "province"),
        ("UBND thành phố Hà Nội", "province"),
        ("Bộ Văn hóa, Thể thao và Du lịch", "ministry"),
        ("Văn phòng Chính phủ", "ministry"),
        ("Thủ tướng Chính phủ", "central"),
        ("UBND huyện Bù Đăng, tỉnh Bình Phước", "district"),
        ("Ủy ban nhân dân xã Đak Ơ", "commune"),
        ("UBND phường Phú Hội, thành phố Huế", "commune"),
        ("Hội Cựu chiến binh", ""),
        ("Thường trực HĐND tỉnh Quảng Trị", "province"),
        ("Chủ tịch Ủy ban nhân dân tỉnh Đồng Nai", "province"),
        ("UBND TP. Thủ Đức, TP. Hồ Chí Minh", "district"),
        ("UBND thành phố Bắc Giang, tỉnh Bắc Giang", "district"),
        ("UBND thành phố Bắc Giang", ""),
        ("Thống đốc Ngân hàng Nhà nước Việt Nam", "ministry"),
        ("Chánh án Tòa án nhân dân tối cao", "central"),
        ("Tỉnh ủy Bình Phước", "party"),
        ("Ban Thường vụ Thành ủy Đà Nẵng", "party"),
        ("Bộ Chính trị", "party"),
        ("Bộ Chỉ huy Quân sự tỉnh Đồng Nai", ""),
        ("Phòng Nội vụ huyện Bù Đăng", "district"),
        ("Bảo hiểm xã hội Việt Nam", ""),
        ("UBND", ""),
    ],
)
def test_level_follows_the_name(name: str, level: str) -> None:
    """The innermost unit named decides; what cannot be told is left open."""
    assert level_of(name) == level


@pytest.mark.parametrize(
    ("name", "year", "level"),
    [
        pytest.param("UBND thành phố Huế", 2024, "district", id="huế-of-a-province"),
        pytest.param("UBND thành phố Huế", 2025, "province", id="huế-of-the-centre"),
        pytest.param("UBND thành phố Huế", None, "", id="huế-of-no-known-year"),
        pytest.param("UBND thành phố Cần Thơ", 2003, "district", id="cần-thơ-before"),
        pytest.param(
            "UBND thành phố Hà Nội", 1998, "province", id="always-the-centre's"
        ),
    ],
)
def test_a_city_is_a_provinces_equal_from_its_year(
    name: str, year: int | None, level: str
) -> None:
    """Resolution 175/2024/QH15: Huế is run by the centre from 01/01/2025."""
    assert level_of(name, year) == level


def test_bodies_at_the_centre_are_those_that_are_known() -> None:
    """What is said of one is said of a name that is read."""
    named = {
        name for group in (_OF_STATE, _OF_RANK_OF_MINISTRY, _OF_PARTY) for name in group
    }
    assert named <= set(CENTRAL.split("|"))
