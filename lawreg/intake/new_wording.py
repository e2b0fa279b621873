"""Quoted words: the new wording an amending text gives another, and phrases it names.

Printed marks are often wrong: straight, unbalanced, closed with the opening mark,
or not closed at all. A stretch of new wording ends at its mark, or at latest where
the text that quotes it plainly goes on.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import NamedTuple

_MARK = re.compile('[“”„‟"‘’]')
_LONGEST_PHRASE = 1200
_LONGEST_SHORT = 300
_OPENERS = "“„‟"
_LABELLED = re.compile(
    r"[\s*]*(?:dieu\s+\d|khoan\s+\d|chuong\s+[ivxlc\d]|muc\s+[\divx]|phu luc|\d{1,3}[a-z]?\s*[.)]|[a-z]{1,2}\s*\)|-\s)"
)
_ACT = (
    r"(?:sua doi|bo sung|bai bo|thay the|thay cum|thay tu|bo cum|huy bo|dinh chinh|ngung hieu|"
    r"chuyen|doi ten|(?:(?:cac\s+)?(?:khoan|diem|dieu|chuong|muc)\s+[a-z0-9]{1,4}\b[^\n]{0,80}?duoc\s+(?:sua|bo)))"
).replace(" ", r"\s+")
_ENFORCES = r"(?:hieu luc|dieu khoan|to chuc|trach nhiem|quy dinh chuyen tiep|thi hanh)".replace(
    " ", r"\s+"
)
_GOES_ON = re.compile(
    rf"\n[\s*|#]*(?:(?:dieu\s+(?P<article>\d{{1,3}})\s*[.:])|(?:\d{{1,3}}[a-z]?\s*[.)]|[a-z]{{1,2}}\d?\s*\)|-)"
    rf"\s*(?P<act>{_ACT}))"
)
"""Where the amending text itself may go on after new wording."""
_ARTICLE = re.compile(r"(?:^|\n)[\s|#]*dieu\s+(\d{1,3})\s*[.:]")
_HEADED = re.compile(rf"\s*{_ENFORCES}|\s*{_ACT}")
_ACTS = re.compile(rf"\s*{_ACT}[^\n.;:]*(?:\n(?!\s*\n)[^\n.;:]*){{0,6}}?\bso\s+\d")
"""A heading like «Thay thế một số cụm từ của … số 9/2022/NQ-HĐND»."""
_ENDING = re.compile(r"[\s.;,*”\"’)_]*(?:\n|$)")
_AFTER_END = re.compile(
    r"[\s.;,*]*(?:dieu\s+\d+\s*[.:]|\d{1,3}[a-z]?\s*\.\s|[a-z]{1,2}\s*\)|-\s)"
)
_IN_SENTENCE = re.compile(
    r"\s*(?:(?:tai|bang|thanh|trong|va|o)\b(?! dieu \d+\.)|[,;]\s*(?:[“\"]|va\b|cum\b))"
)
"""What goes on after a phrase, and not after new wording."""
_FOLLOWS = re.compile(r"\bnhu\s+sau\s*:|\bthanh\s*:")
_LONGEST_CLAUSE = 260
_BLANK_BEFORE = re.compile(r"\n[ \t*\xa0]*\n[\s*]*\Z")


class Quoted(NamedTuple):
    """Words between marks, the marks included."""

    start: int
    end: int
    is_wording: bool
    """New wording, and no phrase within a sentence."""


class _Mark(NamedTuple):
    at: int
    opens: bool
    is_single: bool


def find_quoted(clean: str, folded: str) -> tuple[Quoted, ...]:
    """Find what stands in quotation marks, outermost only, in order.

    ``folded`` is ``clean`` in small letters without accents, letter for letter.
    """
    marks = [
        _Mark(m.start(), _opens(clean, m.start()), m[0] in "‘’")
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

    def __init__(self, clean: str, folded: str, marks: list[_Mark]) -> None:
        self.clean = clean
        self.folded = folded
        self.marks = marks
        self.going_on: list[re.Match[str]] | None = None
        self.articles: list[re.Match[str]] | None = None

    def read(self, k: int) -> Quoted | None:
        """Read what mark ``k`` opens; nothing where it is no opening after all."""
        at = self.marks[k].at
        end = self._phrase_end(k)
        if self._begins_wording(at) and not (
            end and _IN_SENTENCE.match(self.folded, end)
        ):
            return Quoted(at, self._wording_end(k), is_wording=True)
        return Quoted(at, end, is_wording=False) if end else None

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
                return mark.at
            if mark.is_single and self.marks[k].is_single is False and depth > 1:
                continue
            depth -= 1
            if depth <= 0:
                return mark.at + 1
        return 0

    def _wording_end(self, k: int) -> int:
        """Find where new wording closes."""
        start = self.marks[k].at
        resumes = self._resumptions(start)
        depth, last = 1, -1
        for mark in self.marks[k + 1 :]:
            while resumes and resumes[0].start() < mark.at:
                match = resumes.pop(0)
                if last >= 0 and self._only_marks(last, match.start()):
                    return last + 1
                if self._plainly(match) or self._acts_anew(start, match):
                    return match.start()
            if mark.is_single:
                continue
            depth += 1 if mark.opens else -1
            if mark.opens:
                continue
            last = mark.at
            if depth <= 0:
                if self._is_end(start, mark.at):
                    return mark.at + 1
                depth = 1
        return self._lost_end(start, last)

    def _lost_end(self, start: int, last: int) -> int:
        """Find where new wording ends whose closing mark was not printed.

        ``last`` is the last closing mark after it, -1 where there is none.
        """
        for match in self._resumptions(start):
            if self._plainly(match) or self._is_next_article(start, match):
                return match.start()
        return last + 1 if last >= 0 else self._paragraph_end(start)

    def _is_next_article(self, start: int, match: re.Match[str]) -> bool:
        """Whether a heading is that of the article after the one that quotes."""
        if match["article"] is None:
            return False
        if self.articles is None:
            self.articles = list(_ARTICLE.finditer(self.folded))
        k = bisect_left(self.articles, start, key=lambda m: m.end())
        return k > 0 and int(match["article"]) == int(self.articles[k - 1][1]) + 1

    def _is_end(self, start: int, at: int) -> bool:
        """Whether a closing mark may end new wording: the line ends, or what opened it was short."""
        return (
            _ENDING.match(self.clean, at + 1) is not None
            or at - start < _LONGEST_SHORT
            or _AFTER_END.match(self.folded, at + 1) is not None
        )

    def _only_marks(self, first: int, last: int) -> bool:
        return not self.clean[first + 1 : last].strip(' \t\r\n.;,*”"’\xa0|)')

    def _plainly(self, match: re.Match[str]) -> bool:
        """Whether the amending text goes on here although nothing was closed before."""
        told = _FOLLOWS.search(self.folded, match.end(), match.end() + _LONGEST_CLAUSE)
        return match["act"] is not None and told is not None

    def _acts_anew(self, start: int, match: re.Match[str]) -> bool:
        """Whether the next article begins, and acts on an instrument by its number."""
        if not self._is_next_article(start, match):
            return False
        return _ACTS.match(self.folded, match.end()) is not None

    def _resumptions(self, start: int) -> list[re.Match[str]]:
        """Give the places after ``start`` where the amending text may go on."""
        if self.going_on is None:
            self.going_on = [
                m
                for m in _GOES_ON.finditer(self.folded)
                if m["article"] is None or _HEADED.match(self.folded, m.end())
            ]
        k = bisect_right(self.going_on, start, key=lambda m: m.start())
        return self.going_on[k:]

    def _paragraph_end(self, start: int) -> int:
        end = self.clean.find("\n", start)
        return end if end > 0 else len(self.clean)
