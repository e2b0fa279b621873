"""What a scan reads wrong, put right before anything is looked for.

«21/2012/0H13» is a law of the National Assembly, whose symbol alone has a term of
office; «khoản | như sau» is clause 1; no word of Vietnamese ends in «ngày» with a
figure after it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_ASSEMBLY = re.compile(r"/((?:19|20)\d\d)/[0OƠ]H(\d{1,2})(?!\w)")
_SLASHES = "⁄∕／"
"""Of fractions, of division and of full width; each stands for a slash in a number."""
_ONE = re.compile(
    r"(khoản|điểm|Điều|Khoản|Điểm) \|(?= (?:như sau|của|và|Điều|khoản)\b)"
)
_OF = re.compile("của(?=[A-ZĐ][a-zà-ỹ])")
_SEVEN = re.compile(r"(?<!\d)(\d{1,4}/(?:19|20)\d\d)7(?=(?:QH|UBTVQH)\d{1,2}(?!\w))")
_INSERTED = re.compile(r"([Kk]hoản) l([abc])(?= (?:vào|sau|như sau|của|và|Điều)\b)")
_DAY = "ngày"
_FIGURE = re.compile(r"[^\S\n]{1,3}\d")


def with_right_letters(text: str) -> str:
    """Write letters taken for others as they were meant; the length stays."""
    for slash in _SLASHES:
        text = text.replace(slash, "/")
    text = _ASSEMBLY.sub(r"/\1/QH\2", text)
    if "7QH" in text or "7UB" in text:
        text = _SEVEN.sub(r"\1/", text)
    if "hoản l" in text:
        text = _INSERTED.sub(r"\1 1\2", text)
    return _ONE.sub(r"\1 1", text) if " | " in text else text


def lost_blanks(text: str) -> Iterator[tuple[int, int, str]]:
    """Find where a blank was lost: «UBNDngày 26/11/2003», «củaNghị định số …»."""
    for of in _OF.finditer(text):
        yield of.end(), of.end(), " "
    at = text.find(_DAY, 1)
    while at > 0:
        after = at + len(_DAY)
        if text[at - 1].isalpha() and _FIGURE.match(text, after):
            yield at, at, " "
        at = text.find(_DAY, after)
