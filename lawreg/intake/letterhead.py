"""The number and the day of issue of an instrument, in its letterhead or where that is lost."""

from __future__ import annotations

import re
from datetime import date

from lawreg.citation.dates import match_date
from lawreg.citation.numbers import Number, find_numbers
from lawreg.citation.old_numbers import find_old_numbers
from lawreg.citation.words import Reading
from lawreg.intake.kind_lines import KIND
from lawreg.intake.plane import Plane
from lawreg.model import InstrumentKind as Kind

HEAD_REACH = 12_000
"""Characters within which a head ends."""
_FIRST_LINES = 400
_OWN = re.compile(
    r"(?:\b(?:luat|bo\s+luat|phap\s+lenh|nghi\s+quyet|nghi\s+dinh|lenh|quyet\s+dinh"
    r"|thong\s+tu(?:\s+lien\s+tich)?|chi\s+thi)\s+)?\bso\s*:?[\s.…]*\Z"
)
_STATE = re.compile(r"\bcong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam\b")
_LETTERHEAD = 250
"""Characters around the name of the State within which number and day stand."""
Dated = tuple[date | None, str, int]
"""A day, the place beside it, and where it ends."""
_DAY = re.compile(r"\bngay[\s.…]*(?=\d)")
_CITED_KIND = re.compile(
    r"\b(?:cua|cac|theo|the|bo|sung|doi|hanh|gian)\s+(?:luat|phap\s+lenh|nghi\s+quyet"
    r"|nghi\s+dinh|quyet\s+dinh|thong\s+tu(?:\s+lien\s+tich)?|chi\s+thi)\Z"
)


def own_number(plane: Plane, ends: int) -> Number | None:
    """Find the number after «Số:», where a line or a column begins."""
    words = plane.words[:ends]
    numbers = find_numbers(words)
    alone = numbers[0] if len(numbers) == 1 else None
    if alone is not None and not (words[: alone.start] + words[alone.end :]).strip():
        # Of an excerpt nothing but the number may stand above the articles.
        return alone
    return _labelled(plane, numbers) or _labelled(plane, old_numbers(words))


def old_numbers(words: str) -> list[Number]:
    """Find numbers of before 1996: 63-HĐBT."""
    words = words.replace(":", " ")
    reading = Reading((words, words, None), [(0, len(words))], wrapped=True)
    return find_old_numbers(reading)


def _labelled(plane: Plane, numbers: list[Number]) -> Number | None:
    """Give the number that its label says is the text's own."""
    fallback = None
    for number in numbers:
        before = plane.folded[max(0, number.start - 60) : number.start]
        own = _OWN.search(before)
        if own is None:
            continue
        at = number.start - (len(before) - own.start())
        if _goes_on_from(plane, at):
            continue
        begins = plane.begins_line(at) or before.rstrip().endswith(":")
        if plane.words[at].isupper() and begins:
            return number
        if at < _FIRST_LINES and _opens_with_kind(plane, at):
            fallback = fallback or number
    return fallback


def _goes_on_from(plane: Plane, at: int) -> bool:
    """Whether «SỐ 219/2013/TT-BTC» ends a line «… CỦA THÔNG TƯ»: another text is named."""
    before = plane.folded[max(0, at - 60) : at].rstrip().rpartition("\n")[2]
    return _CITED_KIND.search(before) is not None


def _opens_with_kind(plane: Plane, at: int) -> bool:
    """Whether the text begins «Nghị định / của Chính phủ số …», without a letterhead.

    What stands between the kind and the number may only name who issued it: a title
    has the number of another text.
    """
    first = len(plane.words) - len(plane.words.lstrip())
    kind = KIND.match(plane.folded, first)
    between = plane.folded[kind.end() : at].split() if kind else ["-"]
    return not between or between[0] == "cua"


def displaced_letterhead(
    plane: Plane, kind: Kind
) -> tuple[Number | None, Dated | None]:
    """Find the letterhead of a text of this kind where a PDF gives it after words below it.

    The name of the State stands once on a first page; in an annex it heads a form.
    """
    states = [
        found.start()
        for found in _STATE.finditer(plane.folded, 0, HEAD_REACH)
        if plane.is_capitals(*found.span()) and plane.begins_line(found.start())
    ]
    if len(states) != 1:
        return None, None
    start, stop = max(0, states[0] - _LETTERHEAD), states[0] + _LETTERHEAD
    numbers = [
        number._replace(start=start + number.start, end=start + number.end)
        for number in find_numbers(plane.words[start:stop])
        if number.kind is kind
    ]
    own = _labelled(plane, numbers)
    return own, day_line(plane, start, stop) if own else None


def day_line(plane: Plane, start: int, ends: int) -> Dated | None:
    """Read «Huế, ngày 24 tháng 11 năm 2025»: the day, the place, where it ends."""
    for found in _DAY.finditer(plane.folded, start, ends):
        before = plane.words[max(0, found.start() - 80) : found.start()].rstrip()
        day = match_date(plane.folded, found.end())
        if day is None:
            continue
        if before[-1:] in (",", "."):
            return day.value, _place(before[:-1]), day.end
        line = before.rpartition("\n")[2].split()
        if 0 < len(line) <= 4 and all(w[0].isupper() and w[1:].islower() for w in line):
            # «Hà Nội ngày 01 tháng 12 năm 2025»: a comma lost.
            return day.value, " ".join(line), day.end
    return None


def day_after(plane: Plane, number: Number) -> Dated | None:
    """Read the day right after the number: «Số 94/1998/NĐ-CP ngày 17 tháng 11 năm 1998»."""
    found = _DAY.match(plane.folded, number.end + 1)
    day = match_date(plane.folded, found.end()) if found else None
    return (day.value, "", day.end) if day else None


def _place(before: str) -> str:
    """Give the capitalised words before the comma, over a broken line if need be."""
    words: list[str] = []
    for word in reversed(before.rpartition("\n\n")[2].split()):
        if not word[:1].isupper() or word.isupper() or not word.isalpha():
            break
        words.insert(0, word)
    return " ".join(words[-4:])
