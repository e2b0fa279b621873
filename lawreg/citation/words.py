"""A text as the finder reads it: cleaned, folded, cut into words, with the way back.

Everything is found in the folded words and told in offsets into the text as
given; decomposed letters and invisible characters cost a map, other texts none.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache
from itertools import accumulate

from lawreg.citation.misread import lost_blanks, with_right_letters
from lawreg.citation.page_heads import find_page_heads
from lawreg.citation.regions import Region
from lawreg.folding import fold_letters
from lawreg.legacy import readable
from lawreg.model.citation import Span

_WORD = re.compile(r"([a-z0-9]+|[^\s_]|\x1e)")
_RUN_INTO = r"(?:dieu|khoan)|(?:cua|va|tai|nghi|thong|quyet|luat|phap)\b"
"""Words that a lost space runs into the figure before them."""
_GLUED = re.compile(rf"\d(?:(?<=[mnouy]\d)|(?={_RUN_INTO}))")
_WORD_UNGLUED = (
    rf"((?:dieu|khoan|diem|so|ngay|nam)(?=\d)|\d+(?={_RUN_INTO})|[a-z0-9]+|[^\s_]|\x1e)"
)
"""Parts «khoản1», «1Điều», «21của» and «năm2020»; slower, so used at need."""
_TAG = re.compile(r"</?[A-Za-z][^<>\n]{0,80}>")
"""Mark-up left in a text: no words of it."""
_TONES_APART = "\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323"
"""Marks of Vietnamese letters that stand apart only in decomposed text."""
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKED = (
    r"\*(?:(?<=\d\*)\*{0,3}(?=/|\d{1,5}\*{0,4}/)|(?<=\d/\*)\*{0,3}(?=\w)"
    r"|(?<=[A-ZĐ]\*)\*{0,3}(?=\d{1,2}\b|-[A-ZĐ*])|(?<=[A-ZĐ]-\*)\*{0,3}(?=[A-ZĐ])"
    r"|(?<=[^\W\d_]\*)\*{3}(?=[^\W\d_])"
    r"|(?:(?<=[A-ZĐ]\d\*)|(?<=[A-ZĐ]\*\*\d\*))\*{0,3}(?=\d\b))"
)
"""Marks of bold or italic print inside a number, or that end and begin inside a word."""
_DIRT = f"[\u0300-\u036f]{{1,16}}|[{_INVISIBLE}]|{_MARKED}"
"""Marks are taken by sixteen, for to put them in order takes the square of their number."""
_ITEM = re.compile(
    r"[ \t*]*(?:[-+•–|#]|\[\d|\d{1,2}(?:\.\d{1,2}){0,3}[.)\s]|[a-z]\)|[ivx]{1,4}\.|can cu\b|so *:|dieu \d{1,4}[a-z]?(?: *[.:]| *$)"
    r"|phu luc(?: so)?(?: [ivx]{1,5}| \d{1,2})?[a-z]? *$|danh muc *$|\x1e)"
)


@cache
def _pattern(source: str) -> re.Pattern[str]:
    """Compile what most texts never need."""
    return re.compile(source)


def word_set(words: str) -> frozenset[str]:
    """Read a table written as one line of words."""
    return frozenset(words.split())


_ENDS_LINE = frozenset(".;:|/?!")
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
        "_origins",
        "breaks",
        "clean",
        "folded",
        "hard",
        "regions",
        "source",
        "starts",
        "words",
    )

    def __init__(
        self, cleaned: Cleaned, regions: list[Region], *, wrapped: bool
    ) -> None:
        self.source, self.clean, self._origins = cleaned
        self.regions = regions
        self.words: list[str] = []
        self.starts: list[int] = []
        found: set[int] = set()
        pieces: list[str] = []
        done = 0
        for start, end in self.regions:
            piece = _fold(self.clean[start:end])
            pieces += (" " * (start - done), piece)
            done = end
            self._cut(piece, start)
            self._break(piece, start, found, wrapped=wrapped)
        pieces.append(" " * (len(self.clean) - done))
        self.folded = "".join(pieces)
        self.breaks = sorted(found)
        self.hard = frozenset(found)

    def _cut(self, piece: str, start: int) -> None:
        """Cut a piece into words and find where each begins."""
        glued = _GLUED.search(piece) is not None
        parts = (_pattern(_WORD_UNGLUED) if glued else _WORD).split(piece)
        ends = list(accumulate(map(len, parts), initial=start))
        self.words += parts[1::2]
        self.starts += ends[1:-1:2]

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
        if "<" in printed:
            printed = _TAG.sub(" ", printed)
        return " ".join(printed.replace("*", " ").split())

    def capital(self, i: int) -> bool:
        """Whether word ``i`` begins with a capital letter."""
        return self.clean[self.starts[i]].isupper()

    def printed(self, i: int) -> str:
        """Give word ``i`` with its accents, in small letters."""
        return self.clean[self.starts[i] : self.end(i)].lower()

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into `clean` into offsets into the text as given."""
        if self._origins is None or start >= end:
            return Span(start, end)
        return self._origins.span(start, end)

    def word_span(self, first: int, last: int) -> Span:
        """Give the span of words ``first`` to ``last`` (exclusive)."""
        return self.span(self.starts[first], self.end(last - 1))

    def follows(self, i: int, phrase: tuple[str, ...]) -> bool:
        """Whether ``phrase`` begins at word ``i``."""
        return tuple(self.words[i : i + len(phrase)]) == phrase

    def _break(self, piece: str, start: int, found: set[int], *, wrapped: bool) -> None:
        """Find the words of a piece before which something new begins."""
        offset = start
        previous, blank = "", True
        for line in piece.split("\n"):
            bare = line.strip()
            if bare:
                if (
                    not wrapped
                    or not previous
                    or previous[-1] in _ENDS_LINE
                    or (blank and not self._goes_on(offset))
                    or _ITEM.match(line)
                    or self.clean[offset] == "*"
                    or previous in _HEADINGS
                ):
                    found.add(bisect_left(self.starts, offset))
                previous = bare
            blank = not bare
            offset += len(line) + 1
        for mark in ("|", "\x1e"):
            at = piece.find(mark)
            while at >= 0:
                found.add(bisect_right(self.starts, start + at))
                found.add(bisect_left(self.starts, start + at))
                at = piece.find(mark, at + 1)

    def _goes_on(self, offset: int) -> bool:
        """Whether a line after a blank one still belongs to the sentence before."""
        first = bisect_left(self.starts, offset)
        return first < len(self.starts) and self.clean[self.starts[first]].islower()


def _fold(piece: str) -> str:
    """Fold letter by letter, with blanks for mark-up."""
    folded = fold_letters(piece)
    if "*" in folded:
        folded = folded.replace("*", " ")
    if "<" in folded:
        folded = _TAG.sub(lambda tag: " " * len(tag[0]), folded)
    return folded


Cleaned = tuple[str, str, "Origins | None"]
"""A text, its cleaned form, and the way back where the two differ."""


class Origins:
    """Where the characters of a cleaned text came from, kept as stretches."""

    __slots__ = ("_clean", "_source", "_to")

    def __init__(self) -> None:
        self._clean: list[int] = []
        self._source: list[int] = []
        self._to: list[int] = []

    def add(self, clean: int, start: int, end: int) -> None:
        """Tell that from ``clean`` on stand the characters of ``start`` to ``end``.

        ``end`` is 0 for a stretch taken over letter by letter.
        """
        self._clean.append(clean)
        self._source.append(start)
        self._to.append(end)

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into the cleaned text into offsets into the text as given."""
        k = bisect_right(self._clean, start) - 1
        first = self._source[k] + (0 if self._to[k] else start - self._clean[k])
        k = bisect_right(self._clean, end - 1) - 1
        last = self._to[k] or self._source[k] + end - self._clean[k]
        return Span(first, last)

    def at(self, offset: int) -> int:
        """Turn an offset into the text as given into one into the cleaned text.

        What was left out is where the next stretch begins.
        """
        k = max(0, bisect_right(self._source, offset) - 1)
        if self._to[k]:
            return self._clean[k]
        found = self._clean[k] + max(0, offset - self._source[k])
        later = self._clean[k + 1 : k + 2]
        return min(found, later[0]) if later else found


def cleaned(source: str) -> Cleaned:
    """Compose letters and drop invisible characters, keeping where each came from.

    TCVN3 and VNI become Unicode first, with as many characters as they had; so are
    letters put right that a scan took for others. The heads of gazette pages go out,
    and blanks that were lost come in.
    """
    text = with_right_letters(readable(source))
    apart = [*find_page_heads(text), *lost_blanks(text)]
    marked = "*" in text and _pattern(_MARKED).search(text) is not None
    dirty = marked or any(c in text for c in _TONES_APART + _INVISIBLE)
    if not dirty and not apart:
        return source, text, None
    parts: list[str] = []
    origins = Origins()
    done = length = 0
    dirt = _dirt(text) if dirty else iter(())
    for start, end, instead in sorted([*apart, *dirt]) if apart else dirt:
        if start < done:
            continue
        if start > done:
            parts.append(text[done:start])
            origins.add(length, done, 0)
            length += start - done
        done = end
        if instead:
            parts.append(instead)
            origins.add(length, start, end)
            length += len(instead)
    parts.append(text[done:])
    origins.add(length, done, 0)
    return source, "".join(parts), origins


def _dirt(text: str) -> Iterator[tuple[int, int, str]]:
    """Find invisible characters, marks of print and letters apart from their marks."""
    done = 0
    for match in _pattern(_DIRT).finditer(text):
        start, end = match.span()
        if match[0][0] in _INVISIBLE + "*":
            yield start, end, ""
        else:
            start -= start > done
            yield start, end, unicodedata.normalize("NFC", text[start:end])
        done = end
