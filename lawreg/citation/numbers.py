"""Numbers and symbols of instruments, read outward from the slash inside them.

Every slash costs a bounded look to either side, so the time is linear in the
text whatever it holds; a pattern that begins with digits would be quadratic.
"""

import re
from typing import NamedTuple

from lawreg.citation.grammar import (
    JOINT_TYPES,
    PARTY_SYMBOLS,
    TYPE_SYMBOLS,
    TYPE_VARIANTS,
    canonical_symbols,
    kind_of_symbol,
)
from lawreg.folding import fold
from lawreg.model.kinds import InstrumentKind

_ANCHOR = re.compile(r"/[^\S\x1e]{0,3}\*{0,2}(?=[^\W\d_])")
_DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")
_MAX_DIGITS = 6
_MAX_SEGMENT = 40
_MAX_SEGMENTS = 12
_SYMBOL_EXTRAS = frozenset("&ĐđÐðƠƯÂÊĂÔ")
_FIRST_YEAR, _LAST_YEAR = 1945, 2099
_TAILS = ("ngay", "cua", "ve", "nam", "va", "quy", "ban")


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
            number = _around(clean, slash, floor)
            if number is not None:
                found.append(number)
                floor = number.end
    return found


def _around(clean: str, slash: int, floor: int) -> Number | None:
    right = _skip(clean, slash + 1)
    if right >= len(clean) or not clean[right].isalpha():
        return None
    head = _left(clean, slash, floor)
    if head is None:
        return None
    start, digits, year, party_type = head
    tail = _symbol(clean, right, party=bool(party_type))
    if tail is None:
        return None
    end, symbols, joined = tail
    if party_type:
        # Before 1996 a space stood where Party numbers have a hyphen: 84 TC/QĐ/TCT.
        old = not any(c in _DASHES for c in clean[start:slash])
        mark = " " if old and fold(symbols[-1]) not in PARTY_SYMBOLS else "-"
        canonical = f"{digits}{mark}{party_type}/{joined}"
        return Number(start, end, canonical, (party_type, *symbols), None)
    middle = f"/{year}" if year else ""
    return Number(start, end, f"{digits}{middle}/{joined}", symbols, year)


def _skip(clean: str, at: int, most: int = 3) -> int:
    """Pass over at most ``most`` white characters, and asterisks of a mark-up."""
    stop = at + most
    while at < stop and at < len(clean) and (clean[at].isspace() or clean[at] == "*"):
        if clean[at] == "\x1e":
            break
        at += 1
    return at


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
    return _party_head(clean, last, floor) if clean[last].isalpha() else None


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
    if last > floor and clean[last].islower() and clean[last - 1].isdigit():
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
    if before in _DASHES:
        return first < 2 or clean[first - 2].isspace()
    return not (before == "." and first > 1 and clean[first - 2].isdigit())


def _year(digits: str) -> int | None:
    if len(digits) != 4:
        return None
    year = int(digits)
    return year if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _party_head(clean: str, last: int, floor: int) -> _Head | None:
    """Read ``18-NQ`` of ``18-NQ/TW``, or ``84 TC`` of the old ``84 TC/QĐ``."""
    first = last
    while first > floor and clean[first - 1].isalpha() and last - first < 6:
        first -= 1
    letters = clean[first : last + 1]
    known = canonical_symbols().get(fold(letters))
    if known is None or kind_of_symbol(letters) is None:
        return None
    dash = _back(clean, first - 1, floor) if first > floor else -1
    if dash < floor:
        return None
    if clean[dash] in _DASHES:
        digits = _left_digits(clean, dash, floor)
    elif dash < first - 1:
        digits = _left_digits(clean, first, floor)
    else:
        return None
    shown = letters if letters in TYPE_VARIANTS else TYPE_SYMBOLS[fold(letters)][0]
    return (*digits, None, shown) if digits else None


def _symbol(
    clean: str, at: int, *, party: bool
) -> tuple[int, tuple[str, ...], str] | None:
    """Read the parts of a symbol from ``at``: end, parts, canonical text."""
    read = _segment(clean, at)
    if read is None:
        return None
    end, segment = read
    parts = [segment] if party else _split_glued(segment)
    joined = "-".join(parts)
    while len(parts) < _MAX_SEGMENTS and end < len(clean):
        following = _next_segment(clean, end, parts, party=party)
        if following is None:
            break
        end, mark, segment = following
        parts.append(segment)
        joined += mark + segment
    return end, tuple(parts), joined


def _next_segment(
    clean: str, end: int, parts: list[str], *, party: bool
) -> tuple[int, str, str] | None:
    """Read a mark and the part after it: end, mark in canonical form, part."""
    at = _skip(clean, end, 2)
    if at >= len(clean):
        return None
    if clean[at].isalpha() and at == end + 1 and len(parts) == 1 and not party:
        return _hyphen_lost(clean, at, parts[0])
    if not (clean[at] in _DASHES or clean[at] in "/."):
        return None
    after = _skip(clean, at + 1)
    read = _segment(clean, after) if after < len(clean) else None
    if read is None:
        return None
    mark = "-" if clean[at] in _DASHES else clean[at]
    if mark == "-":
        spaced = at > end and after > at + 1
        goes_on = not spaced or (len(parts) == 1 and _known(read[1]) and not party)
    else:
        tight = at == end and after == at + 1
        goes_on = tight and (_slash_goes_on(parts) if mark == "/" else _dot(read[1]))
    return (read[0], mark, read[1]) if goes_on else None


def _hyphen_lost(clean: str, at: int, kind: str) -> tuple[int, str, str] | None:
    """Read the body in «30/2008/QĐ BTC»: a type alone is no whole symbol."""
    read = _segment(clean, at)
    if read is None or kind_of_symbol(kind) is None or not clean[at : at + 2].isupper():
        return None
    known = _known(read[1]) and kind_of_symbol(read[1]) is None
    return (read[0], "-", read[1]) if known else None


def _slash_goes_on(parts: list[str]) -> bool:
    """Whether a second slash may stand in the symbol, as in TTLT/BTC-BNV or QĐ/TU."""
    return len(parts) == 1 and (
        fold(parts[0]) in JOINT_TYPES or kind_of_symbol(parts[0]) is not None
    )


def _dot(segment: str) -> bool:
    return len(segment) >= 2 and segment.isupper()


def _segment(clean: str, at: int) -> tuple[int, str] | None:
    """Read one part of a symbol and give it in canonical case; ``None`` for a word."""
    if not clean[at].isalpha():
        return None
    end = at
    stop = min(len(clean), at + _MAX_SEGMENT)
    while end < stop and (clean[end].isalnum() or clean[end] == "&"):
        end += 1
    printed = clean[at:end].rstrip("&")
    end = at + len(printed)
    if end == stop < len(clean):
        return None
    canonical = _canonical(printed)
    if canonical is not None:
        return end, canonical
    cut = _cut_glued_word(printed)
    if cut:
        return at + cut, _canonical(printed[:cut]) or printed[:cut]
    return None


def _canonical(printed: str) -> str | None:
    """Give the canonical case of a known or plausible symbol, ``None`` for a word."""
    shown = printed.replace("Ð", "Đ").replace("ð", "đ")
    if shown in TYPE_VARIANTS:
        return shown
    known = canonical_symbols().get(fold(shown))
    if known:
        return known
    term = shown.rstrip("0123456789")
    if term != shown and fold(term) in {"qh", "ubtvqh", "hdnn", "px", "pa", "pc", "pv"}:
        return canonical_symbols().get(fold(term), term.upper()) + shown[len(term) :]
    return shown if _is_symbol(shown) else None


def _known(segment: str) -> bool:
    return fold(segment) in canonical_symbols() or segment.startswith("QH")


def _is_symbol(printed: str) -> bool:
    """Whether letters look like an abbreviation: capitals, few small ones, no tones."""
    capitals = sum(c.isupper() for c in printed)
    small = sum(c.islower() for c in printed)
    plain = all(c.isascii() or c in _SYMBOL_EXTRAS for c in printed)
    return plain and (
        (capitals >= 2 and small <= max(2, capitals // 2))
        or (capitals == 1 and not small and len(printed) > 1)
        or _glued(printed) is not None
    )


def _glued(printed: str) -> tuple[str, str] | None:
    """Split ``NĐCP`` into type and issuer where the hyphen was lost."""
    folded = fold(printed)
    symbols = canonical_symbols()
    for cut in range(2, min(5, len(folded) - 1)):
        kind, issuer = folded[:cut], folded[cut:]
        if kind in TYPE_SYMBOLS and issuer in symbols and issuer not in TYPE_SYMBOLS:
            return TYPE_SYMBOLS[kind][0], symbols[issuer]
    return None


def _split_glued(segment: str) -> list[str]:
    if fold(segment) in canonical_symbols():
        return [segment]
    return list(_glued(segment) or (segment,))


def _cut_glued_word(printed: str) -> int | None:
    """Find where a word was run into the symbol, as in ``CPngày``."""
    folded = fold(printed)
    if len(folded) != len(printed):
        return None
    for word in _TAILS:
        at = folded.find(word, 2)
        if at > 0 and printed[at].islower() and _canonical(printed[:at]) is not None:
            return at
    return None
