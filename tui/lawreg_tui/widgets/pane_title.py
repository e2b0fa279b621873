"""The titles above panes: what is shown, and where a click or a key leads."""

from __future__ import annotations

from rich.cells import cell_len
from textual import events
from textual.message import Message
from textual.widgets import Static


class PaneTitle(Static):
    """One title; the pane that is shown has a mark, not only a colour."""

    class Chosen(Message):
        """A title was clicked."""

        def __init__(self, pane: str) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, pane: str, words: str) -> None:
        super().__init__(id=f"{pane}-title", markup=False)
        self.pane = pane
        self._words = words
        self._shown = False

    def say(self, words: str | None = None, *, shown: bool | None = None) -> None:
        """Change the words, or whether the pane is the one shown."""
        before = self._words, self._shown
        self._words = self._words if words is None else words
        self._shown = self._shown if shown is None else shown
        if (self._words, self._shown) == before:
            return
        self.set_class(self._shown, "-shown")
        # To lay out a screen takes as long as to search: only where it would move things.
        width = self.styles.width
        as_wide = width is not None and not width.is_auto
        self.refresh(
            layout=not as_wide and cell_len(self._words) != cell_len(before[0])
        )

    def render(self) -> str:
        """Write the title with its mark."""
        return f"{'▸' if self._shown else ' '}{self._words}"

    def on_click(self, event: events.Click) -> None:
        """Ask for the pane."""
        event.stop()
        self.post_message(self.Chosen(self.pane))
