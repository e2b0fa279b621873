"""What stands before the slash of a number: figures, year, Party type, whatever the dirt."""

import re

from lawreg.citation.grammar import TYPE_SYMBOLS, TYPE_VARIANTS, kind_of_symbol
from lawreg.citation.symbols import DASHES, canonical_segment
from lawreg.folding import fold

MAX_DIGITS = 6
FIRST_YEAR, LAST_YEAR = 1945, 2099
_MISREAD = re.compile(
    r"(?:^|(?<=[\s(]))([0-9OolI]{1,5})([a-km-np-z]?)(?:\s?/\s?([0-9OolI]{4}))?\s?$"
)
_AS_FIGURES = str.maketrans("OolI", "0011")
LONGEST_HEAD = 16
_LONGEST_DASHED = 3
"""Figures before a hyphen and a year: four are years too, as in 2016-2020."""
_FIGURES = frozenset("0123456789")


Head = tuple[int, str, int | None, str]
"""Start, digits, year and Party type read before a slash."""


def _back(clean: str, at: int, floor: int, most: int = 3) -> int:
    """Pass back over white characters; gives the offset of the last other one."""
    stop = at - most
    while at > stop and at > floor and clean[at].isspace() and clean[at] != "\x1e":
        at -= 1
    return at


def read_head(clean: str, slash: int, floor: int) -> Head | None:
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


def _misread(clean: str, slash: int, floor: int) -> Head | None:
    """Read figures that a scanner took for letters: ``6l/2018``, ``O1/2O18``."""
    begin = max(floor, slash - LONGEST_HEAD)
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


def _with_year(clean: str, last: int, floor: int) -> Head | None:
    """Read ``63/2010`` where the year ends at ``last``."""
    first = _digits_from(clean, last, floor) if clean[last].isdigit() else None
    if first is None or first <= floor:
        return None
    printed = clean[first : last + 1]
    before = _back(clean, first - 1, floor)
    dashed = before >= floor and clean[before] in DASHES and _year(printed) is not None
    if before < floor or not (clean[before] == "/" or dashed):
        return None
    digits = _left_digits(clean, before, floor)
    if digits is None:
        return None
    if dashed and len(digits[1]) > _LONGEST_DASHED:
        return None
    if len(printed) == 3 or _is_of_lawmaker(clean, last, printed):
        # Figures of the year were lost: the number stays as printed, to be reported.
        return digits[0], f"{digits[1]}/{printed}", None, ""
    year = _year(printed)
    return (*digits, year, "") if year else None


def _is_of_lawmaker(clean: str, last: int, printed: str) -> bool:
    """Whether two figures stand for the year of a law: «29/11/QH13».

    Before another symbol they may be the second half of a date: «15/06/NĐ-CP».
    """
    return len(printed) == 2 and clean.startswith(("/QH", "/UBTVQH"), last + 1)


def _digits_from(clean: str, last: int, floor: int) -> int | None:
    first = last
    while first > floor and clean[first - 1].isdigit():
        first -= 1
        if last - first >= MAX_DIGITS:
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
    return year if FIRST_YEAR <= year <= LAST_YEAR else None


def _party_head(clean: str, last: int, floor: int) -> Head | None:
    """Read ``18-NQ`` of ``18-NQ/TW``, or ``84 TC`` of the old ``84 TC/QĐ``."""
    first = last
    while first > floor and clean[first - 1].isalpha() and last - first < 6:
        first -= 1
    letters = clean[first : last + 1].replace("Ð", "Đ")
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
