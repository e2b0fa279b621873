"""A list of any length, of which only the rows in sight are read and drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import ClassVar, Generic, TypeVar

from rich.segment import Segment
from rich.style import Style
from rich.text import Text as Rich
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.reactive import reactive
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widget import Widget

from lawreg_tui.keymap import bindings

Row = TypeVar("Row")
Take = Callable[[Sequence[Row]], None]
Read = Callable[[int, int, Take[Row]], None]
"""Asks for rows, from the first, at most so many; they are given to the last argument."""

PAGE = 32
"""Rows read at once."""
_KEPT = 64
"""Pages remembered."""


class LongList(ScrollView, Generic[Row], can_focus=True, inherit_bindings=False):
    """Rows of a fixed height over pages; a subclass says how a row is written."""

    BINDINGS = bindings("move")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "long-list--cursor",
        "long-list--strong",
        "long-list--quiet",
    }
    HEIGHT = 2
    """Lines of a row."""

    cursor: reactive[int] = reactive(0)

    class Moved(Message):
        """The cursor stands on another row, and the row has been read."""

        def __init__(self, source: Widget) -> None:
            super().__init__()
            self._source = source

        @property
        def control(self) -> Widget:
            """The list."""
            return self._source

    class Opened(Moved):
        """The row under the cursor was chosen."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.total = 0
        self._read: Read[Row] | None = None
        self._pages: dict[int, Sequence[Row]] = {}
        self._asked: set[int] = set()
        self._filling = 0

    def fill(self, total: int, read: Read[Row], *, keep: bool = False) -> None:
        """Show another list; ``keep`` leaves the cursor at its row, the same list anew."""
        self.total, self._read = total, read
        self._filling += 1
        self._pages.clear()
        self._asked.clear()
        self.virtual_size = Size(0, total * self.HEIGHT)
        at = min(self.cursor, max(total - 1, 0)) if keep else 0
        self.set_reactive(LongList.cursor, at)
        self._reveal()
        self._need(at)
        self.refresh()

    @property
    def row(self) -> Row | None:
        """The row under the cursor, once it has been read."""
        return self._row(self.cursor)

    def write(self, row: Row, line: int, width: int) -> Rich:
        """Write one line of a row; what does not fit is cut."""
        raise NotImplementedError

    def render_line(self, y: int) -> Strip:
        """Draw one line of what is in sight."""
        width = self.scrollable_content_region.width
        at, line = divmod(y + self.scroll_offset.y, self.HEIGHT)
        base = self.rich_style
        if at >= self.total:
            return Strip.blank(width, base)
        row = self._row(at)
        if row is None:
            self._need(at)
        here = at == self.cursor
        text = Rich("…" if line == 0 else "", end="")
        if row is not None:
            text = self.write(row, line, width - 2)
        text.no_wrap = True
        text.truncate(width - 2, overflow="ellipsis", pad=True)
        # The mark says where the cursor is without any colour.
        segments = [Segment("▌ " if here else "  "), *text.render(self.app.console)]
        style = base + self._part("cursor") if here else base
        strip = Strip(Segment.apply_style(segments, style))
        return strip.adjust_cell_length(width, style)

    def watch_cursor(self) -> None:
        """Bring the row under the cursor into sight and tell that it is another."""
        self._reveal()
        self._need(self.cursor)
        self.refresh()
        self._tell()

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the row clicked; a second click opens it."""
        at = (event.y + self.scroll_offset.y) // self.HEIGHT
        if at >= self.total:
            return
        if at == self.cursor or event.chain > 1:
            self.cursor = at
            self.action_select()
        self.cursor = at

    def action_cursor_down(self) -> None:
        """Go down a row."""
        self._move(1)

    def action_cursor_up(self) -> None:
        """Go up a row."""
        self._move(-1)

    def action_page_down(self) -> None:
        """Go down as many rows as are in sight."""
        self._move(max(1, self.size.height // self.HEIGHT))

    def action_page_up(self) -> None:
        """Go up as many rows as are in sight."""
        self._move(-max(1, self.size.height // self.HEIGHT))

    def action_first(self) -> None:
        """Go to the first row."""
        self._move(-self.total)

    def action_last(self) -> None:
        """Go to the last row."""
        self._move(self.total)

    def action_select(self) -> None:
        """Choose the row under the cursor."""
        if self.row is not None:
            self.post_message(self.Opened(self))

    def _move(self, by: int) -> None:
        self.cursor = max(0, min(self.total - 1, self.cursor + by))

    def _reveal(self) -> None:
        top, height = self.cursor * self.HEIGHT, self.size.height
        y = self.scroll_offset.y
        if top < y or height <= self.HEIGHT:
            self.scroll_to(y=top, animate=False, immediate=True)
        elif top + self.HEIGHT > y + height:
            bottom = top + self.HEIGHT - height
            self.scroll_to(y=bottom, animate=False, immediate=True)

    def _row(self, at: int) -> Row | None:
        page, place = divmod(at, PAGE)
        rows = self._pages.get(page, ())
        return rows[place] if place < len(rows) else None

    def _need(self, at: int) -> None:
        """Ask for the page of a row, unless it is here or on its way."""
        page = at // PAGE
        if self._read is None or at >= self.total or page in self._asked:
            return
        self._asked.add(page)
        self._read(page * PAGE, PAGE, partial(self._take, self._filling, page))

    def _take(self, filling: int, page: int, rows: Sequence[Row]) -> None:
        """Take a page that was asked for, unless another list is shown by now."""
        if filling != self._filling:
            return
        self._pages[page] = rows
        if len(self._pages) > _KEPT:
            oldest = next(iter(self._pages))
            del self._pages[oldest]
            self._asked.discard(oldest)
        self.refresh()
        if page == self.cursor // PAGE:
            self._tell()

    def _tell(self) -> None:
        if self.row is not None:
            self.post_message(self.Moved(self))

    def _part(self, name: str) -> Style:
        return self._colour(f"long-list--{name}")

    def _colour(self, name: str) -> Style:
        return self.get_component_rich_style(name, partial=True)
