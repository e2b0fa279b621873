"""Labels of provisions: units, figures in Arabic and Roman, letters, decimals, ordinals."""

from __future__ import annotations

import re

from lawreg.citation.dates import match_date
from lawreg.citation.words import Reading

UNITS = {
    "tiet": ("", -1),
    "diem": ("", 0),
    "khoan": ("k", 1),
    "dieu": ("d", 2),
    "tieu": ("", 3),
    "muc": ("m", 4),
    "chuong": ("c", 5),
    "phan": ("p", 6),
}
"""First word of each unit: its letter in an address, and its rank."""
ANNEX = ("pl", 7)
_NO_UNITS = frozenset({"mức", "mực", "múc", "phân", "phận", "phán", "phản", "chuông"})
"""Words that are folded as units are, and name none."""
_LONGEST_RANGE = 60
_LONGEST_DIVISION = 2
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50}
_POINTS = "abcdđeghiklmnopqrstuvxy"
"""Letters of points in the order in which they are given; f, j, w and z are not used."""
_CAPITALS = frozenset("abcdđeghkl")
"""Letters that sections, parts and annexes bear; I, V and X there are Roman figures."""
_ORDINALS = {
    "nhat": "1",
    "hai": "2",
    "ba": "3",
    "tu": "4",
    "nam": "5",
    "sau": "6",
    "bay": "7",
    "tam": "8",
    "chin": "9",
    "muoi": "10",
}
_POINT = re.compile(r"[a-zđ]{1,2}\d?")
_INSERTED = re.compile(r"[ivxl]{1,6}[abcdđegh]")
"""A chapter, section or annex put in after a numbered one: «Chương IVa»."""
_NUMBERED_POINT = re.compile(r"[a-z][1-9]")
"""A point put in after a lettered one: điểm c1; words are folded here."""


def unit_at(words: list[str], i: int) -> int:
    """Give how many words at word ``i`` name a unit: Điều, khoản, Phụ lục; 0 for none.

    «Danh mục A» is a list that a text promulgates, not a section of it.
    """
    if words[i : i + 2] in (["phu", "luc"], ["tieu", "muc"]):
        return 2
    is_list = words[i] == "muc" and words[i - 1 : i] == ["danh"]
    return int(words[i] in UNITS and words[i] != "tieu" and not is_list)


def is_unit(reading: Reading, i: int) -> int:
    """Give how many words at word ``i`` name a unit, and are spelt as one.

    «mức 2», «phân 2 cấp» are folded as «mục 2» and «phần 2» are.
    """
    length = unit_at(reading.words, i)
    return 0 if length and reading.printed(i) in _NO_UNITS else length


def rank_at(words: list[str], i: int) -> int:
    """Give how large the unit at word ``i`` is, from a point to an annex."""
    return UNITS.get(words[i], ANNEX)[1]


def is_label(word: str) -> bool:
    """Whether a word has the form of a provision's number or letter."""
    if word[0].isdigit():
        return len(word) <= 5 and (
            word.isdigit() or word[:-1].isdigit() or word[:-2].isdigit()
        )
    if word[-1].isdecimal():
        return _NUMBERED_POINT.fullmatch(word) is not None
    return word.isalpha() and (
        len(word) <= 2
        or all(c in _ROMAN for c in word)
        or _INSERTED.fullmatch(word) is not None
    )


def begins_number(reading: Reading, i: int) -> bool:
    """Whether word ``i`` is the first figure of a number or a date, not a label.

    «138/2020/…», «138-2020-…», «15-10-2020»; but «khoản 1-3» and «khoản 1/Điều 5».
    """
    words = reading.words
    tight = (
        words[i].isdecimal()
        and i + 2 < len(words)
        and reading.starts[i + 1] == reading.end(i)
        and reading.starts[i + 2] == reading.end(i + 1)
    )
    if not tight or words[i + 1] not in {"/", "-"}:
        return False
    if words[i + 1] == "/" and not unit_at(words, i + 2):
        return True
    if len(words[i + 2]) == 4 and words[i + 2].isdecimal():
        return True
    return match_date(reading.folded, reading.starts[i]) is not None


def is_note(word: str) -> bool:
    """Whether a word is the raised figure of a footnote: «khoản 37², 38»."""
    return word.isdigit() and not word.isdecimal()


def decimal_at(reading: Reading, i: int) -> int:
    """Give how many words «.3» or «.b» at word ``i`` add to a label: 1.3 lies inside 1.

    So does a.4; an address tells no more of that than the point.

    Annexes are divided with a hyphen too: Phụ lục VI-4.1. So are chapters parted from
    the letter of one put in later: Chương IV-A.
    """
    words = reading.words
    tight = (
        0 < i < len(words) - 1
        and words[i] in {".", "-"}
        and reading.starts[i] == reading.end(i - 1)
        and reading.starts[i + 1] == reading.end(i)
    )
    if not tight:
        return 0
    if words[i] == "-":
        inner = words[i + 1]
        inserted = inner in _CAPITALS and reading.capital(i + 1)
        divided = all(c in _ROMAN for c in words[i - 1]) and (
            inner.isdecimal() or inserted
        )
    else:
        inner = words[i + 1]
        in_point = words[i - 1] in _POINTS and inner.isdecimal()
        divided = words[i - 1].isdecimal() and is_label(inner) and not is_note(inner)
        divided = divided or (in_point and len(inner) <= _LONGEST_DIVISION)
    return 2 if divided else 0


def division_at(words: list[str], i: int) -> int:
    """Give how many words «(iii)» at word ``i`` adds to the point before it; no address tells it."""
    bracketed = words[i : i + 1] == ["("] and words[i + 2 : i + 3] == [")"]
    divides = bracketed and i > 0 and words[i - 1] in _POINTS
    return 3 if divides and all(c in "ivx" for c in words[i + 1]) else 0


def closes_point(words: list[str], i: int) -> bool:
    """Whether word ``i`` is the mark after a point: «điểm a), điểm b) khoản 3»."""
    if words[i : i + 1] != [")"] or i < 2:
        return False
    return words[i - 1] in _POINTS and words[i - 2] in {"diem", "cac", ",", "va"}


def ordinal_at(words: list[str], i: int) -> str:
    """Give the figure of «thứ hai» at word ``i``, as Parts are counted; empty for none."""
    if words[i] != "thu":
        return ""
    return _ORDINALS.get("".join(words[i + 1 : i + 2]), "")


def read_label(reading: Reading, at: int, letter: str) -> str | None:
    """Give a label as an address writes it; Roman figures become Arabic.

    A capital that is no figure stays one: «Phần B», «Mục A».
    """
    printed = reading.printed(at).replace("ð", "đ")
    if letter in {"m", "p", "pl"} and printed in _CAPITALS and reading.capital(at):
        return printed.upper()
    roman = {"m", "c", "p", "pl"} | ({"k"} if reading.capital(at) else set())
    if letter in roman and all(c in _ROMAN for c in printed):
        return str(_roman(printed))
    if letter in roman and _INSERTED.fullmatch(printed):
        return f"{_roman(printed[:-1])}{printed[-1]}"
    if printed[0].isdecimal():
        return printed.lstrip("0") or printed
    if letter == "p":
        return ordinal_at(reading.words, at - 1) or None
    return printed if letter == "" and _POINT.fullmatch(printed) else None


def _roman(figures: str) -> int:
    values = [_ROMAN[c] for c in figures]
    return sum(
        -v if any(v < w for w in values[i + 1 : i + 2]) else v
        for i, v in enumerate(values)
    )


def between(low: str, high: str) -> list[str]:
    """List what a range leaves out between its ends."""
    if low.isdecimal() and high.isdecimal():
        inside = range(int(low) + 1, int(high))
        return list(map(str, inside)) if len(inside) < _LONGEST_RANGE else []
    if len(low) == len(high) == 1 and low in _POINTS and high in _POINTS:
        return list(_POINTS[_POINTS.index(low) + 1 : _POINTS.index(high)])
    return []


def is_range(low: str, high: str) -> bool:
    """Say whether ``high`` comes after ``low`` and all between them is known.

    >>> is_range("5", "9"), is_range("9", "5"), is_range("a", "đ"), is_range("9a", "9c")
    (True, False, True, False)
    """
    if low.isdecimal() and high.isdecimal():
        return 0 < int(high) - int(low) <= _LONGEST_RANGE
    if len(low) == len(high) == 1 and low in _POINTS and high in _POINTS:
        return _POINTS.index(low) < _POINTS.index(high)
    return False
