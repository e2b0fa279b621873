"""Where the boxes and arrows of a picture stand: newer texts above what they act on.

A layered layout of our own. An act runs from a newer text to an older one, so the
days of issue give an order without circles, and an arrow that points upwards is a
mistake of the registry that the eye finds at once.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from lawreg.graph.web import Web

Point = tuple[float, float]
Arrow = tuple[str, str]

BOX_WIDTH = 232.0
BOX_HEIGHT = 76.0
_LANE = 26.0
"""Width kept free where an arrow passes through a row."""
_GAP = 22.0
_SPACE = 96.0
"""Between rows, for the words of the arrows."""
_CROWD = 3
"""Arrows at one side of a box whose words find room in that space."""
_EACH = 20.0
_MOST_SPACE = 300.0
_LOOP = 64.0
"""Above the first row, where some text acts on itself."""
_WIDEST = 6
"""Boxes in a row, so that a picture can be read without scrolling far."""
_SWEEPS = 12


class Layout(NamedTuple):
    """Middles of boxes, courses of arrows, and the size of the whole."""

    boxes: Mapping[str, Point]
    courses: Mapping[Arrow, tuple[Point, ...]]
    """From the middle of the actor, through the rows between, to the target."""
    width: float
    height: float


class _Slot:
    """A place in a row: a box, or the lane of an arrow that passes."""

    __slots__ = ("above", "below", "name", "width", "x")

    def __init__(self, name: str, width: float) -> None:
        self.name = name
        self.width = width
        self.x = 0.0
        self.above: list[_Slot] = []
        self.below: list[_Slot] = []


def newest_first(web: Web) -> list[str]:
    """Order the instruments by day of issue, those of unknown day by their year."""

    def issued(one: str) -> date:
        found = web.instruments.get(one)
        if found is None:
            return date.min
        return found.issued_on or date(found.year or 1, 1, 1)

    return sorted(sorted(web.distances), key=issued, reverse=True)


def lay_out(order: Sequence[str], arrows: Iterable[Arrow]) -> Layout:
    """Place ``order``, newest first, and the arrows between its members.

    An arrow to itself has no course. The same input gives the same picture.
    """
    place = {one: n for n, one in enumerate(order)}
    drawn = set(arrows)
    pairs = sorted(
        {tuple(sorted(a, key=place.__getitem__)) for a in drawn if a[0] != a[1]},
        key=lambda pair: (place[pair[0]], place[pair[1]]),
    )
    rows_of = _rows(order, [(pair[0], pair[1]) for pair in pairs])
    slots = {one: _Slot(one, BOX_WIDTH) for one in order}
    rows: list[list[_Slot]] = [[] for _ in range(max(rows_of.values(), default=0) + 1)]
    for one in order:
        rows[rows_of[one]].append(slots[one])
    lanes = {}
    for upper, lower in pairs:
        lanes[upper, lower] = _connect(slots[upper], slots[lower], rows, rows_of)
    _settle(rows)
    left = min((s.x - s.width / 2 for row in rows for s in row), default=0.0)
    right = max((s.x + s.width / 2 for row in rows for s in row), default=0.0)
    tops = _tops(rows, _LOOP if any(a == b for a, b in drawn) else _GAP)
    where: dict[_Slot, Point] = {
        slot: (slot.x - left + _GAP, top + BOX_HEIGHT / 2)
        for top, row in zip(tops, rows, strict=True)
        for slot in row
    }
    courses = {}
    for (upper, lower), lane in lanes.items():
        down = tuple(where[slot] for slot in lane)
        courses[upper, lower] = down
        courses[lower, upper] = down[::-1]
    return Layout(
        boxes={one: where[slots[one]] for one in order},
        courses=courses,
        width=right - left + 2 * _GAP,
        height=tops[-1] + BOX_HEIGHT + _GAP,
    )


def _tops(rows: Sequence[Sequence[_Slot]], first: float) -> list[float]:
    """Give the upper edge of each row; busy boxes get more space beside them."""
    tops = [first]
    for row, following in pairwise(rows):
        busy = max(
            *(len(slot.below) for slot in row), *(len(slot.above) for slot in following)
        )
        space = _SPACE + _EACH * max(0, busy - _CROWD)
        tops.append(tops[-1] + BOX_HEIGHT + min(space, _MOST_SPACE))
    return tops


def _rows(order: Sequence[str], pairs: Sequence[Arrow]) -> dict[str, int]:
    """Give each box a row below all that is newer and joined to it, none too wide."""
    above: dict[str, list[str]] = {one: [] for one in order}
    below: dict[str, list[str]] = {one: [] for one in order}
    for upper, lower in pairs:
        above[lower].append(upper)
        below[upper].append(lower)
    level: dict[str, int] = {}
    for one in order:
        level[one] = max((level[upper] + 1 for upper in above[one]), default=0)
    for one in reversed(order):
        # A box with more below it than above stands next to what is below.
        if below[one] and len(below[one]) >= len(above[one]):
            level[one] = min(level[lower] for lower in below[one]) - 1
    return _split(order, level)


def _split(order: Sequence[str], level: Mapping[str, int]) -> dict[str, int]:
    """Break levels that are too wide into rows, and close empty ones."""
    members: dict[int, list[str]] = {}
    for one in order:
        members.setdefault(level[one], []).append(one)
    rows: dict[str, int] = {}
    row = 0
    for _, held in sorted(members.items()):
        count = -(-len(held) // _WIDEST)
        for n, one in enumerate(held):
            rows[one] = row + n * count // len(held)
        row += count
    return rows


def _connect(
    upper: _Slot, lower: _Slot, rows: list[list[_Slot]], rows_of: Mapping[str, int]
) -> list[_Slot]:
    """Join two boxes through a lane in every row between them."""
    course = [upper]
    for row in range(rows_of[upper.name] + 1, rows_of[lower.name]):
        lane = _Slot("", _LANE)
        rows[row].append(lane)
        course.append(lane)
    course.append(lower)
    for one, following in pairwise(course):
        one.below.append(following)
        following.above.append(one)
    return course


def _settle(rows: list[list[_Slot]]) -> None:
    """Order the slots of each row by those they are joined to, then move them close."""
    for row in rows:
        _spread(row, [0.0] * len(row))
    for sweep in range(_SWEEPS):
        downwards = sweep % 2 == 0
        for row in rows if downwards else rows[::-1]:
            for slot in row:
                joined = slot.above if downwards else slot.below
                slot.x = _mean(joined, slot.x)
            row.sort(key=lambda slot: slot.x)
            _spread(row, [slot.x for slot in row])
    for _ in range(_SWEEPS):
        for row in rows:
            _spread(row, [_mean(slot.above + slot.below, slot.x) for slot in row])


def _mean(joined: Sequence[_Slot], otherwise: float) -> float:
    return sum(slot.x for slot in joined) / len(joined) if joined else otherwise


def _spread(row: Sequence[_Slot], wanted: Sequence[float]) -> None:
    """Put slots as near to where they want to be as their order and widths allow."""
    right, at = [], float("-inf")
    for slot, x in zip(row, wanted, strict=True):
        at = max(x, at + slot.width / 2)
        right.append(at)
        at += slot.width / 2 + _GAP
    left, at = [], float("inf")
    for slot, x in zip(reversed(row), reversed(wanted), strict=True):
        at = min(x, at - slot.width / 2)
        left.append(at)
        at -= slot.width / 2 + _GAP
    for slot, low, high in zip(row, reversed(left), right, strict=True):
        slot.x = (low + high) / 2
