"""What surrounds an instrument as a drawn picture, larger than the pane it is seen in."""

from __future__ import annotations

from typing import ClassVar

from rich.segment import Segment
from textual import events
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lawreg.report.drawing import Drawing
from lawreg.report.graph_picture import Picture, draw_picture
from lawreg.report.graph_tree import head_words
from lawreg_tui.keymap import bindings
from lawreg_tui.widgets.reading import Reading

_NOTHING = Picture((), {})
_STEP = 4
"""Columns that a key moves the picture by where no box stands that way."""
_HERE = "▸"
"""Before the name in the box under the cursor, which is reversed as well."""


class PicturePane(ScrollView, can_focus=True, inherit_bindings=False):
    """Arrows go from box to box; Enter or a click follows the instrument of one."""

    BINDINGS = bindings("picture")
    COMPONENT_CLASSES: ClassVar[set[str]] = {"picture--here"}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.here = ""
        """The instrument whose box is under the cursor."""
        self._root = ""
        self._picture = _NOTHING
        self._words: dict[str, str] = {}
        self._waits = False
        """The box under the cursor is to stand in the middle once there is a size."""

    def draw(self, drawing: Drawing, language: str) -> None:
        """Show another neighbourhood; the cursor stands at the instrument asked about.

        The same one told anew, of another day, leaves the cursor where it is.
        """
        self._picture = draw_picture(drawing, language)
        places, root = self._picture.places, drawing.web.root
        self._words = {one: head_words(drawing, one, language) for one in places}
        lines = self._picture.lines
        self.virtual_size = Size(max(map(len, lines), default=0), len(lines))
        if root != self._root or self.here not in places:
            self._root = self.here = root
            self._waits = True
        self.tell_here()
        self.call_after_refresh(self._centre)
        self.refresh()

    def tell_here(self) -> None:
        """Tell in full what is in the box under the cursor."""
        self.post_message(Reading.Told(self, self._words.get(self.here, "")))

    def on_resize(self) -> None:
        """Come into sight, perhaps for the first time."""
        self.call_after_refresh(self._centre)

    def _centre(self) -> None:
        place = self._picture.places.get(self.here)
        if place is not None and self._waits and self.size.width:
            self._waits = False
            left = place.middle - self.size.width // 2
            top = place.top + place.height // 2 - self.size.height // 2
            self.scroll_to(max(0, left), max(0, top), animate=False)

    def render_line(self, y: int) -> Strip:
        """Write the part of a line that is in sight, with the box under the cursor."""
        left, top = self.scroll_offset
        lines, width, at = self._picture.lines, self.size.width, top + y
        words = lines[at] if at < len(lines) else ""
        place = self._picture.places.get(self.here)
        base = self.rich_style
        if place is None or not place.top <= at < place.top + place.height:
            return Strip([Segment(words, base)]).crop_extend(left, left + width, base)
        inside = slice(place.left, place.left + place.width)
        box = words[inside]
        if at == place.top + 1:
            box = f"{box[0]}{_HERE}{box[2:]}"
        here = base + self.get_component_rich_style("picture--here", partial=True)
        strip = Strip(
            [
                Segment(words[: inside.start], base),
                Segment(box, here),
                Segment(words[inside.stop :], base),
            ]
        )
        return strip.crop_extend(left, left + width, base)

    def on_click(self, event: events.Click) -> None:
        """Follow the instrument whose box was clicked."""
        x, y = event.x + self.scroll_offset.x, event.y + self.scroll_offset.y
        for one, place in self._picture.places.items():
            if place.holds(x, y):
                event.stop()
                self._go_to(one)
                self.action_select()

    def action_select(self) -> None:
        """Follow the instrument under the cursor; that asked about is here already."""
        if self.here and self.here != self._root:
            self.post_message(Reading.Followed(self.here))

    def action_move(self, across: int, down: int) -> None:
        """Go to the nearest box that way; where there is none, move the picture."""
        one = self._beside(across) if across else self._beyond(down)
        if one:
            self._go_to(one)
        else:
            self.scroll_relative(across * _STEP, down, animate=False)

    def action_move_page(self, pages: int) -> None:
        """Move the picture down by what is in sight."""
        self.scroll_relative(0, pages * self.size.height, animate=False)

    def action_first(self) -> None:
        """Go to the newest text."""
        places = self._picture.places
        if places:
            self._go_to(min(places, key=lambda one: places[one][:2][::-1]))
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Go to the oldest text and what is said below it."""
        places = self._picture.places
        if places:
            self._go_to(max(places, key=lambda one: places[one][:2][::-1]))
        # What is told below may take another line of the pane.
        self.call_after_refresh(self.scroll_end, animate=False, x_axis=False)

    def _beside(self, across: int) -> str:
        """Give the next box in the same row; nothing at its end."""
        places = self._picture.places
        at = places.get(self.here)
        if at is None:
            return ""
        row = {
            one: (place.left - at.left) * across
            for one, place in places.items()
            if place.top == at.top
        }
        ahead = {one: far for one, far in row.items() if far > 0}
        return min(ahead, key=lambda one: ahead[one], default="")

    def _beyond(self, down: int) -> str:
        """Give the nearest box of the next row; nothing beyond the last."""
        places = self._picture.places
        at = places.get(self.here)
        if at is None:
            return ""
        ahead = {
            one: ((place.top - at.top) * down, abs(place.middle - at.middle))
            for one, place in places.items()
            if (place.top - at.top) * down > 0
        }
        return min(ahead, key=lambda one: ahead[one], default="")

    def _go_to(self, one: str) -> None:
        """Put the cursor on a box and bring it into sight with what is around it."""
        self.here = one
        left, top, width, height = self._picture.places[one]
        box = Region(left, top, width, height).grow((2, 2, 2, 2))
        self.scroll_to_region(box, animate=False, force=True)
        self.tell_here()
        self.refresh()
