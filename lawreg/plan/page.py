"""The lines of a document as they came out of Word, a PDF or a web page."""

import re
from typing import NamedTuple

_MARKUP = re.compile(r"[*#]+")
_CELL_BREAK = re.compile(r"\||\t| {3,}|\u00a0{3,}")
_WRAPPED_WIDTH = 125
_BLANK_SHARE = 0.2


class Line(NamedTuple):
    """One line: where it stands and what it says without markup."""

    start: int
    end: int
    """Before the line break."""
    raw: str
    words: str
    """Stripped, without asterisks and other marks of markdown."""

    @property
    def is_bold(self) -> bool:
        """Whether it begins with markdown for bold or italic type."""
        return self.raw.lstrip(" |").startswith("*")

    def cells(self) -> list[str]:
        """Split where columns were: a bar, a tab or a gap of three spaces."""
        parts = _CELL_BREAK.split(_MARKUP.sub("", self.raw))
        return [" ".join(part.split()) for part in parts if part.strip()]


class Page(NamedTuple):
    """All lines, and how the document breaks them."""

    lines: list[Line]
    is_wrapped: bool
    """Whether a paragraph runs over several lines."""
    has_gaps: bool
    """Whether blank lines stand between paragraphs."""
    width: int
    """Length of a full line."""


def read_page(text: str) -> Page:
    """Cut a text into lines and see how it was set."""
    lines = []
    start = 0
    for raw in text.split("\n"):
        end = start + len(raw)
        words = _MARKUP.sub("", raw) if "*" in raw or "#" in raw else raw
        lines.append(Line(start, end, raw, words.strip(" \t\r\u00a0\f|")))
        start = end + 1
    lengths = sorted(len(line.words) for line in lines if line.words)
    if not lengths:
        return Page(lines, is_wrapped=False, has_gaps=False, width=0)
    blank = len(lines) - len(lengths)
    long = sum(length > _WRAPPED_WIDTH for length in lengths)
    return Page(
        lines,
        is_wrapped=long * 20 <= len(lengths),
        has_gaps=blank >= _BLANK_SHARE * len(lengths),
        width=lengths[len(lengths) * 17 // 20],
    )


def is_capitals(words: str) -> bool:
    """Whether every letter is a capital, and there are some."""
    return words.isupper() and sum(c.isalpha() for c in words) > 2
