"""The text of a new instrument as intake reads it: clean, folded, new wording blanked."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import NamedTuple

from lawreg.citation.words import Cleaned
from lawreg.folding import fold_letters
from lawreg.intake.new_wording import Quoted, find_quoted
from lawreg.model import Span

_NOTE = re.compile(
    r"\[[^\[\]\n]{0,2000}(?:iệu lực|ướng dẫn|ửa đổi|ổ sung|ãi bỏ|VB )[^\[\]\n]{0,2000}\]"
)
"""What the editor of a legal site put into the text: «[Khoản này hết hiệu lực bởi …]»."""
_MISREAD = re.compile(r"\bsua\sd[e0]i\b|\bstra\sdoi\b|\bb[e60d]\ssung\b")
_MEANT = {"s": "sua doi", "b": "bo sung"}
"""Verbs as scans give them: «sửa déi», «stra đổi», «b6 sung»."""
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
    is `clean` without accents and mark-up, `own` is `folded` with what is quoted blanked.
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
    parts: list[str] = []
    done = 0
    for start, end, _ in quoted:
        parts += (folded[done:start], BLANK * (end - start))
        done = end
    parts.append(folded[done:])
    return Sheet(found, clean, folded, "".join(parts), quoted)
