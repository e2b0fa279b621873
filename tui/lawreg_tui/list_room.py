"""A screen of a list that is filtered by a field, and a card of the row in view."""

from __future__ import annotations

from textual import on
from textual.widgets import Input

from lawreg_tui.room import Room
from lawreg_tui.widgets.pane_title import PaneTitle


class ListRoom(Room):
    """Field, list and card; a subclass fills them."""

    AUTO_FOCUS = "#list"

    def on_mount(self) -> None:
        """Begin at the list."""
        super().on_mount()
        self.add_class("-listing")

    @on(Input.Submitted, "#find")
    def action_results(self) -> None:
        """Go from the field to what was found."""
        self.action_show_pane("list")

    def action_find(self) -> None:
        """Go to the field."""
        self.set_focus(self.query_one("#find"))

    @on(PaneTitle.Chosen)
    def _chosen(self, chosen: PaneTitle.Chosen) -> None:
        chosen.stop()
        self.action_show_pane(chosen.pane)

    def action_show_pane(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        self.set_class(pane == "list", "-listing")
        self.set_class(pane != "list", "-reading")
        self.set_focus(self.query_one(f"#{pane}"))

    def on_descendant_focus(self) -> None:
        """Mark the pane that has the keys."""
        here = "card" if self.query_one("#card").has_focus else "list"
        for title in self.query(PaneTitle):
            title.say(shown=title.pane == here)

    def action_cancel(self) -> None:
        """Stop what is being asked, and step back to the list."""
        super().action_cancel()
        self.action_show_pane("list")
