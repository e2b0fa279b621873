"""What surrounds an instrument as a drawn picture, larger than the pane it is seen in."""

from __future__ import annotations

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from lawreg.report.drawing import Drawing
from lawreg.report.graph_picture import Picture, draw_picture
from lawreg_tui.keymap import bindings
from lawreg_tui.widgets.reading import Reading

_NOTHING = Picture((), {})
_STEP = 4
"""Columns that a key moves the picture by; twice as many lines would leave too little."""


class PicturePane(ScrollView, can_focus=True, inherit_bindings=False):
    """Arrows move the picture; a click on a box follows its instrument."""

    BINDINGS = bindings("picture")

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._picture = _NOTHING
        self._to_centre = ""
        """The instrument that is to stand in the middle when the picture is in sight."""

    def draw(self, drawing: Drawing, language: str) -> None:
        """Show another neighbourhood, with the instrument asked about in the middle."""
        self._picture = draw_picture(drawing, language)
        lines = self._picture.lines
        self.virtual_size = Size(max(map(len, lines), default=0), len(lines))
        self._to_centre = drawing.web.root
        self.call_after_refresh(self._centre)
        self.refresh()

    def on_resize(self) -> None:
        """Come into sight, perhaps for the first time."""
        self.call_after_refresh(self._centre)

    def _centre(self) -> None:
        place = self._picture.places.get(self._to_centre)
        if place is not None and self.size.width:
            self._to_centre = ""
            left = place.middle - self.size.width // 2
            top = place.top + place.height // 2 - self.size.height // 2
            self.scroll_to(max(0, left), max(0, top), animate=False)

    def render_line(self, y: int) -> Strip:
        """Write the part of a line that is in sight."""
        left, top = self.scroll_offset
        lines = self._picture.lines
        words = lines[top + y] if top + y < len(lines) else ""
        width = self.size.width
        shown = f"{words[left : left + width]:{width}}"
        return Strip([Segment(shown, self.rich_style)], width)

    def on_click(self, event: events.Click) -> None:
        """Follow the instrument whose box was clicked."""
        x, y = event.x + self.scroll_offset.x, event.y + self.scroll_offset.y
        for one, place in self._picture.places.items():
            if place.holds(x, y):
                event.stop()
                self.post_message(Reading.Followed(one))

    def action_move(self, across: int, down: int) -> None:
        """Move the picture by steps to the right and down."""
        self.scroll_relative(across * _STEP, down, animate=False)

    def action_move_page(self, pages: int) -> None:
        """Move the picture down by what is in sight."""
        self.scroll_relative(0, pages * self.size.height, animate=False)

    def action_first(self) -> None:
        """Go to the newest text."""
        self.scroll_to(y=0, animate=False)

    def action_last(self) -> None:
        """Go to the oldest text and what is said below it."""
        self.scroll_to(y=self.max_scroll_y, animate=False)
