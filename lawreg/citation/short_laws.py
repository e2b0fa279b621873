"""Laws known by an abbreviation of their whole name: BLDS 2015, Điều 62 LĐĐ.

Only those that lawyers write everywhere and that stand for one law are read: LĐT may
be of investment or of bidding, LCT of competition or an order of the State President.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

SHORT_LAWS = {
    "BLDS": "Bộ luật Dân sự",
    "BLHS": "Bộ luật Hình sự",
    "BLLĐ": "Bộ luật Lao động",
    "BLTTDS": "Bộ luật Tố tụng dân sự",
    "BLTTHS": "Bộ luật Tố tụng hình sự",
    "BLHHVN": "Bộ luật Hàng hải Việt Nam",
    "LBHXH": "Luật Bảo hiểm xã hội",
    "LDN": "Luật Doanh nghiệp",
    "LĐĐ": "Luật Đất đai",
    "LHNGĐ": "Luật Hôn nhân và gia đình",
    "LHN&GĐ": "Luật Hôn nhân và gia đình",
    "LSHTT": "Luật Sở hữu trí tuệ",
    "LTHADS": "Luật Thi hành án dân sự",
    "LTTHC": "Luật Tố tụng hành chính",
    "LXLVPHC": "Luật Xử lý vi phạm hành chính",
}
"""Abbreviations in capitals and the law that each stands for, by its listed name."""

_CODE = "BL"
_AFTER_B, _AFTER_NONE = (
    "|".join(sorted(s[n:] for s in SHORT_LAWS if s.startswith(_CODE) is code))
    for n, code in ((2, True), (1, False))
)
_PATTERN = re.compile(
    rf"L(?:(?<=BL)(?<![\w/-]BL)(?:{_AFTER_B})|(?<![\w/-]L)(?:{_AFTER_NONE}))(?![\w/&-])"
)
"""The L, a literal first character, is what makes the search fast."""


def find_short_laws(clean: str) -> Iterator[tuple[int, int]]:
    """Give where each abbreviation of a law begins and ends, in order."""
    for match in _PATTERN.finditer(clean):
        start = match.start()
        yield start - (clean[start - 1 : start] == "B"), match.end()


def is_code(abbreviation: str) -> bool:
    """Whether it is of a code; nothing else is called BLDS, but LDN may be of a firm."""
    return abbreviation.startswith(_CODE)
