"""The level of a body that issues instruments, read from its name."""

from __future__ import annotations

import re

from lawreg.citation.bodies import COMMITTEES, PEOPLES, longest, table
from lawreg.citation.places import CITIES, UNITS, province_at
from lawreg.folding import fold

_CITY_SINCE = {"Huế": 2025, "Cần Thơ": 2004, "Đà Nẵng": 1997}
"""From which year a city is run by the centre that had been a city of a province.

Resolutions 175/2024/QH15 and 22/2003/QH11 of the National Assembly, and that of
06/11/1996; each from the first of January.
"""
_LEVEL_OF_UNIT = {
    "huyện": "district",
    "quận": "district",
    "thị xã": "district",
    "thị trấn": "commune",
    "xã": "commune",
    "phường": "commune",
    "đặc khu": "commune",
    "tỉnh": "province",
}
_OF_STATE = frozenset(
    {
        *("Chính phủ", "Thủ tướng Chính phủ", "Thủ tướng", "Phó Thủ tướng Chính phủ"),
        *(
            "Quốc hội",
            "Ủy ban Thường vụ Quốc hội",
            "Chủ tịch nước",
            "Văn phòng Quốc hội",
        ),
        *("Văn phòng Chủ tịch nước", "Tòa án nhân dân tối cao"),
        *("Viện kiểm sát nhân dân tối cao", "Kiểm toán nhà nước", "Kiểm toán Nhà nước"),
        *("Tổng Kiểm toán nhà nước", "Hội đồng Thẩm phán Tòa án nhân dân tối cao"),
        *("Hội đồng Bộ trưởng", "Hội đồng Nhà nước", "Hội đồng Chính phủ"),
    }
)
_OF_RANK_OF_MINISTRY = frozenset(
    {
        *("Văn phòng Chính phủ", "Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ"),
        *("Thanh tra Chính phủ", "Tổng Thanh tra Chính phủ", "Ngân hàng Nhà nước"),
        *("Ngân hàng Nhà nước Việt Nam", "Thống đốc Ngân hàng Nhà nước"),
        *("Thống đốc Ngân hàng Nhà nước Việt Nam", "Ủy ban Dân tộc"),
        *("Ủy ban Dân tộc và Miền núi", "Ủy ban Dân số, Gia đình và Trẻ em"),
        "Ban Tổ chức - Cán bộ Chính phủ",
    }
)
_OF_PARTY = frozenset(
    {
        *("Văn phòng Trung ương Đảng", "Văn phòng Trung ương", "Bộ Chính trị"),
        *("Ban Bí thư", "Ban Bí thư Trung ương Đảng", "Ban Chấp hành Trung ương Đảng"),
        *("Ban Tổ chức Trung ương", "Ban Tuyên giáo Trung ương"),
        *("Ban Tuyên giáo và Dân vận Trung ương", "Ban Dân vận Trung ương"),
        *("Ban Nội chính Trung ương", "Ban Kinh tế Trung ương"),
        "Ủy ban Kiểm tra Trung ương",
    }
)
"""Of the bodies at the centre that `lawreg.citation.bodies.CENTRAL` names, whose they are."""
_DEPARTMENT = (
    "so ",
    "giam doc so ",
    "thanh tra tinh",
    "van phong ubnd",
    "van phong uy ban nhan dan",
    "ban quan ly ",
)
_NOT_MINISTRY = ("bo chi huy", "bo tu lenh", "bo phan")
_HEADS = ("chu tich ", "chanh an ", "vien truong ")
_PARTY = (*(" ".join(words) for words in COMMITTEES), "dang uy", "ban chap hanh dang")
_WORD = re.compile(r"[^\W_]+|[-,]")


def level_of(name: str, year: int | None = None) -> str:
    """Tell the level of a body from its name; empty where the name does not tell.

    The innermost unit named decides. «thành phố» is a province's equal where the city
    is run by the centre in that ``year``, else a city of a province; a name that can
    be both, as that of a province's seat, tells nothing.

    >>> level_of("Ủy ban nhân dân tỉnh Tiền Giang"), level_of("Bộ trưởng Bộ Nội vụ")
    ('province', 'ministry')
    >>> level_of("UBND thành phố Huế", 2025), level_of("UBND thành phố Huế", 2018)
    ('province', 'district')
    """
    printed = _WORD.findall(name.lower())
    words = [fold(word) for word in printed]
    key = " ".join(words)
    head = next((h for h in _HEADS if key.startswith(h)), "")
    if head and not key.startswith("chu tich nuoc"):
        printed, words = (w[len(head.split()) :] for w in (printed, words))
        key = " ".join(words)
    central = longest(table("central"), words, 0)
    if central is not None and central[1] == len(words):
        return _of_centre(central[0])
    if key.removeprefix("ban thuong vu ").startswith(_PARTY):
        return "party"
    if f"{key} ".startswith(_DEPARTMENT):
        return "department"
    if key.startswith("bo ") and not key.startswith(_NOT_MINISTRY):
        return "ministry"
    return _of_place(printed, words, year)


def _of_centre(name: str) -> str:
    for level, names in (
        ("central", _OF_STATE),
        ("ministry", _OF_RANK_OF_MINISTRY),
        ("party", _OF_PARTY),
    ):
        if name in names:
            return level
    return ""


def _of_place(printed: list[str], words: list[str], year: int | None) -> str:
    """Read the first unit named, that of the body itself."""
    peoples = next((len(p) for p in PEOPLES if tuple(words[: len(p)]) == p), 0)
    for at in range(peoples, len(words)):
        read = _unit(words, at)
        # Folded, «Quân sự» looks like «quận», and «xã hội» begins as «xã».
        if read is None or (not peoples and read[0] != " ".join(printed[at : read[1]])):
            continue
        unit, after = read
        if unit == "thành phố":
            level = _of_city(words, after, year)
        else:
            level = _LEVEL_OF_UNIT[unit]
        # A council or committee is its unit's; what else there is of a province is not.
        return level if peoples or level in {"district", "commune"} else ""
    return ""


def _unit(words: list[str], at: int) -> tuple[str, int] | None:
    for length in (2, 1):
        unit = UNITS.get(tuple(words[at : at + length]))
        if unit is not None and tuple(words[at : at + 2]) != ("xa", "hoi"):
            return unit, at + length
    return None


def _of_city(words: list[str], at: int, year: int | None) -> str:
    if at >= len(words):
        return "province"
    named = province_at(words, at)
    if named is None or "tinh" in words[named[1] :]:
        return "district"
    if named[0] not in CITIES:
        return ""
    return {True: "province", False: "district", None: ""}[
        run_by_centre(named[0], year)
    ]


def run_by_centre(city: str, year: int | None) -> bool | None:
    """Say whether a city was run by the centre in a year; ``None`` where nobody can say.

    >>> run_by_centre("Huế", 2018), run_by_centre("Hà Nội", 1998), run_by_centre("Huế", None)
    (False, True, None)
    """
    since = _CITY_SINCE.get(city)
    if city not in CITIES:
        return False
    if since is None:
        return True
    return None if year is None else year >= since
