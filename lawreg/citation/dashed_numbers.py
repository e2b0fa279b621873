"""Numbers with hyphens or underscores for slashes: 138-2020-NĐ-CP, 61_2018_NĐ_CP.

File names have them, and people copy those into a text. Without the slash only a
known kind and a known body in capitals tell a number from a date, a telephone number
or a code, so nothing else is read.
"""

from __future__ import annotations

import re

from lawreg.citation.grammar import canonical_symbols, kind_of_symbol
from lawreg.citation.heads import FIRST_YEAR, LAST_YEAR
from lawreg.citation.numbers import Number
from lawreg.citation.symbols import read_symbol
from lawreg.folding import fold
from lawreg.model.kinds import InstrumentKind

_YEARS = tuple(
    re.compile(rf"{century}[0-9]{{2}}[-_](?=[A-ZĐ][A-ZĐ])") for century in ("19", "20")
)
"""A year with a mark and capitals after it; one pattern a century, for its first figures."""
_MARKS = frozenset("-_/")
_GOES_ON = frozenset("-_/\\@")
"""Marks that make what stands beside them a file, a path, a date or an address."""
_LONGEST = 4
"""Figures of the number itself."""
_LAWMAKERS = ("QH", "UBTVQH")


def find_dashed_numbers(clean: str) -> list[Number]:
    """Find numbers in which the slash before the symbol is a hyphen or an underscore."""
    found = (
        _number_at(clean, year.start() - 1)
        for pattern in _YEARS
        for year in pattern.finditer(clean)
        if year.start() and clean[year.start() - 1] in _MARKS
    )
    return sorted(number for number in found if number is not None)


def _number_at(clean: str, mark: int) -> Number | None:
    """Read the number whose year follows ``mark``."""
    year = clean[mark + 1 : mark + 5]
    start = _start(clean, mark)
    if start is None or not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    read = read_symbol(clean, mark + 6, party=False)
    if read is None or not _is_certain(read[1]) or _goes_on(clean, read[0]):
        return None
    return Number(start, read[0], f"{clean[start:mark]}/{year}", read[1:])


def _start(clean: str, mark: int) -> int | None:
    """Give where the figures before ``mark`` begin, ``None`` if they belong to more."""
    start = mark
    while start > 0 and mark - start <= _LONGEST and clean[start - 1].isdecimal():
        start -= 1
    before = clean[start - 1 : start] if start else ""
    whole = 0 < mark - start <= _LONGEST
    alone = not before.isalnum() and before not in _GOES_ON and before != "."
    return start if whole and alone else None


def _is_certain(symbols: tuple[str, ...]) -> bool:
    """Whether a symbol names a kind and a body, or a National Assembly by its term."""
    first = symbols[0]
    if first.startswith(_LAWMAKERS):
        return len(symbols) == 1 and first[-1].isdigit()
    kind = kind_of_symbol(first)
    known = all(
        fold(s) in canonical_symbols() and kind_of_symbol(s) is None
        for s in symbols[1:]
    )
    return kind not in {None, InstrumentKind.OTHER} and len(symbols) > 1 and known


def _goes_on(clean: str, end: int) -> bool:
    """Whether the name of a file or a longer code goes on at ``end``."""
    after = clean[end : end + 1]
    ending = after == "." and clean[end + 1 : end + 2].isalnum()
    return after.isalnum() or after in _GOES_ON or ending
