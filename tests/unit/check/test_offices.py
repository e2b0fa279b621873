"""The level of an office is read from its name."""

from __future__ import annotations

import pytest

from lawreg.check.offices import office_level


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
    ],
)
def test_level_follows_the_name(name: str, level: str) -> None:
    """The innermost unit named decides; what cannot be told is left open."""
    assert office_level(name) == level
