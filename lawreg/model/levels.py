"""The levels of bodies that issue instruments: the words written, and what people call them."""

from __future__ import annotations

from collections.abc import Mapping

from lawreg.language import Text

LEVELS: Mapping[str, Text] = {
    "central": Text("cơ quan của cả nước", "of the whole country"),
    "ministry": Text("bộ, cơ quan ngang bộ", "a ministry or a body of the rank of one"),
    "province": Text("tỉnh, thành phố trực thuộc Trung ương", "a province or city"),
    "department": Text("sở, ban, ngành của tỉnh", "a department of a province"),
    "district": Text("huyện, quận, thị xã, thành phố thuộc tỉnh", "a district or town"),
    "commune": Text("xã, phường, thị trấn, đặc khu", "a commune or ward"),
    "party": Text("cơ quan của Đảng", "of the Party"),
    "standard": Text("hệ tiêu chuẩn", "a system of standards"),
}
"""By the word that `Issuer.level` holds, the highest first."""


def levels_listed() -> Text:
    """List every word with what it stands for: «province» (tỉnh, …)."""
    return Text(
        "; ".join(f"{word} ({told.vi})" for word, told in LEVELS.items()),
        "; ".join(f"{word} ({told.en})" for word, told in LEVELS.items()),
    )
