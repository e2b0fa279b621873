"""The full name of the office in a letterhead, in the letters people write it with."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from lawreg.citation.bodies import longest, table
from lawreg.citation.places import bare_place, province_at, with_unit
from lawreg.folding import fold, fold_letters, squeeze
from lawreg.plan.page import is_capitals

_WORD = re.compile(r"[^\W_]+|[-–,]")
_UNITS = {
    "tinh": "tỉnh",
    "thanh pho": "thành phố",
    "tp": "thành phố",
    "huyen": "huyện",
    "quan": "quận",
    "thi xa": "thị xã",
    "thi tran": "thị trấn",
    "xa": "xã",
    "phuong": "phường",
    "dac khu": "đặc khu",
}
_COUNCILS = {
    "uy ban nhan dan": "Ủy ban nhân dân",
    "ubnd": "Ủy ban nhân dân",
    "hoi dong nhan dan": "Hội đồng nhân dân",
    "hdnd": "Hội đồng nhân dân",
}
_PARTY = {
    "tinh uy": "Tỉnh ủy",
    "thanh uy": "Thành ủy",
    "huyen uy": "Huyện ủy",
    "thi uy": "Thị ủy",
    "quan uy": "Quận ủy",
    "dang uy": "Đảng ủy",
}
_HEADS = {
    "ban chi dao": "Ban Chỉ đạo",
    "ban quan ly": "Ban Quản lý",
    "ban to chuc": "Ban Tổ chức",
    "ban tuyen giao": "Ban Tuyên giáo",
    "ban dan toc": "Ban Dân tộc",
    "ban thuong vu": "Ban Thường vụ",
    "to cong tac": "Tổ công tác",
    "trung tam": "Trung tâm",
    "van phong": "Văn phòng",
    "thanh tra": "Thanh tra",
    "chi cuc": "Chi cục",
    "tong cuc": "Tổng cục",
    "hoi dong": "Hội đồng",
    "so": "Sở",
    "phong": "Phòng",
    "ban": "Ban",
    "cuc": "Cục",
    "vu": "Vụ",
    "vien": "Viện",
    "truong": "Trường",
    "hoc vien": "Học viện",
    "dai hoc": "Đại học",
    "cong an": "Công an",
    "bao hiem xa hoi": "Bảo hiểm xã hội",
    "kho bac": "Kho bạc",
    "hoi": "Hội",
    "doan": "Đoàn",
}
_LOCAL_HEADS = frozenset({"so", "phong", "chi cuc", "ban quan ly"})
_REACH = 10_000
"""Characters of the body in which a name is looked for, to see how it is spelt."""


class Office(NamedTuple):
    """An office and the province or city it belongs to."""

    name: str
    place: str = ""


class _Parent(NamedTuple):
    """The superior body named above the office, and where the office's own name begins."""

    name: str
    area: str
    """What the office's name takes from it: ``tỉnh Bình Phước``, ``Tỉnh ủy Bình Phước``."""
    end: int


def read_office(letterhead: str, dated_at: str, body: str) -> Office:
    """Name the office whose letterhead, joined on one line, this is.

    ``dated_at`` is the place beside the date, ``body`` the text below, which
    shows how the name is written in small letters.

    >>> read_office("UBND TỈNH BÌNH PHƯỚC SỞ NGOẠI VỤ", "Bình Phước", "")
    Office(name='Sở Ngoại vụ tỉnh Bình Phước', place='Bình Phước')
    """
    words = _Words(letterhead)
    if not words.folded:
        return Office("")
    parent = _council(words) or _party(words) or _ministry(words)
    if parent is None:
        return _alone(words, dated_at, body)
    place = _province_named(parent.area)
    if not place and parent.area and not parent.area.startswith("Bộ "):
        place = _province_near(dated_at, body)
    if parent.end >= len(words.folded):
        return Office(parent.name, place)
    return Office(_under(parent, _spelt(words, parent.end, body)), place)


def _under(parent: _Parent, own: str) -> str:
    """Name an office in full: its own name and what it takes from the body above."""
    if own == "Văn phòng":
        return f"{own} {parent.name}"
    if parent.area.startswith("Bộ "):
        return f"{own}, {parent.area}"
    if fold(own).endswith(fold(parent.area)):
        return own
    return f"{own} {parent.area}"


class _Words:
    """A name cut into words, with their folded forms."""

    __slots__ = ("folded", "printed")

    def __init__(self, name: str) -> None:
        self.printed: list[str] = _WORD.findall(name)
        self.folded = [fold(word) for word in self.printed]

    def begins(self, names: dict[str, str], at: int = 0) -> tuple[str, int] | None:
        """Find which of ``names`` begins at word ``at``: its spelling, the word after."""
        for length in (4, 3, 2, 1):
            known = names.get(" ".join(self.folded[at : at + length]))
            if known:
                return known, at + length
        return None

    def shown(self, first: int, last: int | None = None) -> str:
        """Give words as printed, on one line."""
        words = " ".join(self.printed[first:last])
        return words.replace(" ,", ",")


def _council(words: _Words) -> _Parent | None:
    """Read «UBND TỈNH BÌNH PHƯỚC» or «HĐND HUYỆN …»."""
    head = words.begins(_COUNCILS)
    unit = head and words.begins(_UNITS, head[1])
    if not head or not unit:
        return None
    area, end = _area(words, unit)
    return _Parent(f"{head[0]} {area}", area, end)


def _area(words: _Words, unit: tuple[str, int]) -> tuple[str, int]:
    """Read the name after «tỉnh», «huyện»: a province known, or up to the next head."""
    named = province_at(words.folded, unit[1])
    if named and unit[0] in {"tỉnh", "thành phố"}:
        return with_unit(unit[0], named[0]), named[1]
    end = unit[1] + 1
    while end < len(words.folded) and not words.begins(_HEADS, end):
        end += 1
    return f"{unit[0]} {words.shown(unit[1], end).title()}", end


def _party(words: _Words) -> _Parent | None:
    """Read «TỈNH ỦY BÌNH PHƯỚC»."""
    head = words.begins(_PARTY)
    named = head and province_at(words.folded, head[1])
    if not head or not named:
        return None
    name = f"{head[0]} {bare_place(named[0])}"
    return _Parent(name, name, named[1])


def _ministry(words: _Words) -> _Parent | None:
    """Read «BỘ NỘI VỤ», perhaps with a department of it below."""
    if words.folded[0] != "bo":
        return None
    found = longest(table("ministry"), words.folded, 1)
    if found is None:
        return None
    name = f"Bộ {found[0]}"
    return _Parent(name, name, found[1])


def _alone(words: _Words, dated_at: str, body: str) -> Office:
    """Name an office with no superior above it."""
    central = longest(table("central"), words.folded, 0)
    if central and central[1] == len(words.folded):
        return Office(central[0])
    name = _spelt(words, 0, body)
    place = _province_named(name)
    head = words.begins(_HEADS)
    if place or head is None:
        return Office(name, place)
    is_local = " ".join(words.folded[: head[1]]) in _LOCAL_HEADS
    dated = _province_named(dated_at)
    if not dated or (dated == "Hà Nội" and not is_local):
        return Office(name)
    unit = "thành phố" if _is_city(dated) else "tỉnh"
    return Office(f"{name} {with_unit(unit, dated)}", dated)


def _is_city(place: str) -> bool:
    from lawreg.citation.places import CITIES

    return place in CITIES


def _province_named(name: str) -> str:
    from lawreg.plan.territory import province_of, words_of

    whole = province_at(words_of(name), 0)
    return bare_place(whole[0]) if whole else province_of(name)


def _province_near(dated_at: str, body: str) -> str:
    """Find the province of a district: beside the date, else the first one named below."""
    dated = _province_named(dated_at)
    if dated:
        return dated
    words = fold(body[:_REACH]).split()
    for i, word in enumerate(words[:-1]):
        named = province_at([w.strip(".,;:") for w in words[i + 1 : i + 6]], 0)
        if word == "tinh" and named:
            return bare_place(named[0])
    return ""


def _spelt(words: _Words, first: int, body: str) -> str:
    """Write the name from word ``first`` in small letters, as the law or the text does."""
    printed = words.shown(first)
    if not is_capitals(printed):
        return printed
    head = words.begins(_HEADS, first)
    if head and head[0] in {"Sở", "Phòng", "Ban"}:
        known = longest(table("department"), words.folded, head[1])
        if known and known[1] == len(words.folded):
            return f"{head[0]} {known[0]}"
    found = next(_seen_in(words.folded[first:], body), "")
    if found:
        rest = found.split()[head[1] - first :] if head else []
        return " ".join([head[0], *_capital(rest)]) if head else _initial(found)
    if head is None:
        return _initial(printed.lower())
    rest = words.shown(head[1]).lower().split()
    return " ".join([head[0], *_capital(rest)])


def _seen_in(name: list[str], body: str) -> Iterator[str]:
    """Find the name in running text, whatever its commas, where it is not in capitals."""
    letters = [re.escape(word) for word in name if word.isalnum()]
    pattern = re.compile(r"\b" + r"[\s,–-]{1,4}".join(letters) + r"\b")
    text = body[:_REACH]
    for match in pattern.finditer(fold_letters(text)):
        printed = squeeze(text[match.start() : match.end()])
        if not is_capitals(printed):
            yield printed


def _capital(words: list[str]) -> list[str]:
    return [_initial(words[0]), *words[1:]] if words else words


def _initial(words: str) -> str:
    return words[:1].upper() + words[1:]
