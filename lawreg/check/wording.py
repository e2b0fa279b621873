"""The words of a plan made searchable: accents kept, spelling and spacing not.

Phrases are looked for in one lower-case string of single-spaced words in which
abbreviations are written out; what is found is given back as a span of the text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator

from lawreg.folding import canonical_spelling, fold
from lawreg.model import Span

_TOKEN = re.compile(r"[^\W_]+(?:[\u0300-\u036f]+[^\W_]*)*")
"""A word; where letters and marks are stored apart, the marks belong to it."""
_DEFINED = re.compile(r"\((\w{2,10})\)")
_LOOK_BACK = 90


class Wording:
    """A text as words, with the way back to its characters."""

    __slots__ = ("_ends", "_joined", "_places", "_starts", "abbreviations", "text")

    def __init__(
        self, text: str, abbreviations: Iterable[tuple[str, str]] = ()
    ) -> None:
        self.text = text
        self.abbreviations = dict(abbreviations)
        defined = {at: (short, long) for at, short, long in _definitions(text)}
        self.abbreviations.update(defined.values())
        words: list[str] = []
        plain = canonical_spelling(text).lower()
        aligned = len(plain) == len(text)
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._places: list[int] = []
        at = 0
        for found in _TOKEN.finditer(text):
            word = found[0]
            if found.start() in defined:
                continue  # the words it stands for have just been read
            long = self.abbreviations.get(word)
            if long is None and aligned:
                shown = plain[found.start() : found.end()]
            else:
                shown = canonical_spelling(long or word).lower()
            words.append(shown)
            self._starts.append(found.start())
            self._ends.append(found.end())
            self._places.append(at)
            at += len(shown) + 1
        self._joined = " ".join(words) + " "

    def find(self, phrase: str) -> Span | None:
        """Find the first place where ``phrase`` stands, on word boundaries."""
        return next(self.find_all(phrase), None)

    def find_all(self, phrase: str) -> Iterator[Span]:
        """Find every place where ``phrase`` stands, on word boundaries."""
        return self.find_plain(plain_words(phrase))

    def find_plain(self, wanted: str) -> Iterator[Span]:
        """Find every place of a phrase that `plain_words` has already written plain."""
        if not wanted:
            return
        at = self._joined.find(wanted)
        while at >= 0:
            end = at + len(wanted)
            if (at == 0 or self._joined[at - 1] == " ") and self._joined[end] == " ":
                first = bisect_right(self._places, at) - 1
                last = bisect_right(self._places, end - 1) - 1
                yield Span(self._starts[first], self._ends[last])
            at = self._joined.find(wanted, at + 1)

    def written_out(self, phrase: str) -> str:
        """Write a phrase from elsewhere with the abbreviations of this text written out."""
        return _TOKEN.sub(lambda m: self.abbreviations.get(m[0], m[0]), phrase)

    def words_of(self, span: Span) -> list[str]:
        """Give the words of a stretch of the text, abbreviations written out."""
        first = bisect_right(self._starts, span.start - 1)
        last = bisect_right(self._starts, span.end - 1)
        if first >= last:
            return []
        stop = self._places[last] if last < len(self._places) else len(self._joined)
        return self._joined[self._places[first] : stop].split()


def plain_words(phrase: str) -> str:
    """Write a phrase as it would stand among the words of a `Wording`.

    >>> plain_words("Sắp xếp, tinh gọn")
    'sắp xếp tinh gọn'
    """
    return " ".join(_TOKEN.findall(canonical_spelling(phrase))).lower()


def find_abbreviations(text: str) -> Iterator[tuple[str, str]]:
    """Find abbreviations where the text itself explains them: «thủ tục hành chính (TTHC)».

    >>> list(find_abbreviations("giải quyết thủ tục hành chính (TTHC) của tỉnh"))
    [('TTHC', 'thủ tục hành chính')]
    """
    return ((short, long) for _, short, long in _definitions(text))


def _definitions(text: str) -> Iterator[tuple[int, str, str]]:
    """Give each abbreviation where it is explained: its place, itself, its words."""
    for found in _DEFINED.finditer(text):
        short = found[1]
        if sum(letter.isupper() for letter in short) < 2:
            continue
        before = text[max(0, found.start() - _LOOK_BACK) : found.start()]
        words = _TOKEN.findall(before)[-len(short) :]
        initials = "".join(fold(word)[:1] for word in words)
        if initials == fold(short):
            yield found.start(1), short, " ".join(words)
