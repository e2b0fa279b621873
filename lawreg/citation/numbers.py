"""Numbers and symbols of instruments, read outward from the slash inside them.

Every slash costs a bounded look to either side, so the time is linear in the
text whatever it holds; a pattern that begins with digits would be quadratic.
"""

import re
from typing import NamedTuple

from lawreg.citation.grammar import (
    PARTY_SYMBOLS,
    TYPE_SYMBOLS,
    TYPE_VARIANTS,
    kind_of_symbol,
)
from lawreg.citation.symbols import (
    DASHES,
    canonical_segment,
    read_symbol,
    skip_blanks,
)
from lawreg.folding import fold
from lawreg.model.kinds import InstrumentKind

_ANCHOR = re.compile(r"/[^\S\x1e]{0,3}\*{0,2}(?=[^\W\d_])")
_MAX_DIGITS = 6
_FIRST_YEAR, _LAST_YEAR = 1945, 2099
_PLAIN_TAIL = re.compile(
    r"[A-ZĐ][A-Za-zĐđ0-9&]*(?:-[A-ZĐ][A-Za-zĐđ0-9&]*)*(?=[,;)]|\.?\s+[^\W\d_A-ZĐ]|\.?\s*\Z)"
)
"""A symbol without dirt, with what cannot go on after it."""
_PLAIN_HEAD = re.compile(r"[\s(]([0-9]{1,6})(?:/(19[5-9][0-9]|20[0-9]{2}))?\Z")
"""Figures without dirt; a year before 1950 is left to the slower reading."""
_PARTY_HEAD = re.compile(r"[\s(]([0-9]{1,5})-([A-ZĐ]{2,3})\Z")
_PARTY_BODIES = frozenset({"TW", "TU", "HU", "ĐU"})
_MISREAD = re.compile(
    r"(?:^|(?<=[\s(]))([0-9OolI]{1,5})([a-km-np-z]?)(?:\s?/\s?([0-9OolI]{4}))?\s?$"
)
_AS_FIGURES = str.maketrans("OolI", "0011")
_LONGEST_HEAD = 16
_FIGURES = frozenset("0123456789")
_symbols: dict[str, tuple[tuple[str, ...], str]] = {}
_MOST_SYMBOLS = 4096


class Number(NamedTuple):
    """A number as it stands in the cleaned text."""

    start: int
    end: int
    canonical: str
    """``26/CT-TTg`` for a printed ``26/CT – TTG``; digits stay as printed."""
    symbols: tuple[str, ...]
    """The parts of the symbol in canonical case: ``("CT", "TTg")``."""
    year: int | None
    """The year inside the number."""

    @property
    def kind(self) -> InstrumentKind | None:
        """What the symbol says of the kind; ``None`` for acts of the National Assembly."""
        first = self.symbols[0]
        known = kind_of_symbol(first)
        if known is not None:
            return known
        if first.startswith(("QH", "UBTVQH")):
            return None
        return InstrumentKind.OFFICIAL_LETTER

    @property
    def has_type(self) -> bool:
        """Whether the symbol begins with the abbreviation of a kind."""
        return kind_of_symbol(self.symbols[0]) is not None

    @property
    def issuer_symbol(self) -> str:
        """The part that stands for the issuing body, empty if there is none."""
        bodies = (s for s in self.symbols if kind_of_symbol(s) is None)
        return next(bodies, "")


def find_numbers(clean: str) -> list[Number]:
    """Find what has the form of a number with a symbol, in order, never overlapping."""
    found: list[Number] = []
    floor = 0
    for anchor in _ANCHOR.finditer(clean):
        slash = anchor.start()
        if slash >= floor:
            number = _plain(clean, slash, floor) or _around(clean, slash, floor)
            if number is not None:
                found.append(number)
                floor = number.end
    return found


def _plain(clean: str, slash: int, floor: int) -> Number | None:
    """Read a number printed as it should be; anything else is left to `_around`.

    Nearly all numbers are, and the symbols of a text are few: each is parsed once.
    """
    tail = _PLAIN_TAIL.match(clean, slash + 1)
    if tail is None:
        return None
    head = _PLAIN_HEAD.search(clean, max(floor, slash - _LONGEST_HEAD), slash)
    if head is None:
        return _plain_party(clean, slash, floor, tail)
    digits, year = head.groups()
    if year is None and len(digits) == 4 and "1945" <= digits <= "2099":
        return None
    printed = tail[0]
    read = _symbols.get(printed)
    if read is None:
        parsed = read_symbol(printed, 0, party=False)
        if parsed is None or parsed[0] != len(printed):
            return None
        read = parsed[1:]
        if len(_symbols) < _MOST_SYMBOLS:
            _symbols[printed] = read
    if year is None:
        return Number(head.start(1), tail.end(), f"{digits}/{read[1]}", read[0], None)
    canonical = f"{digits}/{year}/{read[1]}"
    return Number(head.start(1), tail.end(), canonical, read[0], int(year))


def _plain_party(
    clean: str, slash: int, floor: int, tail: re.Match[str]
) -> Number | None:
    """Read ``18-NQ/TW`` printed as it should be."""
    if tail[0] not in _PARTY_BODIES:
        return None
    head = _PARTY_HEAD.search(clean, max(floor, slash - _LONGEST_HEAD), slash)
    if head is None:
        return None
    digits, kind = head.groups()
    if TYPE_SYMBOLS.get(kind.lower().replace("đ", "d"), ("",))[0] != kind:
        return None
    canonical = f"{digits}-{kind}/{tail[0]}"
    return Number(head.start(1), tail.end(), canonical, (kind, tail[0]), None)


def _around(clean: str, slash: int, floor: int) -> Number | None:
    right = skip_blanks(clean, slash + 1)
    if right >= len(clean) or not clean[right].isalpha():
        return None
    head = _left(clean, slash, floor)
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
        canonical = f"{digits}{mark}{party_type}/{joined}"
        return Number(start, end, canonical, (party_type, *symbols), None)
    middle = f"/{year}" if year else ""
    return Number(start, end, f"{digits}{middle}/{joined}", symbols, year)


def _back(clean: str, at: int, floor: int, most: int = 3) -> int:
    """Pass back over white characters; gives the offset of the last other one."""
    stop = at - most
    while at > stop and at > floor and clean[at].isspace() and clean[at] != "\x1e":
        at -= 1
    return at


_Head = tuple[int, str, int | None, str]
"""Start, digits, year and Party type read before a slash."""


def _left(clean: str, slash: int, floor: int) -> _Head | None:
    """Read digits, year and Party type before the slash."""
    last = _back(clean, slash - 1, floor) if slash else -1
    if last < floor:
        return None
    dated = _with_year(clean, last, floor)
    if dated:
        return dated
    digits = _left_digits(clean, slash, floor)
    if digits:
        return (*digits, None, "")
    misread = _misread(clean, slash, floor)
    if misread or not clean[last].isalpha():
        return misread
    return _party_head(clean, last, floor)


def _misread(clean: str, slash: int, floor: int) -> _Head | None:
    """Read figures that a scanner took for letters: ``6l/2018``, ``O1/2O18``."""
    begin = max(floor, slash - _LONGEST_HEAD)
    found = _MISREAD.search(clean[begin:slash])
    if found is None or not any(c in _FIGURES for c in found[1]):
        return None
    if all(c in _FIGURES for c in found[1] + (found[3] or "")):
        return None
    year = None
    if found[3]:
        figures = found[3].translate(_AS_FIGURES)
        year = _year(figures) if sum(c in _FIGURES for c in found[3]) > 1 else None
        if year is None:
            return None
    digits = found[1].translate(_AS_FIGURES) + found[2]
    return begin + found.start(1), digits, year, ""


def _with_year(clean: str, last: int, floor: int) -> _Head | None:
    """Read ``63/2010`` where the year ends at ``last``."""
    first = _digits_from(clean, last, floor) if clean[last].isdigit() else None
    if first is None or first <= floor:
        return None
    printed = clean[first : last + 1]
    before = _back(clean, first - 1, floor)
    if before < floor or clean[before] != "/":
        return None
    digits = _left_digits(clean, before, floor)
    if digits is None:
        return None
    if len(printed) == 3:
        # A figure of the year was lost: the number stays as printed, to be reported.
        return digits[0], f"{digits[1]}/{printed}", None, ""
    year = _year(printed)
    return (*digits, year, "") if year else None


def _digits_from(clean: str, last: int, floor: int) -> int | None:
    first = last
    while first > floor and clean[first - 1].isdigit():
        first -= 1
        if last - first >= _MAX_DIGITS:
            return None
    return first


def _left_digits(clean: str, slash: int, floor: int) -> tuple[int, str] | None:
    """Read ``66.7`` or ``30c`` or ``02600`` ending before ``slash``."""
    last = _back(clean, slash - 1, floor)
    end = last + 1
    # 30c/NQ-CP: one small letter joined to the digits.
    suffixed = last > floor and clean[last].islower() and clean[last - 1].isdigit()
    if suffixed and clean[last] not in "lo":
        last -= 1
    if last < floor or not clean[last].isdigit():
        return None
    first = _digits_from(clean, last, floor)
    if first is not None and _is_decimal(clean, first, floor):
        first = _digits_from(clean, first - 2, floor)
    if first is None or (first > floor and not _may_stand_before(clean, first)):
        return None
    return first, clean[first:end]


def _is_decimal(clean: str, first: int, floor: int) -> bool:
    """Whether the digits are the part after the point of ``66.7``."""
    return first - 2 >= floor and clean[first - 1] == "." and clean[first - 2].isdigit()


def _may_stand_before(clean: str, first: int) -> bool:
    """Whether the character before the digits can border a number."""
    before = clean[first - 1]
    if before.isalnum() or before in "/,:":
        # «số63/2010/NĐ-CP»: a glued «số» is no part of the number.
        return clean[max(0, first - 2) : first].lower() == "số" or (
            before == ":" and (first < 2 or not clean[first - 2].isdigit())
        )
    if before in DASHES:
        return first < 2 or clean[first - 2].isspace()
    return not (before == "." and first > 1 and clean[first - 2].isdigit())


def _year(digits: str) -> int | None:
    if len(digits) != 4 or not digits.isdecimal():
        return None
    year = int(digits)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _party_head(clean: str, last: int, floor: int) -> _Head | None:
    """Read ``18-NQ`` of ``18-NQ/TW``, or ``84 TC`` of the old ``84 TC/QĐ``."""
    first = last
    while first > floor and clean[first - 1].isalpha() and last - first < 6:
        first -= 1
    letters = clean[first : last + 1]
    kind = kind_of_symbol(letters)
    if kind is None and not (len(letters) > 1 and letters.isupper()):
        return None
    dash = _back(clean, first - 1, floor) if first > floor else -1
    if dash < floor:
        return None
    if clean[dash] in DASHES:
        digits = _left_digits(clean, dash, floor)
    elif dash < first - 1 or clean[dash].isdigit():
        digits = _left_digits(clean, first, floor)
    else:
        return None
    if kind is None:
        shown = canonical_segment(letters)
    else:
        shown = letters if letters in TYPE_VARIANTS else TYPE_SYMBOLS[fold(letters)][0]
    if shown is None:
        return None
    return (*digits, None, shown) if digits else None
