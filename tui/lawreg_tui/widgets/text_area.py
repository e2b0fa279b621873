"""The text field of many lines, in which Vietnamese can be typed; see `text_field`."""

from __future__ import annotations

from textual import events
from textual.widgets import TextArea


class TextPane(TextArea):
    """A text of many lines."""

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "backspace":
            event.stop()
            event.prevent_default()
            self.action_delete_left()
