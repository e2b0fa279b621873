"""Numbers of before 1996 and slips of later ones: 235-HĐBT, 150 CP, 16/2009-L-CTN.

They hold no slash before the symbol, so only the kind word before them tells
them from other figures.
"""

from __future__ import annotations

import re

from lawreg.citation.numbers import Number
from lawreg.citation.regions import places
from lawreg.citation.words import Reading

_NEEDLES = ("hdbt", "cp", "ttg", "qh", "hdnn", "ubtvqh", "ctn", "sl")
_GAP = r"[^\S\x1e]{0,3}"
_TAIL = re.compile(
    rf"(\d{{1,5}}[a-z]?)(?:{_GAP}/{_GAP}(\d{{4}}))?{_GAP}(-?){_GAP}(?:(l|pl|nq){_GAP}-{_GAP})?$"
)
_SHOWN = {"hdbt": "HĐBT", "cp": "CP", "ttg": "TTg", "qh": "QH", "hdnn": "HĐNN"}
_WITH_TERM = frozenset({"qh", "hdnn", "ubtvqh"})
_TERM = re.compile(r"\d{0,2}(?![a-z0-9/&])")
_LONGEST = 24
_KINDS = frozenset({"dinh", "so", "quyet", "luat", "lenh", "thi", "tu"})
"""Last words of the kinds these numbers belong to."""


def find_old_numbers(reading: Reading) -> list[Number]:
    """Find numbers whose symbol follows a hyphen or a space, in order."""
    found: list[Number] = []
    folded = reading.folded
    for needle in _NEEDLES:
        for at in places(folded, (needle,)):
            number = _number_at(reading, needle, at)
            if number is not None:
                found.append(number)
    return sorted(found)


def _number_at(reading: Reading, needle: str, at: int) -> Number | None:
    folded = reading.folded
    before = folded[at - 1 : at]
    if not (before == "-" or before.isspace() or before.isdigit()):
        return None
    end = at + len(needle)
    term = _TERM.match(folded, end)
    if term is None or (term[0] != "") != (needle in _WITH_TERM):
        return None
    floor = max(0, at - _LONGEST)
    head = _TAIL.search(folded[floor:at])
    if head is None or (head[2] is None) == (needle in _WITH_TERM or needle == "ctn"):
        return None
    kind = (head[4] or "").upper()
    start = floor + head.start()
    odd = bool(kind) != (needle == "ctn") and needle != "ubtvqh"
    if odd or not _after_kind(reading, start):
        return None
    symbol = _SHOWN.get(needle, needle.upper()) + term[0]
    symbols = (kind, symbol) if kind else (symbol,)
    whole = "-".join(symbols)
    if head[2]:
        return Number(start, term.end(), f"{head[1]}/{head[2]}", (symbols, whole))
    return Number(start, term.end(), f"{head[1]}-{whole}", (symbols, ""))


def _after_kind(reading: Reading, start: int) -> bool:
    """Whether a word begins at ``start``, after a kind word or «số»."""
    i = reading.at(start)
    begins = 0 < i < len(reading.words) and reading.starts[i] == start
    return begins and reading.words[i - 1] in _KINDS
