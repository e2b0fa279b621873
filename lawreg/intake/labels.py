"""Labels of provisions as printed: «Chương II», «Điều 5.», «1.», «a)» and dashes.

A number at the beginning of a line is a label only where what stands before does not
ask for it; which labels go on the count of the text is told in `articles`.
"""

from __future__ import annotations

import re

from lawreg.citation.words import word_set
from lawreg.intake.sheet import BLANK, Sheet

_LEAD = r"(?:^|\n)[ \t\xa0|#>\x0c\r]*"
LABEL = re.compile(
    rf"{_LEAD}(?:"
    r"(?P<word>phan|chuong|muc|dieu|phu luc)\b(?:\s+(?:so\s+)?(?P<number>[ivxlc]{1,7}|\d{1,3}[a-z]{0,2}|thu\s+[a-z]+|[a-h])\b)?"
    r"[ \t]*(?P<mark>[.:–-]|(?=\n|$)|(?=\()|(?<=[ \t]{3}))?"
    r"|(?P<clause>\d{1,3}[a-z]?)[ \t]*(?:\.(?!\d)|/(?=\s))"
    r"|(?P<point>[a-z]{1,2}\d?)[ \t]*\)"
    r"|(?P<dash>[-–+•])(?=\s|[a-z_]))"
)
ARTICLE = re.compile(rf"{_LEAD}dieu[ \t]+(\d{{1,3}})[a-z]{{0,2}}[ \t]*[.:]")

CHAPTERS = ("phan", "chuong", "muc")
DIEU, KHOAN, DIEM, DASH = range(len(CHAPTERS), len(CHAPTERS) + 4)
"""Ranks below those of what divides the articles."""
PREFIX = {"phan": "p", "chuong": "c", "muc": "m", "dieu": "d", "phu luc": "pl"}

_ASKS = word_set(
    "điều khoản điểm mục số và tại phần chương các theo từ đến ngày tháng năm hoặc của lục"
)
"""Last words of a line after which a number is no label."""
ASKS_FOR_A_POINT = word_set("điểm và các hoặc")
_ENDS = ".;:!?/…)|" + BLANK
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_ORDINALS = ("nhat", "hai", "ba", "tu", "nam", "sau", "bay", "tam", "chin", "muoi")
_COUNT = re.compile(r"\d+")


def count_of(label: str) -> int:
    """Give the number of a label without the letters after it: 5 of «5a», 0 of none."""
    number = _COUNT.match(label)
    return int(number[0]) if number else 0


def value_of(number: str) -> str:
    """Write a printed number as an address does: Roman figures become Arabic.

    Empty for letters that are no number.
    """
    if number[:1].isdigit() or not number:
        return number.lstrip("0") or number
    if number.startswith("thu"):
        word = number.rsplit(maxsplit=1)[-1]
        return str(_ORDINALS.index(word) + 1) if word in _ORDINALS else ""
    if any(c not in _ROMAN for c in number):
        return number.upper() if len(number) == 1 else ""
    total, highest = 0, 0
    for c in reversed(number):
        total += _ROMAN[c] if _ROMAN[c] >= highest else -_ROMAN[c]
        highest = max(highest, _ROMAN[c])
    return str(total)


def printed_label(sheet: Sheet, label: re.Match[str], group: str) -> str:
    """Give a label in small letters with its accent: đ is no d."""
    printed = sheet.clean[label.start(group) : label.end(group)].lower()
    return printed.lstrip("0") or printed


def is_complete(
    sheet: Sheet, label: re.Match[str], asks: frozenset[str] = _ASKS
) -> bool:
    """Whether what stands before does not ask for the number to go on."""
    before = sheet.clean[max(0, label.start() - 24) : label.start() + 1]
    return not before.strip() or before.split()[-1].lower() not in asks


def opens_unit(sheet: Sheet, label: re.Match[str], *, is_first: bool) -> bool:
    """Whether a word that names a unit opens one here, and does not go on a sentence.

    ``is_first`` says that no article stands before.
    """
    before = sheet.own[max(0, label.start() - 40) : label.start() + 1].rstrip(
        " \t\xa0|"
    )
    stripped = before.rstrip()
    if not stripped:
        return True
    begins = is_first and label["word"] == "dieu" and label["number"] == "1"
    if begins and sheet.clean[label.end() - 1] in ".:":
        return is_complete(sheet, label)
    if stripped[-1] in ",(" or not is_complete(sheet, label):
        return False
    blank = before.count("\n") - stripped.count("\n") >= 2
    starred = "*" in sheet.clean[label.start() : label.start("word")]
    sure = stripped[-1] in _ENDS or blank or starred
    return sure or label["mark"] in {".", ":"} or label["word"] in CHAPTERS
