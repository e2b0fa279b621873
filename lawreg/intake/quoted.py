"""Words that a text does not say itself: wording quoted for others, remarks of a publisher."""

from __future__ import annotations

import re
from bisect import bisect_right

from lawreg.model import Span

_MARK = re.compile(r"[“”\"]")
_LONGEST_PHRASE = 600
"""Characters within which a phrase quoted in a sentence ends; new wording may be long."""
_OPENS = frozenset(" \t\n(:“")


_REMARK = re.compile(r"\[[^\[\]]{15,3000}\]")
"""«[Điều này được sửa đổi bởi … có hiệu lực từ ngày …]», as legal sites put in."""


class Quoted:
    """The stretches of a text in quotation marks or in a publisher's square brackets."""

    __slots__ = ("_ends", "_starts")

    def __init__(self, words: str) -> None:
        remarks = [Span(*found.span()) for found in _REMARK.finditer(words)]
        spans = _apart(sorted([*_find(words), *remarks]))
        self._starts = [span.start for span in spans]
        self._ends = [span.end for span in spans]

    def covers(self, at: int) -> bool:
        """Whether the character at ``at`` is quoted."""
        k = bisect_right(self._starts, at) - 1
        return k >= 0 and at < self._ends[k]


def _apart(spans: list[Span]) -> list[Span]:
    """Join stretches that overlap."""
    joined: list[Span] = []
    for span in spans:
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(span.end, joined[-1].end))
        else:
            joined.append(span)
    return joined


def _find(words: str) -> list[Span]:
    spans: list[Span] = []
    depth = start = 0
    wording = False
    for mark in _MARK.finditer(words):
        at = mark.start()
        if depth and not wording and at - start > _LONGEST_PHRASE:
            depth = 0  # A phrase that nobody closed.
        if _is_opening(words, at, depth):
            begins = _begins_wording(words, at)
            if depth and begins and wording:
                depth = 0  # The wording before was not closed.
            if not depth:
                start, wording = at, begins
            depth += 1
        elif depth:
            depth -= 1
            if not depth:
                spans.append(Span(start, at + 1))
    return spans


def _is_opening(words: str, at: int, depth: int) -> bool:
    if words[at] != '"':
        return words[at] == "“"
    return not depth and (at == 0 or words[at - 1] in _OPENS)


def _begins_wording(words: str, at: int) -> bool:
    """Whether new wording begins: after a colon, or where a line does."""
    before = words[max(0, at - 60) : at].rstrip(" \t")
    return before.rstrip().endswith(":") or before.endswith("\n")
