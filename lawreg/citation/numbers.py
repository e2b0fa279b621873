"""Numbers and symbols of instruments, read outward from the slash inside them.

Every slash costs a bounded look to either side, so the time is linear in the
text whatever it holds; a pattern that begins with digits would be quadratic.
"""

import re
from functools import partial
from typing import NamedTuple

from lawreg.citation.grammar import (
    PARTY_SYMBOLS,
    TYPE_SYMBOLS,
    kind_of_symbol,
)
from lawreg.citation.heads import (
    FIRST_YEAR,
    LAST_YEAR,
    LONGEST_HEAD,
    MAX_DIGITS,
    read_head,
)
from lawreg.citation.symbols import (
    DASHES,
    read_symbol,
    skip_blanks,
)
from lawreg.folding import fold
from lawreg.model.kinds import InstrumentKind

_ANCHOR = re.compile(
    r"/(?!/)(?:(?:(?:19[5-9]|20[0-9])[0-9]/)?+"
    r"([A-ZĐ][A-Za-zĐđ0-9&]*+(?:-[A-ZĐ][A-Za-zĐđ0-9&]*+)*+)"
    r"(?=[,;)]|\.?\s+[^\W\d_A-ZĐ]|\.?\s*\Z)"
    r"|[^\S\x1e]{0,3}\*{0,2}(?=[^\W\d_]))"
)
"""A slash, a year if any, and a symbol without dirt and what cannot go on after it.

Otherwise any slash with a letter near; one before another slash is none, which is said
first as rows of them cost much. A year before 1950 is left to the slower reading.
"""
_YEARS = frozenset(map(str, range(FIRST_YEAR, LAST_YEAR + 1)))
_PARTY_BODIES = frozenset({"TW", "TU", "HU", "ĐU"})
_PARTY_TYPES = frozenset(shown for shown, _ in TYPE_SYMBOLS.values())
_DASHED = ("NQ", "CP")
"""Resolutions of the Government on competitiveness are numbered 19-2017/NQ-CP.

Elsewhere a hyphen before the year is a slip for the slash: 61-2018/NĐ-CP.
"""
_FARTHEST = 24
"""Characters before the slash that figures, year, kind and blanks can take."""
_ROW = 8
"""Slashes without figures that make a row: to look for the next figure costs more than one."""
_ANY_FIGURE = re.compile(r"\d")
Symbol = tuple[tuple[str, ...], str]
"""The parts of a symbol in canonical case and the whole: ``(("CT", "TTg"), "CT-TTg")``."""
_symbols: dict[str, Symbol] = {}
_MOST_SYMBOLS = 4096


class Number(NamedTuple):
    """A number as it stands in the cleaned text."""

    start: int
    end: int
    head: str
    """What stands before the symbol, as printed but for blanks: ``63/2010``, ``18-NQ``."""
    symbol: Symbol

    @property
    def canonical(self) -> str:
        """``26/CT-TTg`` for a printed ``26/CT – TTG``; digits stay as printed."""
        return f"{self.head}/{self.symbol[1]}" if self.symbol[1] else self.head

    @property
    def symbols(self) -> tuple[str, ...]:
        """The parts of the symbol in canonical case: ``("CT", "TTg")``."""
        return self.symbol[0]

    @property
    def year(self) -> int | None:
        """The year inside the number; a year that lost a figure is none."""
        printed = self.head[-5:]
        figures = printed[1:]
        dated = printed[0] in "/:" and len(figures) == 4 and figures.isdecimal()
        return int(figures) if dated else None

    @property
    def kind(self) -> InstrumentKind | None:
        """What the symbol says of the kind; ``None`` for acts of the National Assembly."""
        first = self.symbol[0][0]
        known = kind_of_symbol(first)
        if known is not None:
            return known
        if first.startswith(("QH", "UBTVQH")):
            return None
        return InstrumentKind.OFFICIAL_LETTER

    @property
    def has_type(self) -> bool:
        """Whether the symbol begins with the abbreviation of a kind."""
        return kind_of_symbol(self.symbol[0][0]) is not None

    @property
    def issuer_symbol(self) -> str:
        """The part that stands for the issuing body, empty if there is none."""
        bodies = (s for s in self.symbol[0] if kind_of_symbol(s) is None)
        return next(bodies, "")


_number = partial(tuple.__new__, Number)
"""`Number` without what a named tuple adds to making one."""


def find_numbers(clean: str) -> list[Number]:
    """Find what has the form of a number with a symbol, in order, never overlapping.

    Nearly all numbers are printed as they should be, and the symbols of a text are
    few: such a number costs a look to the left, and its symbol is parsed once.
    """
    found: list[Number] = []
    begin: int | None = 0
    while begin is not None:
        begin = _find_from(clean, begin, found)
    return found


def _find_from(clean: str, begin: int, found: list[Number]) -> int | None:
    """Add the numbers from ``begin`` on, up to a row of slashes with no figure before.

    Gives where the next figure stands, ``None`` at the end: nothing between is a
    number, and the rest of the row is passed over at once.
    """
    known = _symbols
    idle = 0
    floor = found[-1].end if found else 0
    for anchor in _ANCHOR.finditer(clean, begin):
        slash = anchor.start()
        if slash < floor:
            continue
        printed = anchor[1]
        symbol = known.get(printed)
        start = _plain_start(clean, slash) if symbol is not None else -1
        if symbol is not None and start > floor:
            after = anchor.start(1) - 1
            # «2018/QĐ-UBND» alone may be a year that lost its number.
            if after > slash or slash - start != 4 or clean[start:slash] not in _YEARS:
                floor = anchor.end()
                found.append(_number((start, floor, clean[start:after], symbol)))
                continue
        if printed is not None:
            slash = anchor.start(1) - 1
        if not _ANY_FIGURE.search(clean, max(floor, slash - _FARTHEST), slash):
            idle += 1
            if idle < _ROW:
                continue
            figure = _ANY_FIGURE.search(clean, slash)
            return figure.start() if figure else None
        idle = 0
        number = _otherwise(clean, slash, floor, printed)
        if number is not None:
            found.append(number)
            floor = number.end
    return None


def _plain_start(clean: str, slash: int) -> int:
    """Give where up to six figures before a slash begin, -1 if anything else stands there."""
    before = clean[slash - 7 : slash].split()
    digits = before[-1] if before else ""
    size = len(digits)
    if size > MAX_DIGITS or not digits.isdecimal() or clean[slash - 1] != digits[-1]:
        return -1
    return slash - size


def _otherwise(
    clean: str, slash: int, floor: int, printed: str | None
) -> Number | None:
    """Read a Party number, or a symbol met for the first time, or one with dirt."""
    number = None
    if printed in _PARTY_BODIES:
        number = _plain_party(clean, slash, floor, printed)
    if number is None:
        if printed is not None and printed not in _symbols:
            _learn(printed)
        number = _around(clean, slash, floor)
    return number


def _around(clean: str, slash: int, floor: int) -> Number | None:
    """Read outward from a slash, whatever dirt there is."""
    right = skip_blanks(clean, slash + 1)
    if right >= len(clean) or not clean[right].isalpha():
        return None
    head = read_head(clean, slash, floor)
    if head is None:
        return None
    start, digits, year, party_type = head
    tail = read_symbol(clean, right, party=bool(party_type))
    if tail is None:
        return None
    end, symbols, joined = tail
    if party_type:
        # Before 1996 a space stood where Party numbers have a hyphen: 84 TC/QĐ/TCT.
        old = not any(c in DASHES for c in clean[start:slash])
        mark = " " if old and fold(symbols[-1]) not in PARTY_SYMBOLS else "-"
        symbol = ((party_type, *symbols), joined)
        return Number(start, end, f"{digits}{mark}{party_type}", symbol)
    if year:
        own_dash = symbols == _DASHED and "/" not in clean[start:slash]
        digits = f"{digits}-{year}" if own_dash else f"{digits}/{year}"
    return Number(start, end, digits, (symbols, joined))


def _learn(printed: str) -> None:
    """Parse a symbol printed as it should be, to know it when it comes again."""
    read = read_symbol(printed, 0, party=False)
    if read is not None and read[0] == len(printed) and len(_symbols) < _MOST_SYMBOLS:
        _symbols[printed] = read[1:]


def _plain_party(clean: str, slash: int, floor: int, body: str) -> Number | None:
    """Read ``18-NQ/TW`` printed as it should be."""
    begin = max(floor, slash - LONGEST_HEAD)
    before = clean[begin:slash].rsplit(None, 1)
    head = before[-1] if before else ""
    start = slash - len(head)
    digits, _, kind = head.partition("-")
    plain = digits.isdecimal() and len(digits) <= MAX_DIGITS and start > begin
    if not plain or kind not in _PARTY_TYPES:
        return None
    return Number(start, slash + 1 + len(body), head, ((kind, body), body))
