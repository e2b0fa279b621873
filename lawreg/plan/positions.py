"""From an offset in a file to the line and column that an editor shows."""

from __future__ import annotations

from bisect import bisect_right


class Lines:
    """Where the lines of one text begin, found once."""

    __slots__ = ("_starts",)

    def __init__(self, source: str) -> None:
        starts = [0]
        at = source.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = source.find("\n", at + 1)
        self._starts = starts

    def at(self, offset: int) -> tuple[int, int]:
        """Give line and column of an offset, both from 1, columns in characters."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
