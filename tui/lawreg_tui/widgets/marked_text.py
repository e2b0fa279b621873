"""A text in which a cursor goes from line to line and from mark to mark."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from typing import ClassVar

from rich.style import Style
from rich.text import Text as Rich
from textual import events

from lawreg_tui.keymap import bindings
from lawreg_tui.text_rows import MARK, SIGN, Marked, TextRow, cut_rows
from lawreg_tui.widgets.long_list import LongList


class MarkedText(LongList[TextRow], inherit_bindings=False):
    """Words that are spoken of are underlined, coloured, and have a sign before them."""

    BINDINGS = bindings("marks")
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "marked-text--mark",
        "marked-text--sign",
        "marked-text--here",
    }
    HEIGHT = 1

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.mark: int | None = None
        """The index of the mark under the cursor."""
        self._text: str | None = None
        self._labels: Mapping[int, str] = {}
        self._marks: Sequence[Marked] = ()
        self._rows: list[TextRow] = []
        self._row_of: dict[int, int] = {}
        self._wide = 0
        self._going: int | None = None

    def show(
        self, text: str, marks: Sequence[Marked], labels: Mapping[int, str]
    ) -> None:
        """Show a text; the cursor stays in its row and `go_to` puts it elsewhere."""
        self._text, self._marks, self._labels, self.mark = text, marks, labels, None
        self._cut()

    def mark_as(self, marks: Sequence[Marked]) -> None:
        """Give the same words other styles."""
        self._marks = marks
        self.refresh()

    def clear(self) -> None:
        """Show nothing, and begin at the top."""
        self._text, self._marks, self.mark, self._rows = None, (), None, []
        self.fill(0, lambda *_: None)

    @property
    def offset_here(self) -> int:
        """Where in the text the cursor stands."""
        if self.mark is not None:
            return self._marks[self.mark].start
        at = min(self.cursor, len(self._rows) - 1)
        return self._rows[at].offset if at >= 0 else 0

    @property
    def line_here(self) -> int:
        """The line of the text, from 0, in which the cursor stands."""
        at = min(self.cursor, len(self._rows) - 1)
        return self._rows[at].line if at >= 0 else 0

    def go_to(self, mark: int) -> None:
        """Put the cursor on a mark, as soon as there is a width to cut rows by."""
        if not self._rows:
            self.mark = mark
            return
        row = self._row_of.get(mark)
        if row is None:
            return
        if row == self.cursor:
            self.mark = mark
            self.refresh()
            self._tell()
        else:
            self._going = mark
            self.cursor = row

    def go_to_line(self, line: int) -> None:
        """Put the cursor on a line of the text, counted from 0."""
        if self._rows:
            at = bisect_left(self._rows, line, key=lambda row: row.line)
            self.cursor = min(at, len(self._rows) - 1)

    def action_next_mark(self) -> None:
        """Go to the next word that is spoken of."""
        self._hop(1)

    def action_previous_mark(self) -> None:
        """Go to the one before."""
        self._hop(-1)

    def write(self, row: TextRow, line: int, width: int) -> Rich:  # noqa: ARG002 - a row has one line
        """Write a row, every mark in its style."""
        text = row.text.copy()
        text.spans = [
            span._replace(style=self._style(span.style))
            if isinstance(span.style, Style)
            else span
            for span in text.spans
        ]
        return text

    def watch_cursor(self) -> None:
        """Stand on the first mark of the row, or on the one gone to."""
        held = self._rows[self.cursor] if self.cursor < len(self._rows) else None
        if self._going is not None:
            self.mark, self._going = self._going, None
        elif held is not None:
            self.mark = held.marks[0] if held.marks else held.over
        super().watch_cursor()

    def _reveal(self) -> None:
        """Bring the cursor into sight, a leap with the words around it."""
        y, height = self.scroll_offset.y, self.size.height
        if y - 1 <= self.cursor <= y + height:
            super()._reveal()
        else:
            self.centre()

    def centre(self) -> None:
        """Bring the cursor into sight with the words around it."""
        middle = self.cursor - self.size.height // 2
        self.scroll_to(y=middle, animate=False, immediate=True)

    def on_resize(self) -> None:
        """Cut the rows anew where they have another width."""
        if self._text is not None and self._width() != self._wide:
            line, mark = self.line_here, self.mark
            self._cut()
            if mark is not None:
                self.go_to(mark)
            else:
                self.go_to_line(line)

    def on_click(self, event: events.Click) -> None:
        """Put the cursor on the mark clicked; a click on the one it is on opens it."""
        clicked = event.style.meta.get(MARK)
        if clicked is None:  # the list goes to the row
            return
        event.prevent_default()
        if clicked == self.mark or event.chain > 1:
            self.action_select()
        else:
            self.go_to(clicked)

    def _hop(self, by: int) -> None:
        offset = self.offset_here
        if self.mark is not None:
            to = self.mark + by
        else:
            after = bisect_right(self._marks, offset, key=lambda mark: mark.start)
            to = after if by > 0 else after - 1
        if 0 <= to < len(self._marks):
            self.go_to(to)

    def _cut(self) -> None:
        self._wide = self._width()
        if self._text is None or self._wide <= 0:
            return
        self._rows = cut_rows(
            self._text, self._marks, self._wide, self.app.console, self._labels
        )
        self._row_of = {m: at for at, row in enumerate(self._rows) for m in row.marks}
        rows = self._rows
        self.fill(
            len(rows),
            lambda first, most, take: take(rows[first : first + most]),
            keep=True,
        )

    def _width(self) -> int:
        return self.scrollable_content_region.width - 2

    def _style(self, held: Style) -> Style | str:
        index = held.meta.get(MARK)
        if index is None:
            return held
        name = self._marks[index].style
        style = self._colour(name) + held
        part = "sign" if held.meta.get(SIGN) else "mark"
        style += self._colour(f"marked-text--{part}")
        if index == self.mark:
            style += self._colour("marked-text--here")
        return style
