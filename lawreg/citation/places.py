"""Provinces and cities, before and after the mergers of 2025, as offices write them."""

from __future__ import annotations

from functools import lru_cache

from lawreg.folding import fold

_PROVINCES = (
    "An Giang|Bà Rịa - Vũng Tàu|Bắc Giang|Bắc Kạn|Bạc Liêu|Bắc Ninh|Bến Tre|Bình Định|"
    "Bình Dương|Bình Phước|Bình Thuận|Cà Mau|Cần Thơ|Cao Bằng|Đà Nẵng|Đắk Lắk|Đắk Nông|"
    "Điện Biên|Đồng Nai|Đồng Tháp|Gia Lai|Hà Giang|Hà Nam|Hà Nội|Hà Tĩnh|Hải Dương|"
    "Hải Phòng|Hậu Giang|Hòa Bình|Hồ Chí Minh|Hưng Yên|Khánh Hòa|Kiên Giang|Kon Tum|"
    "Lai Châu|Lâm Đồng|Lạng Sơn|Lào Cai|Long An|Nam Định|Nghệ An|Ninh Bình|Ninh Thuận|"
    "Phú Thọ|Phú Yên|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Sóc Trăng|"
    "Sơn La|Tây Ninh|Thái Bình|Thái Nguyên|Thanh Hóa|Thừa Thiên Huế|Tiền Giang|Trà Vinh|"
    "Tuyên Quang|Vĩnh Long|Vĩnh Phúc|Yên Bái|Huế|Hà Tây|Sông Bé|Hà Bắc|Minh Hải|Cửu Long"
)


def provinces() -> list[str]:
    """Give every name of a province or centrally run city."""
    return _PROVINCES.split("|")


CITIES = frozenset({"Hà Nội", "Hồ Chí Minh", "Hải Phòng", "Đà Nẵng", "Cần Thơ", "Huế"})
"""Cities run by the centre."""

UNITS = {
    ("tinh",): "tỉnh",
    ("thanh", "pho"): "thành phố",
    ("tp", "."): "thành phố",
    ("tp",): "thành phố",
    ("huyen",): "huyện",
    ("quan",): "quận",
    ("thi", "xa"): "thị xã",
    ("thi", "tran"): "thị trấn",
    ("xa",): "xã",
    ("phuong",): "phường",
    ("dac", "khu"): "đặc khu",
}
"""Words for a unit of administration, folded, with their spelling."""

PROVINCIAL = frozenset({"tỉnh", "thành phố"})

_by_words: dict[str, dict[tuple[str, ...], str]] = {}


def province_at(words: list[str], i: int) -> tuple[str, int] | None:
    """Read the name of a province at word ``i``: its spelling and the word after it."""
    if not _by_words:
        for name in provinces():
            key = tuple(fold(name).replace("-", " - ").split())
            _by_words.setdefault(key[0], {})[key] = name
    begun = _by_words.get(words[i]) if i < len(words) else None
    if begun is None:
        return None
    for length in range(min(5, len(words) - i), 0, -1):
        known = begun.get(tuple(words[i : i + length]))
        if known:
            return known, i + length
    return None


@lru_cache(maxsize=512)
def bare_place(place: str) -> str:
    """Give the proper name of a place: ``Lâm Đồng`` for «tỉnh Lâm Đồng»."""
    words = place.split()
    folded = [fold(word).rstrip(".") for word in words]
    for unit in UNITS:
        plain = tuple(part for part in unit if part != ".")
        if tuple(folded[: len(plain)]) == plain and len(words) > len(plain):
            return " ".join(words[len(plain) :])
    return " ".join(words)


def with_unit(unit: str, place: str) -> str:
    """Put the unit before the name as people write it: ``tỉnh Lâm Đồng``.

    The city of Hồ Chí Minh is written with a capital, because its name is that
    of a person and the unit is part of it.
    """
    name = bare_place(place)
    if name == "Hồ Chí Minh":
        return "Thành phố Hồ Chí Minh"
    return f"{unit} {name}"
