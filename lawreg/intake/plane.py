"""The text of an instrument as it is read: composed, without page heads and mark-up."""

from __future__ import annotations

from functools import cached_property

from lawreg.citation.words import cleaned
from lawreg.folding import fold_letters, squeeze
from lawreg.intake.sheet import BLANK, Sheet, read_sheet
from lawreg.model import Span

_MARKS = {"*": " ", "\\": " ", "#": " ", "|": "\n", "\t": "\n", "\r": " ", "\x1e": "\n"}
"""Each mark becomes one character, so offsets stay; a cell ends as a line does."""


class Plane:
    """A text, its readable words and their folded form, with the way back.

    Offsets into ``words`` and ``folded`` are the same; `span` turns them into offsets
    of the text as given.
    """

    def __init__(self, text: str) -> None:
        self._cleaned = cleaned(text)
        self.source, clean, self._origins = self._cleaned
        for mark, instead in _MARKS.items():
            if mark in clean:
                clean = clean.replace(mark, instead)
        self.words = clean
        self.folded = fold_letters(self.words)

    @cached_property
    def sheet(self) -> Sheet:
        """The same text with what it quotes set apart; offsets are the same."""
        return read_sheet(self._cleaned)

    def is_own(self, at: int) -> bool:
        """Whether the text itself says the word at ``at``.

        Wording quoted for others and remarks of a publisher are not its own.
        """
        return self.sheet.own[at] != BLANK and not self.sheet.own[at].isspace()

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
        words = self.words
        while at > 0 and words[at - 1] != "\n" and words[at - 1].isspace():
            at -= 1
        return at == 0 or words[at - 1] == "\n"

    def is_capitals(self, start: int, end: int) -> bool:
        """Whether the letters of a stretch are capitals."""
        return self.words[start:end].isupper()
