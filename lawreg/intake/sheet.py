"""The text of a new instrument as intake reads it: clean, folded, new wording blanked."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from lawreg.citation.words import Cleaned
from lawreg.folding import fold_letters
from lawreg.intake.new_wording import Quoted, find_quoted
from lawreg.intake.unmarked import find_unmarked
from lawreg.model import Span

_NOTE = re.compile(
    r"\[[^\[\]\n]{0,2000}(?:iệu lực|ướng dẫn|ửa đổi|ổ sung|ãi bỏ|VB )[^\[\]\n]{0,2000}\]"
)
"""What the editor of a legal site put into the text: «[Khoản này hết hiệu lực bởi …]»."""
_MISREAD = re.compile(r"\bsua\sd[e0]i\b|\bstra\sdoi\b|\bb[e60d]\ssung\b")
_MEANT = {"s": "sua doi", "b": "bo sung"}
"""Verbs as scans give them: «sửa déi», «stra đổi», «b6 sung»."""
_ON_SAME_LINE = re.compile(
    r"[ \t\xa0.;,]*(?P<label>dieu\s+\d{1,3}[a-z]?\s*(?:[.:\n]|(?=(?:sua\s+doi|bo\s+sung|bai\s+bo|thay\s+the)\b))|\d{1,3}[a-z]?\s*[.)]\s|[a-z]\d?\s*\)\s)"
)
"""A label with no line of its own, after new wording: «… dân cư.”Điều 2. Bãi bỏ …»."""
BLANK = "_"
"""What stands for each character of quoted words; no word of the text holds it."""


def without_notes(words: str) -> str:
    """Give printed words without what an editor put between them, told by «[…]».

    >>> without_notes("4. Bãi bỏ [Khoản này hết hiệu lực bởi Luật A] điểm m khoản 2.")
    '4. Bãi bỏ […] điểm m khoản 2.'
    """
    return _NOTE.sub("[…]", words) if "[" in words else words


class Sheet(NamedTuple):
    """One text, letter for letter in three forms.

    `clean` has the heads of gazette pages taken out and letters composed, `folded`
    is `clean` without accents and mark-up, `own` is `folded` with what is quoted blanked,
    and with a line's end before a label that stands right after new wording.
    """

    cleaned: Cleaned
    clean: str
    folded: str
    own: str
    quoted: tuple[Quoted, ...]

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into `clean` into offsets into the text as given."""
        origins = self.cleaned[2]
        if origins is None or start >= end:
            return Span(start, end)
        return origins.span(start, end)

    def at(self, offset: int) -> int:
        """Turn an offset into the text as given into one into `clean`."""
        origins = self.cleaned[2]
        return offset if origins is None else origins.at(offset)

    def is_quoted(self, at: int) -> bool:
        """Whether the character at ``at`` stands in quotation marks."""
        k = bisect_left(self.quoted, at + 1, key=lambda q: q.start) - 1
        return k >= 0 and at < self.quoted[k].end


def read_sheet(found: Cleaned) -> Sheet:
    """See what in a cleaned text is quoted."""
    clean = found[1]
    if "[" in clean:
        clean = _NOTE.sub(lambda m: " " * len(m[0]), clean)
    folded = fold_letters(clean)
    for mark in "*\\":
        if mark in folded:
            folded = folded.replace(mark, " ")
    folded = _MISREAD.sub(lambda m: _MEANT[m[0][0]].rjust(len(m[0])), folded)
    quoted = find_quoted(clean, folded)
    own = _blanked(folded, quoted)
    unmarked = find_unmarked(clean, own)
    if unmarked:
        quoted = _together(quoted, unmarked)
        own = _blanked(folded, quoted)
    return Sheet(found, clean, folded, own, quoted)


def _blanked(folded: str, quoted: Sequence[Quoted]) -> str:
    """Put a blank for each character of what is quoted."""
    parts: list[str] = []
    done = 0
    for q in quoted:
        parts += (folded[done : q.start], BLANK * (q.end - q.start))
        done = q.end
        label = _ON_SAME_LINE.match(folded, done) if q.is_wording else None
        if label is not None:
            # What stands right before the label becomes the end of a line.
            gap = label.start("label") - done
            parts[-1] = parts[-1][: len(parts[-1]) - (gap == 0)]
            parts.append(folded[done : done + max(0, gap - 1)] + "\n")
            done += gap
    parts.append(folded[done:])
    return "".join(parts)


def _together(
    quoted: Sequence[Quoted], unmarked: Sequence[Quoted]
) -> tuple[Quoted, ...]:
    """Put new wording without marks among what is quoted; phrases in it are part of it."""
    found: list[Quoted] = []
    for one in sorted([*quoted, *unmarked], key=lambda q: q.start):
        if not found or one.start >= found[-1].end:
            found.append(one)
    return tuple(found)
