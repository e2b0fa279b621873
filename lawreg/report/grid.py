"""A grid of letters on which lines, boxes and words are drawn."""

from __future__ import annotations

from typing import NamedTuple

_UP, _RIGHT, _DOWN, _LEFT = 1, 2, 4, 8
_LINES = {
    _UP: "│",
    _DOWN: "│",
    _UP | _DOWN: "│",
    _LEFT: "─",
    _RIGHT: "─",
    _LEFT | _RIGHT: "─",
    _UP | _RIGHT: "└",
    _UP | _LEFT: "┘",
    _DOWN | _RIGHT: "┌",
    _DOWN | _LEFT: "┐",
    _UP | _DOWN | _RIGHT: "├",
    _UP | _DOWN | _LEFT: "┤",
    _LEFT | _RIGHT | _DOWN: "┬",
    _LEFT | _RIGHT | _UP: "┴",
    _UP | _RIGHT | _DOWN | _LEFT: "┼",
}


class Border(NamedTuple):
    """The letters of a frame."""

    top: tuple[str, str]
    """The corners at the left and the right."""
    bottom: tuple[str, str]
    flat: str
    steep: str


LIGHT = Border(("┌", "┐"), ("└", "┘"), "─", "│")
DASHED = Border(("┌", "┐"), ("└", "┘"), "╌", "╎")
HEAVY = Border(("┏", "┓"), ("┗", "┛"), "━", "┃")


class Grid:
    """Cells by column and line; nothing is drawn to the left of or above the first."""

    def __init__(self) -> None:
        self._lines: dict[tuple[int, int], int] = {}
        self._letters: dict[tuple[int, int], str] = {}

    def down(self, x: int, top: int, bottom: int) -> None:
        """Draw a line down a column, through both ends."""
        for y in range(top, bottom):
            self._mark(x, y, _DOWN)
            self._mark(x, y + 1, _UP)

    def across(self, y: int, one: int, other: int) -> None:
        """Draw a line between two columns."""
        left, right = sorted((one, other))
        for x in range(left, right):
            self._mark(x, y, _RIGHT)
            self._mark(x + 1, y, _LEFT)

    def write(self, x: int, y: int, words: str) -> None:
        """Write words over what is there."""
        for n, letter in enumerate(words):
            self._letters[x + n, y] = letter

    def box(self, x: int, y: int, width: int, height: int, border: Border) -> None:
        """Draw a frame and clear what is inside it."""
        inside = width - 2
        last = y + height - 1
        for line, (left, right) in ((y, border.top), (last, border.bottom)):
            self.write(x, line, f"{left}{border.flat * inside}{right}")
        for line in range(y + 1, last):
            self.write(x, line, f"{border.steep}{' ' * inside}{border.steep}")

    def lines(self) -> list[str]:
        """Give the lines of the picture, without blanks at their ends."""
        cells = {at: _LINES[way] for at, way in self._lines.items()} | self._letters
        wide = max((x for x, _ in cells), default=-1) + 1
        tall = max((y for _, y in cells), default=-1) + 1
        rows = [[" "] * wide for _ in range(tall)]
        for (x, y), letter in cells.items():
            rows[y][x] = letter
        return ["".join(row).rstrip() for row in rows]

    def _mark(self, x: int, y: int, way: int) -> None:
        self._lines[x, y] = self._lines.get((x, y), 0) | way
