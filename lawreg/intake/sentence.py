"""The sentence a clause stands in: what it names before a place, each word read once."""

from __future__ import annotations

from lawreg.intake import verbs
from lawreg.intake.effect_subjects import LIST_NOUN
from lawreg.intake.tokens import Unit


class Sentence:
    """The sentence that is being passed in a unit.

    Places are asked for in the order printed, so that each search goes on where the
    one before ended: a sentence may be as long as its text.
    """

    def __init__(self, words: str, unit: Unit) -> None:
        self.words = words
        self.unit = unit
        self.start = unit.start
        self._last_colon = words.rfind(":", unit.start, unit.end)
        self._noun = (-1, -1)
        """The first name of a list after the start."""
        self._comma = self._comma_from = unit.start
        self._first_word = -1
        self._task_end: int | None = None

    def begin(self, at: int) -> None:
        """Let the next sentence begin."""
        self.start = self._comma = self._comma_from = at

    def opens_list(self, start: int, end: int) -> bool:
        """Whether it names a list before ``start``, and a colon follows ``end``."""
        if self._last_colon < end:
            return False
        if self._noun[0] < self.start:
            named = LIST_NOUN.search(self.words, self.start, self.unit.end)
            none = len(self.words) + 1
            self._noun = named.span() if named else (none, none)
        return self._noun[1] <= start

    def first_word(self) -> int:
        """Give where its words begin."""
        if self._first_word < self.start:
            at = self.start
            while at < self.unit.end and self.words[at] in " \n\t\xa0|*.":
                at += 1
            self._first_word = at
        return self._first_word

    def after_comma(self, at: int) -> int:
        """Give where the part of it that holds ``at`` begins."""
        found = self.words.rfind(",", self._comma_from, at)
        if found >= 0:
            self._comma = found + 1
        self._comma_from = max(self._comma_from, at)
        return self._comma

    def is_of_work(self, at: int) -> bool:
        """Whether the unit tells before ``at`` of work to be done."""
        if self._task_end is None:
            told = verbs.TASK.search(self.words, self.unit.start, self.unit.end)
            self._task_end = told.end() if told else len(self.words) + 1
        return self._task_end <= at
