"""The head of an instrument: number, kind, place and day of issue, title.

The form is that of Decree 30/2020/NĐ-CP, Annex I, and, for acts of the National
Assembly and of councils, of the resolutions on their form: the number after «Số:»,
the day after the place, the kind in capitals on a line of its own and the title below.
Copies lose line breaks, so nothing rests on lines alone.
"""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from lawreg.citation.dates import match_date
from lawreg.citation.numbers import Number
from lawreg.intake.kind_lines import (
    OF_LAWMAKERS,
    KindLine,
    kind_lines,
    kind_of_itself,
    small_kind_lines,
)
from lawreg.intake.letterhead import (
    HEAD_REACH,
    day_after,
    day_line,
    displaced_letterhead,
    own_number,
)
from lawreg.intake.plane import Plane
from lawreg.intake.title import Title, read_title
from lawreg.model import InstrumentKind as Kind

_SAYS_LITTLE = frozenset({Kind.OFFICIAL_LETTER, Kind.OTHER})
"""What a symbol without a kind is taken for: 63-HĐBT, 84 TC/TCT."""
_END = re.compile(r"\bcan\s+cu\b|\bdieu\s+(?:1|thu\s+nhat)\b|\bchuong\s+(?:1|i)\b")
_ADOPTED = re.compile(
    r"\b(?:da\s+)?duoc\s+[^.;:]{5,160}?thong\s+qua\s+(?:vao\s+)?ngay\s+(?=\d)"
)
_ADDRESSED = re.compile(r"\n[^\S\n]*kinh\s+gui\b")
_LAWS = frozenset({Kind.CONSTITUTION, Kind.CODE, Kind.LAW, Kind.ORDINANCE})


class Heading(NamedTuple):
    """The marks of an instrument; what the head does not show is empty."""

    number: Number | None
    kind: Kind | None
    printed_kind: Kind | None
    """As it stands in capitals above the title."""
    issued_on: date | None
    dated_at: str
    """The place beside the day."""
    title: Title
    kind_at: int
    """Where the kind stands in capitals, else where the title or the text begins."""
    ends: int
    """Where the bases or the first article begin."""


def read_heading(plane: Plane) -> Heading:
    """Read the head of a text."""
    ends = head_end(plane, 0)
    number = own_number(plane, ends)
    day = day_line(plane, 0, ends)
    after = max(number.end if number else 0, day[2] if day else 0)
    line = _kind_line(plane, ends, after, number)
    if number is None and line is not None:
        number, displaced = displaced_letterhead(plane, line.kind)
        day = day or displaced
    kind = _kind(plane, number, line)
    told = number.kind if number else None
    above = line.start if line else ends
    if told in {None, *_SAYS_LITTLE} and _ADDRESSED.search(plane.folded, 0, above):
        kind = Kind.OFFICIAL_LETTER
    begins = line.start if line and kind in _LAWS else line.end if line else ends
    if line and number and line.end <= number.start < ends:
        # «Nghị định của Chính phủ số … ngày … / Quy định …», as gazettes once printed it.
        day = day or day_after(plane, number)
        begins = max(number.end, day[2] if day else 0)
    kind_at = line.start if line else ends
    title = read_title(plane, begins, ends, from_kind=line is not None)
    if ends >= min(HEAD_REACH, len(plane.words)):
        # A directive has neither bases nor articles.
        ends = title.end or kind_at
    issued_on = day[0] if day else None
    if issued_on is None:
        issued_on = _adopted_on(plane)
    return Heading(
        number,
        kind,
        line.kind if line else None,
        issued_on,
        day[1] if day else "",
        title,
        kind_at,
        ends,
    )


def head_end(plane: Plane, start: int) -> int:
    """Find where the bases, or the first article where there are none, begin."""
    stop = min(len(plane.words), start + HEAD_REACH)
    for found in _END.finditer(plane.folded, start, stop):
        at = found.start()
        if not plane.words[at].isupper() or plane.is_capitals(at, found.end()):
            continue
        if found[0].startswith("can") or _opens_provision(plane, at, found.end()):
            return at
    return stop


def _opens_provision(plane: Plane, start: int, end: int) -> bool:
    """Whether «Điều 1» is the heading of the first article, not a word of a title."""
    after = plane.words[end : end + 3].lstrip(" \t")
    return (
        plane.begins_line(start)
        and not after[:1].islower()
        and (after[:1] in (".", ":", "\n") or after[:1].isupper())
    )


def _adopted_on(plane: Plane) -> date | None:
    """Read «được Quốc hội … thông qua ngày 14 tháng 6 năm 2005» at the end of a law."""
    last = None
    for found in _ADOPTED.finditer(plane.folded):
        subject = plane.folded[max(0, found.start() - 40) : found.start()]
        if re.search(r"\bnay\s*$", subject):
            last = match_date(plane.folded, found.end())
    return last.value if last else None


def _kind_line(
    plane: Plane, ends: int, after: int, number: Number | None
) -> KindLine | None:
    """Find the kind in capitals: below number and day, of the kind the number tells."""
    lines = kind_lines(plane, ends) or small_kind_lines(plane, ends)
    told = number.kind if number else None
    of_lawmakers = number is not None and told is None
    below = [line for line in lines if line.start >= after] or lines
    for line in below:
        if line.kind is told or (of_lawmakers and line.kind in OF_LAWMAKERS):
            return line
    return below[0] if below else None


def _kind(plane: Plane, number: Number | None, line: KindLine | None) -> Kind | None:
    """Weigh what the number says and what stands in capitals; the number goes first.

    Where both are silent, what the text calls itself: «Luật này».
    """
    told = number.kind if number else None
    if told is None:
        if line is None and number is not None:
            return kind_of_itself(plane)
        return line.kind if line else None
    if told in _SAYS_LITTLE and line is not None:
        return line.kind
    return told
