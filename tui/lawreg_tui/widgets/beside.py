"""Panes beside one another, in each of which a move is followed by the others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from textual import on
from textual.containers import Vertical

from lawreg.language import Text
from lawreg_tui.widgets.pane_title import PaneTitle


class Panes(Vertical):
    """Panes with a title each; a subclass gives them and says what a move means."""

    PANES: ClassVar[Mapping[str, Text]]

    def front(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        self.mark_front(pane)
        self.screen.set_focus(self.query_one(f"#{pane}"))

    def mark_front(self, pane: str) -> None:
        """Mark the pane that has the keys; on a narrow screen it is the one shown."""
        for name in self.PANES:
            self.set_class(name == pane, f"-{name}")
            self.query_one(f"#{name}-title", PaneTitle).say(shown=name == pane)

    def on_descendant_focus(self) -> None:
        """Mark the pane that has the keys."""
        focused = self.screen.focused
        if focused is not None and focused.id and focused.id in self.PANES:
            self.mark_front(focused.id)

    @on(PaneTitle.Chosen)
    def _chosen(self, chosen: PaneTitle.Chosen) -> None:
        chosen.stop()
        self.front(chosen.pane)
