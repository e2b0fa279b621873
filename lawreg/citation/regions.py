"""The parts of a text that can hold a citation, found before anything is cut into words.

Most lines of a document cite nothing. Looking for a few words of law by the
fastest means there are, and reading only the lines around them, leaves the
rest of the text untouched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lawreg.citation.numbers import Number
from lawreg.citation.short_laws import find_short_laws

_LAWS = tuple(
    re.compile(f"{rest}(?: [Ll]{rest})*+") for rest in ("uật", "UẬT", "uat", "UAT")
)
"""The word for law without its first letter in each spelling, or a row of that word."""
_ORDINANCES = ("háp lệnh", "HÁP LỆNH", "hap lenh", "háp Lệnh", "HAP LENH")
_NAMES = (
    "iến pháp",
    "IẾN PHÁP",
    "iến Pháp",
    "ien phap",
    "VN",
    "vn",
    "ISO",
    "IEC",
    "TCXD",
    "QCĐP",
    "yết Trung ương",
    "yết TW",
    "ội nghị lần thứ",
    "ội nghị Trung ương",
    "ại hội",
    "ẠI HỘI",
    "ai hoi",
)
_NOT_LAWS = (
    *("háp ", "hap ", "HÁP ", "hap\n", "háp\n"),
    *("kỷ ", "kỉ ", "quy ", "Kỷ ", "định ", "dinh "),
)
"""What stands before «luật» where it is no kind word: pháp luật, kỷ luật, quy luật."""
_KINDS = (
    *("nghị quyết", "nghị định", "quyết định", "thông tư", "chỉ thị", "kết luận"),
    *("kế hoạch", "luật", "lệnh", "nghi quyet", "nghi dinh", "quyet dinh"),
    *("thong tu", "chi thi", "ket luan", "ke hoach", "nghị đinh", "thông tu"),
    *(" nđ", " qđ", " tt", " nq", " ct", " nd", " qd"),
)
_NUMBER_WORDS = ("số", "số:", "so", "so:", "sô")
_BARE_DIGITS = tuple(
    re.compile(rf"{blank}\d{{1,5}}+(?:/\d{{4}})?+(?![/%\d]|\.\d)")
    for blank in " \n\xa0"
)
"""Figures that are no part of a number with a slash; one pattern a blank, as a literal
first character is what makes a search fast."""
_LAST_LETTERS = frozenset("ốóôoÔỐOhHtTưƯuUịỊiInNđĐdDqQ:")
"""Last letters of the kinds above and of «số»."""
_FOOTNOTE = re.compile(r"\[\d")
_HEAD = 3000
_BACK, _AHEAD = 2200, 1500
"""Characters of one paragraph that a citation can need before and after it."""
_TAIL = 80
"""Characters of a neighbouring paragraph that tell whether it goes on."""
_LEADS = frozenset(":;,")
"""Marks after which a paragraph leads to the next."""
_ENDS = frozenset(".;:|/?!*")
"""Marks that end a paragraph of a text whose lines are broken by the page width."""
_WRAPPED_WIDTH = 125

Region = tuple[int, int]


def find_regions(clean: str, numbers: list[Number], *, wrapped: bool) -> list[Region]:
    """Give the parts that can cite, in order and apart."""
    return regions_around(clean, _hits(clean, numbers), wrapped=wrapped)


def regions_around(clean: str, hits: list[int], *, wrapped: bool) -> list[Region]:
    """Give the head and the paragraphs of ``hits``, whole lines wherever lines are short."""
    size = len(clean)
    regions: list[Region] = []
    first, last = 0, size if size <= _HEAD else _at_blank(clean, _HEAD)
    known = 0
    for hit in hits:
        if hit < known:
            continue
        if last >= size:
            break
        end, known = _end(clean, hit, wrapped=wrapped)
        start = last if hit <= last else _start(clean, hit, last, wrapped=wrapped)
        if start <= last:
            last = max(last, end)
        else:
            regions.append((first, last))
            first, last = start, end
    regions.append((first, last))
    return [(a, b) for a, b in regions if a < b]


def may_cite(clean: str) -> bool:
    """Whether anything in a text without numbers could be a citation."""
    return next(iter(_words_of_law(clean)), None) is not None


def is_wrapped(clean: str) -> bool:
    """Whether lines were broken by a page width, so that a line end means nothing."""
    lines = clean.split("\n")
    return sum(map(_WRAPPED_WIDTH.__lt__, map(len, lines))) * 20 <= len(lines)


def _hits(clean: str, numbers: list[Number]) -> list[int]:
    # A number at the head of a line can belong to the line before: «Thông tư số».
    hits = [n.start - (clean[n.start - 1 : n.start] == "\n") for n in numbers]
    hits.extend(_words_of_law(clean))
    hits.extend(match.start() for match in _FOOTNOTE.finditer(clean))
    hits.sort()
    return hits


def _words_of_law(clean: str) -> Iterator[int]:
    for pattern in _LAWS:
        for row in pattern.finditer(clean):
            yield from _laws_of_row(clean, row.start(), row.end() - len("uật"))
    yield from places(clean, _ORDINANCES)
    yield from places(clean, _NAMES)
    yield from (start for start, _ in find_short_laws(clean))
    for pattern in _BARE_DIGITS:
        for match in pattern.finditer(clean):
            if _after_kind(clean, match.start()):
                yield match.start()


def _laws_of_row(clean: str, first: int, last: int) -> Iterator[int]:
    """Give the last «luật» of a row, and the one before it: «Luật Luật sư»."""
    for at in {max(first, last - len("luật ")), last}:
        if clean[at - 1 : at] in {"l", "L"} and not clean.endswith(
            _NOT_LAWS, 0, at - 1
        ):
            yield at


def _after_kind(clean: str, at: int) -> bool:
    """Whether a kind word, or one with «số», stands before a blank."""
    before = clean[at - 1 : at]
    if before not in _LAST_LETTERS and not before.isspace():
        return False
    head = " " + clean[max(0, at - 40) : at].rstrip().lower()
    if head.endswith(_NUMBER_WORDS):
        head = head.rstrip("sốôo: \n")
    return head.endswith(_KINDS)


def places(clean: str, needles: Iterable[str]) -> Iterator[int]:
    """Give where each of the needles stands, one after the other."""
    find = clean.find
    for needle in needles:
        at = find(needle)
        while at >= 0:
            yield at
            at = find(needle, at + 1)


def _start(clean: str, hit: int, read: int, *, wrapped: bool) -> int:
    """Find where the paragraph of a hit begins, or the one before that leads to it.

    Nothing before ``read`` need be looked at: it is read anyway.
    """
    floor = max(read, hit - _BACK)
    start, passed = hit, 0
    while passed < 2:
        at = clean.rfind("\n", floor, start)
        while at > floor and clean[at - 1].isspace():
            at -= 1
        if at <= floor:
            return floor if floor == read else _at_line(clean, floor)
        start = at
        passed += not wrapped or clean[at - 1] in _ENDS
        if passed == 1 and clean[at - 1] not in _LEADS:
            return _at_line(clean, max(floor, at - _TAIL))
    return _at_line(clean, start)


def _end(clean: str, hit: int, *, wrapped: bool) -> tuple[int, int]:
    """Find the end of the paragraph of a hit, the first words of the next included.

    The second figure tells up to where other hits have the same end, or near enough.
    """
    ceiling = min(len(clean), hit + _AHEAD)
    end = hit
    while True:
        at = clean.find("\n", end, ceiling)
        if at < 0:
            return _at_blank(clean, ceiling), hit + _AHEAD // 2
        end = at + 1
        if not wrapped or clean[at - 1] in _ENDS:
            return _at_blank(clean, min(ceiling, at + _TAIL)), at


def _at_line(clean: str, start: int) -> int:
    """Move forward to where a line, or at least a word, begins."""
    if start == 0 or clean[start - 1] == "\n":
        return start
    at = clean.find("\n", start, start + 200)
    if at < 0:
        at = clean.find(" ", start, start + 200)
    return at + 1 if at >= 0 else start


def _at_blank(clean: str, end: int) -> int:
    """Move forward to where a word ends."""
    at = clean.find(" ", end, end + 200)
    return at if at >= 0 else end
