"""A text read line by line, some of whose lines lead to another instrument."""

from __future__ import annotations

from collections.abc import Sequence

from textual.content import Content
from textual.geometry import Spacing
from textual.message import Message
from textual.visual import Padding
from textual.widget import Widget
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from lawreg.report.lines import Line
from lawreg_tui.keymap import bindings

_LEADS = "→ "
_BULLET = "- "


class Reading(OptionList, inherit_bindings=False):
    """Lines from `lawreg.report`; Enter follows one that has an arrow."""

    BINDINGS = bindings("move")

    class Followed(Message):
        """A line was chosen that leads to an instrument."""

        def __init__(self, instrument_id: str) -> None:
            super().__init__()
            self.instrument_id = instrument_id

    class Told(Message):
        """The words in full of what is under a cursor, which a pane may cut."""

        def __init__(self, source: Widget, words: str) -> None:
            super().__init__()
            self.words = words
            self._source = source

        @property
        def control(self) -> Widget:
            """The widget with the cursor."""
            return self._source

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id, markup=False, compact=True)
        self.lines: Sequence[Line] = ()

    def read(self, lines: Sequence[Line], *, keep: bool = False) -> None:
        """Show other lines; ``keep`` leaves the reader at the same one."""
        at = self.highlighted or 0
        self.lines = lines
        self.clear_options()
        self.add_options(Option(_laid_out(x), disabled=not x.text) for x in lines)
        self.highlighted = min(at, len(lines) - 1) if keep and lines else 0
        if not keep:
            self.scroll_home(animate=False)

    @property
    def leads_to(self) -> str:
        """The id of the instrument that the line under the cursor leads to."""
        return self.lines[self.highlighted].leads_to if self.highlighted else ""

    def on_option_list_option_selected(self, chosen: OptionList.OptionSelected) -> None:
        """Follow the line chosen, where it leads anywhere."""
        chosen.stop()
        leads_to = self.lines[chosen.option_index].leads_to
        if leads_to:
            self.post_message(self.Followed(leads_to))


def _laid_out(line: Line) -> Padding:
    """Write a line so that what runs over stays indented, its words taken as they are."""
    words = line.words
    if line.leads_to:
        words = _LEADS + words.removeprefix(_BULLET)
    content = Content.assemble(words, (line.strong, "bold"), line.rest)
    if line.quiet:
        content = content.stylize("dim")
    return Padding(content, Spacing(left=line.indent))
