"""How arrows run in a picture of letters: between rows, each on a line of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from lawreg.report.graph_layout import BOX_WIDTH, Arrow, Layout

BOX = 33
"""Cells across a box, so that no status is cut."""
TALL = 5
"""Lines of a box."""
_CELL = BOX_WIDTH / BOX
"""Of the layout's measure, to a cell; its boxes come out as wide as ours."""

_KINDS = 4
_LEAVE, _REACH, _PASS = range(3)
"""Lines that leave a box, reach one, and pass an even or an odd row have each a share of
all columns, so that none runs down the column of another kind."""


class Ground(NamedTuple):
    """A layout on a grid of cells."""

    rows: Mapping[str, int]
    middles: Mapping[str, int]
    """Columns in the middle of boxes."""
    courses: Mapping[Arrow, Sequence[int]]
    """Columns through which arrows pass, a row each, from the actor to the target."""
    levels: int
    """How many rows there are."""


def to_cells(layout: Layout) -> Ground:
    """Put a layout on the grid: its rows in order, its places across in cells."""
    levels = sorted({y for _, y in layout.boxes.values()})
    return Ground(
        rows={one: levels.index(y) for one, (_, y) in layout.boxes.items()},
        middles={one: round(x / _CELL) for one, (x, _) in layout.boxes.items()},
        courses={
            ends: [round(x / _CELL) for x, _ in course]
            for ends, course in layout.courses.items()
        },
        levels=len(levels),
    )


class Leg:
    """A part of an arrow, from one row to the next below."""

    __slots__ = ("at", "bottom", "row", "top", "track", "words")

    def __init__(self, row: int, top: int, bottom: int, words: str) -> None:
        self.row = row
        """Below which row of boxes it runs."""
        self.top = top
        self.bottom = bottom
        """Columns at which it begins and ends."""
        self.words = f" {words} " if words else ""
        self.at = 0
        """The column at which its words begin."""
        self.track = 0

    @property
    def span(self) -> tuple[int, int]:
        """The columns that its line and its words take."""
        left, right = sorted((self.top, self.bottom))
        if not self.words:
            return left, right
        return min(left, self.at), max(right, self.at + len(self.words))

    def place_words(self, others: Iterable[Leg]) -> None:
        """Put the words on the line, or beside it where they hide the fewest others."""
        left, right = sorted((self.top, self.bottom))
        if right - left > len(self.words):
            self.at = left + 1
            return
        crossed = [x for leg in others for x in (leg.top, leg.bottom)]
        places = [right + 1, left - len(self.words)]

        def hidden(at: int) -> int:
            return sum(at <= x < at + len(self.words) for x in crossed)

        self.at = min((at for at in places if at >= 0), key=hidden)


def cut_into_legs(
    arrows: Sequence[Arrow], plan: Ground, words: Mapping[Arrow, str]
) -> dict[Arrow, list[Leg]]:
    """Cut arrows at the rows that they cross; no two begin or end in one column.

    The legs of an arrow go downwards, wherever it points; the first bears the words.
    """
    ports = _ports(arrows, plan)
    rows = plan.rows
    legs: dict[Arrow, list[Leg]] = {}
    for ends in arrows:
        course = list(plan.courses[ends])
        course[0], course[-1] = ports[ends, ends[0]], ports[ends, ends[1]]
        if rows[ends[0]] > rows[ends[1]]:
            course.reverse()
        first = min(rows[ends[0]], rows[ends[1]])
        # Of two arrows through one lane, back and forth, the second stands beside.
        aside = _KINDS if ends[::-1] in legs else 0
        course[1:-1] = [
            _lane(x, row) + aside for row, x in enumerate(course[1:-1], first + 1)
        ]
        legs[ends] = [
            Leg(first + n, top, bottom, "" if n else words[ends])
            for n, (top, bottom) in enumerate(pairwise(course))
        ]
    return legs


def _ports(arrows: Sequence[Arrow], plan: Ground) -> dict[tuple[Arrow, str], int]:
    """Spread the ends of arrows along the sides of boxes, in the order of where they go."""
    sides: dict[tuple[str, bool], list[tuple[int, Arrow]]] = {}
    for ends in arrows:
        course = plan.courses[ends]
        down = plan.rows[ends[0]] < plan.rows[ends[1]]
        sides.setdefault((ends[0], down), []).append((course[1], ends))
        sides.setdefault((ends[1], not down), []).append((course[-2], ends))
    ports: dict[tuple[Arrow, str], int] = {}
    for (one, below), joined in sides.items():
        joined.sort(key=lambda far: (far[0], far[1]))
        columns = _columns(plan.middles[one] - BOX // 2, len(joined), below=below)
        for column, (_, ends) in zip(columns, joined, strict=True):
            ports[ends, one] = column
    return ports


def _columns(left: int, ends: int, *, below: bool) -> list[int]:
    """Spread ends along a side of a box that begins at ``left``."""
    inside = range(left + 1, left + BOX - 1)
    own = [x for x in inside if x % _KINDS == (_LEAVE if below else _REACH)]
    free = own if ends <= len(own) else inside
    return [free[(2 * n + 1) * len(free) // (2 * ends)] for n in range(ends)]


def _lane(column: int, row: int) -> int:
    """Move the column in which an arrow passes a row among those of such rows alone."""
    return column - (column - _PASS - row % 2) % _KINDS


def stack(legs: Mapping[Arrow, Sequence[Leg]], rows: int) -> list[int]:
    """Give every leg a line of its own below its row, and each row its upper edge."""
    tops = [0]
    for row in range(rows - 1):
        here = [leg for held in legs.values() for leg in held if leg.row == row]
        for leg in here:
            leg.place_words(other for other in here if other is not leg)
        tracks: list[list[Leg]] = []
        for leg in sorted(here, key=lambda leg: (leg.span, leg.words)):
            leg.track = _free_track(leg, tracks)
            tracks[leg.track].append(leg)
        tops.append(tops[-1] + TALL + len(tracks) + 2)
    return tops


def _free_track(leg: Leg, tracks: list[list[Leg]]) -> int:
    """Give the first line on which a leg and its words meet no other, a new one if none."""
    for number, track in enumerate(tracks):
        if all(_apart(leg, other) for other in track):
            return number
    tracks.append([])
    return len(tracks) - 1


def _apart(one: Leg, other: Leg) -> bool:
    (left, right), (other_left, other_right) = one.span, other.span
    return right + 1 < other_left or other_right + 1 < left
