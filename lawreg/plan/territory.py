"""Which province or city an office belongs to, read from its name."""

from __future__ import annotations

import re

from lawreg.citation.places import bare_place, province_at
from lawreg.folding import fold

_WORD = re.compile(r"[^\W_]+|-")
_UNITS = frozenset({"tinh", "pho", "tp"})


def words_of(name: str) -> list[str]:
    """Cut a name into folded words, hyphens kept, other marks dropped."""
    return _WORD.findall(fold(name))


def province_of(name: str) -> str:
    """Give the province or city in the name of an office, empty for a central body.

    >>> province_of("Sở Ngoại vụ tỉnh Bình Phước"), province_of("Bộ Nội vụ")
    ('Bình Phước', '')
    """
    words = words_of(name)
    for i in range(1, len(words)):
        named = province_at(words, i)
        if named and (words[i - 1] in _UNITS or named[1] == len(words)):
            return bare_place(named[0])
    return ""
