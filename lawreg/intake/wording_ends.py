"""Where new wording ends: at its closing mark, or where the text that quotes it goes on.

Printed marks are often unbalanced. Whatever they are, each is looked at a few times
only: a text may hold thousands that nothing closes.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

_LONGEST_SHORT = 300
_ACT = (
    r"(?:sua doi|bo sung|bai bo|thay the|thay cum|thay tu|bo cum|huy bo|dinh chinh|ngung hieu|"
    r"chuyen|doi ten|(?:(?:cac\s+)?(?:khoan|diem|dieu|chuong|muc)\s+[a-z0-9]{1,4}\b[^\n]{0,80}?duoc\s+(?:sua|bo)))"
).replace(" ", r"\s+")
_ENFORCES = r"(?:hieu luc|dieu khoan|to chuc|trach nhiem|quy dinh chuyen tiep|thi hanh)".replace(
    " ", r"\s+"
)
_GOES_ON = re.compile(
    rf"\n[\s*|#]*+(?:(?:dieu\s+(?P<article>\d{{1,3}})(?:\s*[.:]|(?=\s+{_ACT})))|(?:\d{{1,3}}[a-z]?\s*[.)]|[a-z]{{1,2}}\d?\s*\)|-)"
    rf"\s*(?P<act>{_ACT}))?"
)
"""Where the amending text itself may go on after new wording, and every line else."""
_ARTICLE = re.compile(
    rf"(?:^|\n)[\s|#]*+(?:dieu\s+(\d{{1,3}})(?:\s*[.:]|(?=\s+{_ACT})))?"
)
_HEADED = re.compile(rf"\s*{_ENFORCES}|\s*{_ACT}")
_ACTS = re.compile(rf"\s*{_ACT}[^\n.;:]*(?:\n(?!\s*\n)[^\n.;:]*){{0,6}}?\bso\s+\d")
"""A heading like «Thay thế một số cụm từ của … số 9/2022/NQ-HĐND»."""
_ENDING = re.compile(r"[\s.;,*”\"’)_]{0,400}(?:\n|$)")
_AFTER_END = re.compile(
    rf"[\s.;,*]*(?:dieu\s+\d+\s*(?:[.:\n]|{_ACT})|[“„‟]|\d{{1,3}}[a-z]?\s*\.\s|[a-z]{{1,2}}\s*\)|-\s)"
)
_FOLLOWS = re.compile(r"\bnhu\s+sau\s*:|\bthanh\s*:")
_OPENED = re.compile(r"[\s*|]*[“\"„‟]")
_OPENS_ACT = re.compile(rf"\s*{_ACT}")
_LONGEST_CLAUSE = 260
_MARKS_ONLY = re.compile(r"[ \t\r\n.;,*”\"’\xa0|)]*")


class Mark(NamedTuple):
    """A quotation mark, and which way it faces."""

    at: int
    opens: bool
    is_single: bool


class End(NamedTuple):
    """Where new wording ends."""

    at: int
    is_lost: bool = False
    """Whether the mark that should close it was not printed."""
    is_sure: bool = True


class WordingEnds:
    """Finds the ends of new wording in one text by its marks.

    ``folded`` is ``clean`` in small letters without accents, letter for letter.
    """

    def __init__(self, clean: str, folded: str, marks: list[Mark]) -> None:
        self.clean = clean
        self.folded = folded
        self.marks = marks
        self._closers = [
            k for k, m in enumerate(marks) if not m.opens and not m.is_single
        ]
        self._depths = list(
            accumulate(0 if m.is_single else 1 if m.opens else -1 for m in marks)
        )
        """How many marks are open after each, those that nothing opened counted off."""
        self._closers_at: dict[int, list[int]] = {}
        for k in self._closers:
            self._closers_at.setdefault(self._depths[k], []).append(k)
        self._sure: dict[int, int] = {}

    def end_of(self, k: int) -> End:
        """Find where the new wording ends that mark ``k`` opens."""
        start = self.marks[k].at
        closing = self._closing(k)
        if closing < 0:
            return self._lost_end(k)
        resumes = self._resumptions
        edge = self.marks[closing].at
        r = bisect_right(resumes, start, key=_start)
        while r < len(resumes) and resumes[r].start() < edge:
            match = resumes[r]
            last = self._closer_before(match.start())
            if last > k and self._only_marks(self.marks[last].at, match.start()):
                return End(self.marks[last].at + 1)
            if self._plainly(match) or self._acts_anew(start, match):
                return End(match.start())
            r += 1
        return End(edge + 1)

    # -- by marks --------------------------------------------------------------

    def _closing(self, k: int) -> int:
        """Find the mark that closes what mark ``k`` opens; -1 where none does."""
        first = self._next_closer(self._depths[k] - 1, k)
        if first < 0 or self.marks[first].at - self.marks[k].at < _LONGEST_SHORT:
            return first
        passed = []
        while first >= 0 and first not in self._sure and not self._is_end(first):
            passed.append(first)
            first = self._next_closer(self._depths[first] - 1, first)
        sure = self._sure.get(first, first)
        self._sure.update(dict.fromkeys(passed, sure))
        return sure

    def _next_closer(self, depth: int, k: int) -> int:
        """Find the first closing mark after mark ``k`` that leaves so many open."""
        closers = self._closers_at.get(depth, [])
        n = bisect_right(closers, k)
        return closers[n] if n < len(closers) else -1

    def _closer_before(self, at: int) -> int:
        """Find the last closing mark before a place; -1 for none."""
        n = bisect_left(self._closers, at, key=lambda k: self.marks[k].at)
        return self._closers[n - 1] if n else -1

    def _is_end(self, k: int) -> bool:
        """Whether a closing mark may end long wording: the line, or an item, ends there."""
        at = self.marks[k].at + 1
        return (
            _ENDING.match(self.clean, at) is not None
            or _AFTER_END.match(self.folded, at) is not None
        )

    def _only_marks(self, first: int, last: int) -> bool:
        return _MARKS_ONLY.fullmatch(self.clean, first + 1, last) is not None

    # -- by where the text goes on -----------------------------------------------

    @cached_property
    def _resumptions(self) -> list[re.Match[str]]:
        """The places where the amending text may go on."""
        return [
            m
            for m in _GOES_ON.finditer(self.folded)
            if m["act"] or (m["article"] and _HEADED.match(self.folded, m.end()))
        ]

    @cached_property
    def _articles(self) -> list[re.Match[str]]:
        return [m for m in _ARTICLE.finditer(self.folded) if m[1]]

    def _plainly(self, match: re.Match[str]) -> bool:
        """Whether the amending text goes on here although nothing was closed before."""
        if match["act"] is None and not self._is_next_acting(match):
            return False
        farthest = match.end() + _LONGEST_CLAUSE
        found = _FOLLOWS.search(self.folded, match.end(), farthest)
        if found is None or match["act"] is not None:
            return found is not None
        return _OPENED.match(self.clean, found.end()) is not None

    def _is_next_acting(self, match: re.Match[str]) -> bool:
        """Whether the article after the one before in the text opens with an act."""
        number = int(match["article"] or 0)
        acts = _OPENS_ACT.match(self.folded, match.end()) is not None
        return acts and number == self._next(match.start())

    def _acts_anew(self, start: int, match: re.Match[str]) -> bool:
        """Whether the next article begins, and acts on an instrument by its number."""
        if match["article"] is None or int(match["article"]) != self._next(start):
            return False
        return _ACTS.match(self.folded, match.end()) is not None

    def _next(self, at: int) -> int:
        """Give the number of the article after the one that holds a place; -1 for none."""
        n = bisect_left(self._articles, at, key=lambda m: m.end())
        return int(self._articles[n - 1][1]) + 1 if n else -1

    # -- where no mark closes ----------------------------------------------------

    def _lost_end(self, k: int) -> End:
        """Find where new wording ends whose closing mark was not printed.

        Up to the last mark of the text a place where it goes on must show that
        plainly; after that the next article is enough.
        """
        start = self.marks[k].at
        r = bisect_right(self._resumptions, start, key=_start)
        article = self._next(start)
        plain = _first_from(self._plain, r)
        marked = self._first_marked(k, r)
        anew = _first_from(self._acting.get(article, []), r)
        sure = min(plain, marked, anew)
        resumes = self._resumptions
        if sure < len(resumes) and resumes[sure].start() < self.marks[-1].at:
            if sure == marked:
                last = self._closer_before(resumes[sure].start())
                return End(self.marks[last].at + 1, is_lost=True)
            return End(resumes[sure].start(), is_lost=True)
        told = min(plain, _first_from(self._headed.get(article, []), r))
        if told < len(resumes):
            return End(resumes[told].start(), is_lost=True)
        if self._closers and self._closers[-1] > k:
            end = self.marks[self._closers[-1]].at + 1
        else:
            end = self.clean.find("\n", start) % (len(self.clean) + 1)
        return End(end, is_lost=True, is_sure=False)

    def _first_marked(self, k: int, r: int) -> int:
        """Find the first resumption right after a closing mark that comes after ``k``."""
        n = bisect_right(self._closers, k)
        if n == len(self._closers):
            return _NONE
        closer = self.marks[self._closers[n]].at
        first = bisect_right(self._resumptions, closer, key=_start)
        return _first_from(self._after_mark, max(r, first))

    @cached_property
    def _plain(self) -> list[int]:
        """The resumptions that show plainly that the text goes on."""
        return [r for r, m in enumerate(self._resumptions) if self._plainly(m)]

    @cached_property
    def _after_mark(self) -> list[int]:
        """The resumptions between which and a closing mark no word stands."""
        found = []
        for r, match in enumerate(self._resumptions):
            last = self._closer_before(match.start())
            if last >= 0 and self._only_marks(self.marks[last].at, match.start()):
                found.append(r)
        return found

    @cached_property
    def _headed(self) -> dict[int, list[int]]:
        """The resumptions that are headings of articles, by number."""
        found: dict[int, list[int]] = {}
        for r, match in enumerate(self._resumptions):
            if match["article"]:
                found.setdefault(int(match["article"]), []).append(r)
        return found

    @cached_property
    def _acting(self) -> dict[int, list[int]]:
        """Those of them that act on an instrument by its number."""
        return {
            number: [
                r
                for r in headed
                if _ACTS.match(self.folded, self._resumptions[r].end())
            ]
            for number, headed in self._headed.items()
        }


_NONE = 1 << 60


def _start(match: re.Match[str]) -> int:
    return match.start()


def _first_from(found: list[int], r: int) -> int:
    """Give the first of some resumptions from ``r`` on; beyond all where there is none."""
    n = bisect_left(found, r)
    return found[n] if n < len(found) else _NONE
