"""Quoted words: the new wording an amending text gives another, and phrases it names.

Printed marks are often wrong: straight, unbalanced, closed with the opening mark,
or not closed at all. A stretch of new wording ends at its mark, or at latest where
the text that quotes it plainly goes on.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from lawreg.intake.resumptions import Resumptions
from lawreg.intake.wording_ends import Mark, WordingEnds

_MARK = re.compile('[“”„‟"‘’]')
_LONGEST_PHRASE = 1200
_OPENERS = "“„‟"
_LABELLED = re.compile(
    r"[\s*]*(?:dieu\s+\d|khoan\s+\d|chuong\s+[ivxlc\d]|muc\s+[\divx]|phu luc|\d{1,3}[a-z]?\s*[.)]|[a-z]{1,2}\s*\)|-\s)"
)
_IN_SENTENCE = re.compile(
    r"\s*(?:(?:tai|bang|thanh|trong|va|o)\b(?! dieu \d+\.)|[,;]\s*(?:[“\"]|va\b|cum\b))"
)
"""What goes on after a phrase, and not after new wording."""
_PLACED = re.compile(r"\s+tai\s+(?:cac\s+)?(?:khoan|dieu|diem|muc|chuong|phu\s+luc)\b")
"""Where a phrase that is struck stood: «bỏ cụm từ “bến đò tại khoản 4 Điều 13»."""
_LED = re.compile(r"\bnhu\s+sau\s*:$")
_NEAR = 24
_CLOSERS = frozenset('”“"’‘„‟')
_BLANK_BEFORE = re.compile(r"\n[ \t*\xa0]*\n[\s*]*\Z")


class Quoted(NamedTuple):
    """Words between marks, the marks included."""

    start: int
    end: int
    is_wording: bool
    """New wording, and no phrase within a sentence."""
    is_sure: bool = True
    """Whether it surely ends there."""


def find_quoted(clean: str, folded: str) -> tuple[Quoted, ...]:
    """Find what stands in quotation marks, outermost only, in order.

    ``folded`` is ``clean`` in small letters without accents, letter for letter.
    """
    marks = [
        Mark(m.start(), _opens(clean, m.start()), m[0] in "‘’")
        for m in _MARK.finditer(clean)
        if not _is_inside_word(clean, m.start())
    ]
    found: list[Quoted] = []
    finder = _Finder(clean, folded, marks)
    k = 0
    while k < len(marks):
        quoted = finder.read(k) if marks[k].opens else None
        if quoted is None:
            k += 1
            continue
        found.append(quoted)
        while k < len(marks) and marks[k].at < quoted.end:
            k += 1
    return tuple(found)


def _is_inside_word(clean: str, at: int) -> bool:
    """Whether a mark is an apostrophe: «K’Bang»."""
    return clean[at - 1 : at].isalnum() and clean[at + 1 : at + 2].isalnum()


def _opens(clean: str, at: int) -> bool:
    """Say which way a mark faces, by its form and, where that lies, by its place."""
    mark = clean[at]
    before, after = clean[at - 1 : at], clean[at + 1 : at + 2]
    apart = not before or before.isspace() or before in "(*[“"
    if mark in _OPENERS or mark == "‘":
        # «pháp luật“.» closes.
        return apart or not (not after or after.isspace() or after in ".;,)")
    if mark in "”’":
        return apart and after.isalnum() and before != "“"
    return apart and not (not after or (after.isspace() and before not in " \n\t"))


class _Finder:
    """What is known of one text while its marks are paired."""

    def __init__(self, clean: str, folded: str, marks: list[Mark]) -> None:
        self.clean = clean
        self.folded = folded
        self.marks = marks
        self._ends: WordingEnds | None = None
        self._text: Resumptions | None = None

    def read(self, k: int) -> Quoted | None:
        """Read what mark ``k`` opens; nothing where it is no opening after all."""
        at = self.marks[k].at
        end = self._phrase_end(k)
        # A phrase whose own mark is lost is no phrase where new wording is led to.
        is_phrase = self.clean[end - 1 : end] in _CLOSERS or not self._is_led_to(at)
        if self._begins_wording(at) and not (
            end and is_phrase and _IN_SENTENCE.match(self.folded, end)
        ):
            end, is_sure = self._wording_end(k)
            return Quoted(at, end, is_wording=True, is_sure=is_sure)
        return Quoted(at, end, is_wording=False) if end else None

    def _is_led_to(self, at: int) -> bool:
        """Whether «như sau:» stands before a mark, or a label after it."""
        before = self.folded[max(0, at - _NEAR) : at].rstrip(" \n\t*\xa0\r")
        led = before.endswith(":") and _LED.search(before) is not None
        return led or _LABELLED.match(self.folded, at + 1) is not None

    def _begins_wording(self, at: int) -> bool:
        """Whether new wording opens here: after a colon, or at a line with a label."""
        edge = at
        while edge > 0 and self.clean[edge - 1] in " \n\t*\xa0\r":
            edge -= 1
        if self.clean[edge - 1 : edge] == ":":
            return True
        before = self.clean[max(0, at - 12) : at]
        line = before.rpartition("\n")[2].strip(" \t*|\xa0")
        if line or "\n" not in before:
            return False
        return _LABELLED.match(self.folded, at + 1) is not None or (
            _BLANK_BEFORE.search(before) is not None and self.clean[at] == "“"
        )

    def _phrase_end(self, k: int) -> int:
        """Find where a phrase within a sentence closes; 0 for nowhere near."""
        start = self.marks[k].at
        depth = 1
        for mark in self.marks[k + 1 : k + 12]:
            if mark.at - start > _LONGEST_PHRASE:
                return 0
            if mark.opens:
                if mark.is_single or mark.at - start < 2:
                    depth += not mark.is_single
                    continue
                # The mark that should close what is open was not printed.
                placed = _PLACED.search(self.folded, start, mark.at)
                return placed.start() if placed else mark.at
            if mark.is_single and self.marks[k].is_single is False and depth > 1:
                continue
            depth -= 1
            if depth <= 0:
                return mark.at + 1
        return 0

    def _wording_end(self, k: int) -> tuple[int, bool]:
        """Find where new wording ends that mark ``k`` opens, and whether that is sure."""
        if self._ends is None or self._text is None:
            self._ends = WordingEnds(self.clean, self.folded, self.marks)
            self._text = Resumptions(self.clean, self.folded)
        start = self.marks[k].at
        end, is_lost, is_sure = self._ends.end_of(k)
        if is_lost:
            resumed = self._text.after_mark(start)
            if resumed is not None and resumed.is_sure and resumed.at <= end:
                end, is_sure = resumed.at, True
        self._text.leave(start, end)
        return end, is_sure
