"""From a span of a plan's text to the place in its file."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from lawreg.model.finding import Place
from lawreg.model.plan import Piece, Plan
from lawreg.plan.positions import Lines

if TYPE_CHECKING:
    from lawreg.plan.json_map import Escapes, Mark


class _Source:
    """What is known of one file: its lines, its strings; each found once."""

    __slots__ = ("_escapes", "_marks", "_starts", "lines", "plan")

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self.lines = Lines(plan.source or plan.text)
        self._starts = [piece.span.start for piece in plan.pieces]
        self._marks: dict[str, Mark] | None = None
        self._escapes: dict[str, Escapes] = {}

    def piece_at(self, offset: int) -> Piece | None:
        """Give the piece that holds an offset, or the one before the break it is in."""
        if not self._starts:
            return None
        return self.plan.pieces[max(bisect_right(self._starts, offset) - 1, 0)]

    def to_file(self, pointer: str, offset: int) -> int:
        """Give where in the file a character of the string at ``pointer`` is written."""
        if not pointer:
            return offset
        if pointer not in self._escapes:
            # Only a plan with findings needs the map and its patterns.
            from lawreg.plan.json_map import Escapes, map_json

            if self._marks is None:
                wanted = [piece.pointer for piece in self.plan.pieces]
                self._marks = map_json(self.plan.source, wanted).marks
            at = self._marks[pointer].value
            self._escapes[pointer] = Escapes(self.plan.source, at)
        return self._escapes[pointer].to_source(offset)


_last: list[_Source] = []
"""The file last asked about: findings of one plan come one after another."""


def locate(plan: Plan, start: int, end: int) -> Place:
    """Give pointer, line, column and offsets of ``plan.text[start:end]``.

    A span that runs over the end of its string is cut there.
    """
    source = _last[0] if _last else None
    if source is None or source.plan is not plan:
        # Kept in a name of our own: another thread may be placing another plan.
        source = _Source(plan)
        _last[:] = [source]
    piece = source.piece_at(start)
    if piece is None:
        return Place("", *source.lines.at(start), start, end)
    length = piece.span.end - piece.span.start
    first = min(max(start - piece.span.start, 0), length)
    last = min(max(end - piece.span.start, first), length)
    line, column = source.lines.at(source.to_file(piece.pointer, first))
    return Place(piece.pointer, line, column, first, last)
