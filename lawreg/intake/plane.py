"""The text of an instrument as it is read: composed, without page heads and mark-up."""

from __future__ import annotations

from lawreg.citation.words import cleaned
from lawreg.folding import fold_letters, squeeze
from lawreg.model import Span

_MARKS = {"*": " ", "#": " ", "|": "\n", "\t": "\n", "\r": " ", "\x1e": "\n"}
"""Each mark becomes one character, so offsets stay; a cell ends as a line does."""


class Plane:
    """A text, its readable words and their folded form, with the way back.

    Offsets into ``words`` and ``folded`` are the same; `span` turns them into offsets
    of the text as given.
    """

    __slots__ = ("_origins", "folded", "source", "words")

    def __init__(self, text: str) -> None:
        self.source, clean, self._origins = cleaned(text)
        for mark, instead in _MARKS.items():
            if mark in clean:
                clean = clean.replace(mark, instead)
        self.words = clean
        self.folded = fold_letters(self.words)

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into offsets of the text as given, without blanks at the ends."""
        while start < end and self.words[start].isspace():
            start += 1
        while end > start and self.words[end - 1].isspace():
            end -= 1
        if self._origins is None or start >= end:
            return Span(start, end)
        return self._origins.span(start, end)

    def shown(self, start: int, end: int) -> str:
        """Give a stretch as printed, on one line."""
        return squeeze(self.words[start:end])

    def begins_line(self, at: int) -> bool:
        """Whether nothing but blanks stands before ``at`` on its line."""
        before = self.words[self.words.rfind("\n", 0, at) + 1 : at]
        return not before.strip()

    def is_capitals(self, start: int, end: int) -> bool:
        """Whether the letters of a stretch are capitals."""
        return self.words[start:end].isupper()
