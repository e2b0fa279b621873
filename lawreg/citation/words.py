"""A text as the finder reads it: cleaned, folded, cut into words, with the way back.

Everything is found in the folded words and told in offsets into the text as
given; decomposed letters and invisible characters cost a map, other texts none.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right

from lawreg.folding import fold_letters
from lawreg.model.citation import Span

_WORD = re.compile(r"[a-z0-9]+|[^\s_]|\x1e")
_GLUED = re.compile(r"[a-z]\d|\d[a-z]")
_WORD_UNGLUED = re.compile(
    r"(?:dieu|khoan|diem|so)(?=\d)|\d+(?=dieu|khoan)|[a-z0-9]+|[^\s_]|\x1e"
)
"""Parts «khoản1», «1Điều» and «số63» where a space was lost; slower, so used at need."""
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_ITEM = re.compile(
    r"[ \t*]*(?:[-+•–|#]|\[\d|\d{1,2}(?:\.\d{1,2}){0,3}[.)\s]|[a-z]\)|[ivx]{1,4}\.|can cu\b|so *:|dieu \d|\x1e)"
)


def word_set(words: str) -> frozenset[str]:
    """Read a table written as one line of words."""
    return frozenset(words.split())


_ENDS_LINE = frozenset(".;:|/?!")
_WRAPPED_WIDTH = 125
_HEADINGS = frozenset(
    {
        "ke hoach",
        "quyet dinh",
        "chi thi",
        "nghi quyet",
        "nghi dinh",
        "thong tu",
        "bao cao",
        "to trinh",
        "chuong trinh",
        "de an",
        "phuong an",
    }
)
"""Kinds that stand alone on the line above a document's title."""


class Reading:
    """The words of one text.

    ``words[i]`` is folded and begins at ``starts[i]`` of ``clean``,
    which differs from the text as given only where letters are decomposed or
    invisible characters stand. ``hard`` holds the words before which a
    paragraph, a list item, a table cell or a piece begins.
    """

    __slots__ = (
        "_finals",
        "_origins",
        "clean",
        "folded",
        "hard",
        "source",
        "starts",
        "words",
    )

    def __init__(self, cleaned: Cleaned) -> None:
        self.source, self.clean, self._origins, self._finals = cleaned
        folded = fold_letters(self.clean)
        self.folded = folded.replace("*", " ") if "*" in folded else folded
        glued = _GLUED.search(self.folded) is not None
        pattern = _WORD_UNGLUED if glued else _WORD
        self.words: list[str] = pattern.findall(self.folded)
        self.starts = self._starts()
        self.hard = self._hard_breaks()

    def _starts(self) -> list[int]:
        """Find where each word begins: only blanks stand between words."""
        find = self.folded.find
        starts: list[int] = []
        at = 0
        for word in self.words:
            at = find(word, at)
            starts.append(at)
            at += len(word)
        return starts

    def at(self, offset: int) -> int:
        """Give the first word that begins at or after ``offset`` of `clean`."""
        return bisect_left(self.starts, offset)

    def before(self, offset: int) -> int:
        """Give the last word that begins before ``offset``, -1 if none."""
        return bisect_left(self.starts, offset) - 1

    def end(self, i: int) -> int:
        """Give the offset in `clean` after word ``i``."""
        return self.starts[i] + len(self.words[i])

    def shown(self, first: int, last: int) -> str:
        """Give words ``first`` to ``last`` (exclusive) as printed, on one line."""
        if first >= last:
            return ""
        printed = self.clean[self.starts[first] : self.end(last - 1)]
        return " ".join(printed.replace("*", " ").split())

    def capital(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital letter."""
        return self.clean[self.starts[i]].isupper()

    def printed(self, i: int) -> str:
        """Give word ``i`` with its accents, in small letters."""
        return self.clean[self.starts[i] : self.end(i)].lower()

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into `clean` into offsets into the text as given."""
        if self._origins is None or self._finals is None or start >= end:
            return Span(start, end)
        return Span(self._origins[start], self._finals[end - 1])

    def word_span(self, first: int, last: int) -> Span:
        """Give the span of words ``first`` to ``last`` (exclusive)."""
        return self.span(self.starts[first], self.end(last - 1))

    def follows(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Whether ``phrase`` begins at word ``i``."""
        return tuple(self.words[i : i + len(phrase)]) == phrase

    def _hard_breaks(self) -> frozenset[int]:
        folded, found = self.folded, set()
        lines = folded.split("\n")
        wrapped = _is_wrapped(lines)
        offset = 0
        previous, blank = "", True
        for line in lines:
            bare = line.strip()
            if bare:
                first = bisect_left(self.starts, offset)
                if (
                    not wrapped
                    or not previous
                    or previous[-1] in _ENDS_LINE
                    or (blank and not self._goes_on(first))
                    or _ITEM.match(line)
                    or self.clean[offset] == "*"
                    or previous in _HEADINGS
                ):
                    found.add(first)
                previous = bare
            blank = not bare
            offset += len(line) + 1
        for mark in ("|", "\x1e"):
            at = folded.find(mark)
            while at >= 0:
                found.add(bisect_right(self.starts, at))
                found.add(bisect_left(self.starts, at))
                at = folded.find(mark, at + 1)
        return frozenset(found)

    def _goes_on(self, first: int) -> bool:
        """Whether a line after a blank one still belongs to the sentence before."""
        return first < len(self.starts) and self.clean[self.starts[first]].islower()


def _is_wrapped(lines: list[str]) -> bool:
    """Whether lines were broken by a page width, so that a line end means nothing."""
    return sum(len(line) > _WRAPPED_WIDTH for line in lines) * 20 <= len(lines)


Cleaned = tuple[str, str, list[int] | None, list[int] | None]
"""A text, its cleaned form, and where each character of that begins and ends."""


def cleaned(source: str) -> Cleaned:
    """Compose letters and drop invisible characters, keeping where each came from."""
    if unicodedata.is_normalized("NFC", source) and not any(
        c in source for c in _INVISIBLE
    ):
        return source, source, None, None
    parts: list[str] = []
    origins: list[int] = []
    finals: list[int] = []
    done = 0
    pattern = f"[^\u0300-\u036f{_INVISIBLE}][\u0300-\u036f]+|[{_INVISIBLE}]"
    for match in re.finditer(pattern, source):
        start, end = match.span()
        parts.append(source[done:start])
        origins.extend(range(done, start))
        finals.extend(range(done + 1, start + 1))
        composed = (
            "" if match[0] in _INVISIBLE else unicodedata.normalize("NFC", match[0])
        )
        parts.append(composed)
        origins.extend([start] * len(composed))
        finals.extend([end] * len(composed))
        done = end
    parts.append(source[done:])
    origins.extend(range(done, len(source)))
    finals.extend(range(done + 1, len(source) + 1))
    return source, "".join(parts), origins, finals
