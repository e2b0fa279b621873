"""A text with its letters composed, and the way back to the text as given."""

from __future__ import annotations

import re
import unicodedata

from lawreg.model.citation import Span

_DECOMPOSED = re.compile("[^\u0300-\u036f][\u0300-\u036f]{1,8}")


class Composed:
    """The NFC form of a text; costs nothing where the text is in NFC already."""

    __slots__ = ("_origins", "text")

    def __init__(self, source: str) -> None:
        self.text = source
        self._origins: list[int] | None = None
        if unicodedata.is_normalized("NFC", source):
            return
        parts: list[str] = []
        origins: list[int] = []
        done = 0
        for match in _DECOMPOSED.finditer(source):
            letter = unicodedata.normalize("NFC", match[0])
            parts += (source[done : match.start()], letter)
            origins.extend(range(done, match.start()))
            origins.extend([match.start()] * len(letter))
            done = match.end()
        parts.append(source[done:])
        origins.extend(range(done, len(source) + 1))
        self.text, self._origins = "".join(parts), origins

    def span(self, start: int, end: int) -> Span:
        """Turn offsets into `text` into offsets into the text as given."""
        if self._origins is None:
            return Span(start, end)
        return Span(self._origins[start], self._origins[end])
