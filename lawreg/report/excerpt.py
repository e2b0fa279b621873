"""The line of a plan with carets under the words cited, aligned cell by cell.

A letter and the marks that combine with it are one cell, a wide character is
two, a tab runs to the next stop, and what must not be printed is written out;
so the carets stand under the words whether the text is in NFC or in NFD.
"""

import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from lawreg.report.visible import is_safe, written_out

WIDTH = 100
"""Cells of a line that are shown; a longer line is cut around the words."""
_TAB = 8
_LINES = 3
_CUT = "…"


class Marked(NamedTuple):
    """A line as shown and the line of carets that goes under it."""

    shown: str
    carets: str


class _Cell(NamedTuple):
    """What one position of a terminal line shows, and of which characters."""

    shown: str
    width: int
    start: int
    end: int


def render_excerpt(text: str, start: int, end: int, gutter: str) -> list[str]:
    """Give the lines around ``text[start:end]`` with carets, behind a gutter.

    ``gutter`` is the number of the first line. A span over more than three
    lines is cut, which a last line of its own says.
    """
    bar = " " * len(gutter) + " |"
    first = int(gutter) if gutter.isdigit() else None
    lines = [bar]
    for index, (line, a, b) in enumerate(_lines_of(text, start, end)):
        if index == _LINES:
            lines.append(f"{bar} {_CUT}")
            break
        label = str(first + index) if first is not None else gutter
        marked = mark(line, a, b)
        lines.append(f"{label:>{len(gutter)}} | {marked.shown}".rstrip())
        lines.append(f"{bar} {marked.carets}")
    return lines


def highlight(text: str, start: int, end: int, paint: Callable[[str], str]) -> str:
    """Give the lines that hold ``text[start:end]`` as one, with those words painted.

    >>> highlight("theo 61/2018/NĐ-CP;", 5, 18, "[{}]".format)
    'theo [61/2018/NĐ-CP];'
    """
    pieces = []
    for line, a, b in islice(_lines_of(text, start, end), _LINES):
        cells = list(_cells(line.rstrip()))
        first, last = _covered(cells, a, b)
        left, right = _window(cells, first, last, WIDTH)
        before, words, after = (
            "".join(cell.shown for cell in cells[i:j])
            for i, j in ((left, first), (first, min(last, right)), (last, right))
        )
        cut = _CUT if left > 0 else "", _CUT if right < len(cells) else ""
        pieces.append(f"{cut[0]}{before}{paint(words)}{after}{cut[1]}".strip())
    return " ".join(pieces)


def mark(line: str, start: int, end: int, width: int = WIDTH) -> Marked:
    """Show ``line`` with carets under ``line[start:end]``, in at most ``width`` cells.

    >>> mark("theo 61/2018/NĐ-CP", 5, 18).carets
    '     ^^^^^^^^^^^^^'
    """
    cells = list(_cells(line))
    first, last = _covered(cells, start, end)
    left, right = _window(cells, first, last, width)
    before = _CUT if left > 0 else ""
    after = _CUT if right < len(cells) else ""
    shown = before + "".join(c.shown for c in cells[left:right]) + after
    offset = len(before) + sum(c.width for c in cells[left:first])
    span = sum(c.width for c in cells[first : min(last, right)])
    return Marked(shown, " " * offset + "^" * max(span, 1))


def _lines_of(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Give each line that the span touches, with the part of it that is marked."""
    begin = text.rfind("\n", 0, start) + 1
    while True:
        stop = text.find("\n", begin)
        stop = len(text) if stop < 0 else stop
        line = text[begin:stop].removesuffix("\r")
        a = max(start - begin, 0)
        if a == 0 and begin > start:
            a = len(line) - len(line.lstrip())
        yield line, a, min(end - begin, len(line))
        if stop >= end or stop == len(text):
            return
        begin = stop + 1


def _cells(line: str) -> Iterator[_Cell]:
    column = 0
    start = 0
    while start < len(line):
        end = start + 1
        while end < len(line) and _combines(line[end]):
            end += 1
        shown, width = _draw(line[start:end], column)
        yield _Cell(shown, width, start, end)
        column += width
        start = end


def _draw(cluster: str, column: int) -> tuple[str, int]:
    """Give what is printed for a letter with its marks, and how many cells it takes."""
    letter, marks = cluster[0], cluster[1:]
    if letter == "\t":
        width = _TAB - column % _TAB
        return " " * width + marks, width
    if not is_safe(letter):
        escape = written_out(letter)
        return escape + marks, len(escape)
    # A mark with nothing before it needs something to sit on.
    shown = f"\u25cc{cluster}" if _combines(letter) else cluster
    return shown, 2 if unicodedata.east_asian_width(letter) in "WF" else 1


def _combines(character: str) -> bool:
    return unicodedata.category(character) in ("Mn", "Me")


def _covered(cells: list[_Cell], start: int, end: int) -> tuple[int, int]:
    """Give the range of cells that any marked character falls in."""
    first = next((i for i, c in enumerate(cells) if c.end > start), len(cells))
    last = next((i for i, c in enumerate(cells) if c.start >= end), len(cells))
    return first, max(first, last)


def _window(cells: list[_Cell], first: int, last: int, width: int) -> tuple[int, int]:
    """Choose the cells to show so that the marked ones stand near the middle."""
    if sum(c.width for c in cells) <= width:
        return 0, len(cells)
    room = width - 2 * len(_CUT)
    spare = max(room - sum(c.width for c in cells[first:last]), room // 5)
    left = _reach(cells[:first], spare // 2)
    right = _fill(cells, left, room)
    if right == len(cells):
        left = _reach(cells, room)
    return left, right


def _reach(cells: list[_Cell], room: int) -> int:
    """Give the first index from which the cells to the end fit in ``room``."""
    at = len(cells)
    while at > 0 and cells[at - 1].width <= room:
        at -= 1
        room -= cells[at].width
    return at


def _fill(cells: list[_Cell], left: int, room: int) -> int:
    at = left
    while at < len(cells) and cells[at].width <= room:
        room -= cells[at].width
        at += 1
    return at
