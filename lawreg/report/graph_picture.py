"""A neighbourhood as a picture of letters: boxes, lines and arrows in a terminal.

The places come from `graph_layout`, as those of the SVG; here they are put on a grid of
cells, and each arrow has a line of its own between two rows, with its words on it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from textwrap import wrap
from typing import NamedTuple

from lawreg.language import Text, day
from lawreg.model.kinds import RelationKind
from lawreg.model.relation import Relation
from lawreg.report.drawing import FIRM, Drawing, relation_notes
from lawreg.report.graph_layout import Arrow, lay_out, newest_first
from lawreg.report.graph_routes import BOX, TALL, Leg, cut_into_legs, stack, to_cells
from lawreg.report.grid import DASHED, HEAVY, LIGHT, Grid
from lawreg.report.visible import one_line

_INSIDE = BOX - 4
_NOTE = 60
"""Letters in a line below the picture, where the picture is no wider."""
_ON_ITSELF = Text("{name}: {acts} (chính nó)", "{name}: {acts} (itself)")
_KINDS = list(RelationKind)


class Place(NamedTuple):
    """Where a box stands, in cells."""

    left: int
    top: int
    width: int
    height: int

    @property
    def middle(self) -> int:
        """The column in its middle."""
        return self.left + self.width // 2

    def holds(self, x: int, y: int) -> bool:
        """Say whether a cell is inside."""
        across = self.left <= x < self.left + self.width
        return across and self.top <= y < self.top + self.height


class Picture(NamedTuple):
    """Lines of letters, and where in them each instrument stands."""

    lines: tuple[str, ...]
    places: Mapping[str, Place]


def render_picture(drawing: Drawing, language: str = "vi") -> str:
    """Give the picture as a text."""
    return "\n".join(draw_picture(drawing, language).lines) + "\n"


def draw_picture(drawing: Drawing, language: str = "vi") -> Picture:
    """Draw boxes with name, day and status, joined by arrows with their acts.

    Newer texts stand above what they act on; a heavy border marks the one asked
    about, a broken one those that may not be relied on.
    """
    acts: dict[Arrow, list[Relation]] = {}
    for relation in sorted(drawing.web.relations, key=lambda r: _KINDS.index(r.kind)):
        acts.setdefault((relation.actor, relation.target), []).append(relation)
    order = newest_first(drawing.web)
    ground = to_cells(lay_out(order, acts))
    arrows = [ends for ends in acts if ends[0] != ends[1]]
    words = {ends: _act_words(acts[ends], language) for ends in arrows}
    legs = cut_into_legs(arrows, ground, words)
    tops = stack(legs, ground.levels)
    rows = ground.rows
    places = {
        one: Place(ground.middles[one] - BOX // 2, tops[rows[one]], BOX, TALL)
        for one in order
    }
    grid = Grid()
    for ends in arrows:
        _draw_arrow(grid, legs[ends], tops, upwards=rows[ends[0]] > rows[ends[1]])
    for ends in arrows:
        _write_words(grid, legs[ends], tops)
    for one in order:
        _draw_box(grid, drawing, one, places[one], language)
    notes = [
        *_loops(drawing, acts, language),
        *(note.to(language) for note in (*drawing.remarks(), drawing.legend())),
    ]
    lines = grid.lines()
    wide = max(_NOTE, *map(len, lines))
    told = [row for note in notes for row in wrap(one_line(note), wide)]
    return Picture((*lines, "", *told), places)


def _draw_arrow(
    grid: Grid, legs: Sequence[Leg], tops: Sequence[int], *, upwards: bool
) -> None:
    """Draw the lines of an arrow through every row it crosses, and its head."""
    for leg in legs:
        under = tops[leg.row] + TALL
        line, over = under + 1 + leg.track, tops[leg.row + 1] - 1
        grid.down(leg.top, under, line)
        grid.across(line, leg.top, leg.bottom)
        grid.down(leg.bottom, line, over)
    for above, _ in pairwise(legs):
        top = tops[above.row + 1]
        grid.down(above.bottom, top - 1, top + TALL)
    first, last = legs[0], legs[-1]
    if upwards:
        grid.write(first.top, tops[first.row] + TALL, "▲")
    else:
        grid.write(last.bottom, tops[last.row + 1] - 1, "▼")


def _write_words(grid: Grid, legs: Sequence[Leg], tops: Sequence[int]) -> None:
    """Write what the acts are on the line that turns below the first row."""
    leg = legs[0]
    line = tops[leg.row] + TALL + 1 + leg.track
    grid.write(leg.at, line, leg.words)


def _draw_box(
    grid: Grid, drawing: Drawing, one: str, place: Place, language: str
) -> None:
    """Draw one instrument: who it is, since when, and how it stands."""
    border = LIGHT if drawing.status(one) in FIRM else DASHED
    if one == drawing.web.root:
        border = HEAVY
    grid.box(place.left, place.top, place.width, place.height, border)
    for n, words in enumerate(_box_words(drawing, one, language), 1):
        cut = words if len(words) <= _INSIDE else f"{words[: _INSIDE - 1]}…"
        grid.write(place.left + 2, place.top + n, cut)


def _box_words(drawing: Drawing, one: str, language: str) -> list[str]:
    found = drawing.web.instruments.get(one)
    name = drawing.short_name(one).to(language)
    if len(name) > _INSIDE and found is not None and found.number:
        name = one_line(found.number)
    known = []
    if found is not None and found.issued_on is not None:
        known.append(day(found.issued_on).to(language))
    more = drawing.more(one)
    if more is not None:
        known.append(more.to(language))
    return [name, drawing.standing(one).to(language), " · ".join(known)]


def _act_words(relations: Iterable[Relation], language: str) -> str:
    told = []
    for relation in relations:
        notes = ", ".join(note.to(language) for note in relation_notes(relation))
        label = relation.kind.label.to(language)
        told.append(f"{label} ({notes})" if notes else label)
    return "; ".join(told)


def _loops(
    drawing: Drawing, acts: Mapping[Arrow, Sequence[Relation]], language: str
) -> Iterable[str]:
    """Say below the picture what acts on itself, for which no arrow has room."""
    for (actor, target), relations in acts.items():
        if actor == target:
            name = drawing.short_name(actor).to(language)
            told = _ON_ITSELF.fill(name=name, acts=_act_words(relations, language))
            yield told.to(language)
