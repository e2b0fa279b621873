"""Heads of pages of the gazette that a PDF leaves between the words of a sentence.

«CÔNG BÁO/Số 123 + 124/Ngày 15-3-2014» with the number of the page before or after it,
and on the first page the block of the electronic signature.
"""

from __future__ import annotations

import re
from typing import NamedTuple

_NEEDLE = "CÔNG BÁO/Số"
_GAP = r"[^\S\n\x1e]"
_BLANK = r"[^\S\x1e]"
_HEAD = re.compile(
    rf"CÔNG BÁO/Số{_GAP}{{0,3}}\d{{1,5}}(?:{_GAP}{{0,3}}\+{_GAP}{{0,3}}\d{{1,5}}){{0,3}}"
    rf"{_GAP}{{0,3}}/{_GAP}{{0,3}}Ngày{_GAP}{{1,3}}\d{{1,2}}-\d{{1,2}}-\d{{4}}(?!\d)"
)
_PAGE_BEFORE = re.compile(
    rf"(?:^|\n){_GAP}{{0,60}}\d{{1,4}}(?:{_GAP}{{0,60}}\n{_BLANK}{{0,60}}|{_GAP}{{1,60}})\Z"
)
"""Even pages have their number before the head, on a line of its own or on the same."""
_PAGE_AFTER = re.compile(
    rf"{_GAP}{{0,60}}(?:\n{_BLANK}{{0,60}}\d{{1,4}}{_GAP}{{0,60}}(?=\n|\Z)|\d{{1,4}}(?=\s|\Z))"
)
_SIGNED = re.compile(
    r"(?:Ký bởi|Người ký): ?[^\n\x1e]{1,80}\n(?:Email: ?[^\n\x1e]{1,60}\n)?"
    rf"Cơ quan: ?[^\n\x1e]{{1,80}}\n(?:Ngày|Thời gian) ký: ?[^\n\x1e]{{1,40}}\n{_BLANK}{{0,60}}\Z"
)
_LONGEST_PAGE, _LONGEST_SIGNED = 200, 400
_MOST_BLANKS = 60
_ENDS = frozenset(".;:|/?!”")
_FULL = 50
"""Characters of a last line that reached the margin: it goes on over the page."""
_NUMBER = re.compile(r"\d{1,5}/")


class PageHead(NamedTuple):
    """A head with the blanks around it, and what a reader sees in its place."""

    start: int
    end: int
    instead: str


def find_page_heads(text: str) -> list[PageHead]:
    """Find the heads of gazette pages, in order and apart."""
    found: list[PageHead] = []
    at = text.find(_NEEDLE)
    while at >= 0:
        head = _HEAD.match(text, at)
        if head is not None:
            floor = found[-1].end if found else 0
            found.append(_whole(text, floor, at, head.end()))
        at = text.find(_NEEDLE, found[-1].end if head else at + 1)
    return found


def _whole(text: str, floor: int, start: int, end: int) -> PageHead:
    """Take in the number of the page, the signature and the blanks on both sides."""
    before = _PAGE_BEFORE.search(text[max(floor, start - _LONGEST_PAGE) : start])
    if before is not None:
        start -= len(before[0])
    else:
        after = _PAGE_AFTER.match(text, end)
        end = after.end() if after else end
    signed = _SIGNED.search(text[max(floor, start - _LONGEST_SIGNED) : start])
    if signed is not None:
        start -= len(signed[0])
    first, last = start, end
    while first > max(floor, start - _MOST_BLANKS) and _is_blank(text[first - 1]):
        first -= 1
    while last < min(len(text), end + _MOST_BLANKS) and _is_blank(text[last]):
        last += 1
    inside = "\n" not in text[first:start]
    return PageHead(first, last, _instead(text, first, last, inside=inside))


def _is_blank(char: str) -> bool:
    return char.isspace() and char != "\x1e"


def _instead(text: str, first: int, last: int, *, inside: bool) -> str:
    """Say whether a sentence goes on over the page, a line may, or a paragraph ends."""
    line = text[max(text.rfind("\n", 0, first) + 1, first - 2 * _FULL) : first].strip()
    if not line or line[-1] in _ENDS:
        return "\n\n"
    if inside or text[last : last + 1].islower() or _NUMBER.match(text, last):
        return " "
    return "\n" if len(line) >= _FULL else "\n\n"
