"""Jumping: a letter over everything that takes the keys, and a letter goes there."""

from __future__ import annotations

from collections.abc import Sequence

from textual import events
from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.widgets import Static

from lawreg_tui.keymap import bindings

LETTERS = "asdfghjklqwertyuiopzxcvbnm"
"""Those under the fingers first."""


class JumpScreen(ModalScreen[Widget | None], inherit_bindings=False):
    """The screen stays in sight below the letters; gives the widget chosen."""

    BINDINGS = bindings("jump")

    def __init__(self, places: Sequence[Widget]) -> None:
        super().__init__()
        self._places = dict(zip(LETTERS, places, strict=False))

    def compose(self) -> ComposeResult:
        """Put each letter over the corner of its widget."""
        for letter, place in self._places.items():
            label = Static(f" {letter} ", classes="jump--letter", markup=False)
            label.styles.offset = place.region.x, place.region.y
            yield label

    def on_key(self, event: events.Key) -> None:
        """Go where the letter stands; other letters leave."""
        if event.character is not None:
            event.stop()
            self.dismiss(self._places.get(event.character.lower()))

    def on_click(self, event: events.Click) -> None:
        """Go where the click falls, if there is a widget with a letter."""
        event.stop()
        under = (
            w for w in self._places.values() if w.region.contains(event.x, event.y)
        )
        self.dismiss(next(under, None))

    def action_close(self) -> None:
        """Stay where the keys are."""
        self.dismiss(None)
