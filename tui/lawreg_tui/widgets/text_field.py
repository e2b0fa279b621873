"""The one-line text field, in which Vietnamese can be typed.

Input methods such as UniKey, EVKey and OpenKey rewrite a syllable by sending
Backspace and the new letters in one stroke. Textual lets printed letters overtake
Backspace, which is a binding and waits for its turn, so «hạnh» would become «hanh». So
too with what else a field does by a key: a line emptied and typed anew would be emptied
last.
"""

from __future__ import annotations

import unicodedata

from textual import events
from textual.widgets import Input

from lawreg_tui.keymap import bindings


class TextField(Input, inherit_bindings=False):
    """A line of text; what it holds is always composed (NFC)."""

    BINDINGS = bindings("field")

    async def _on_key(self, event: events.Key) -> None:
        if event.key == "backspace":
            # At once, and so in its place among the letters.
            event.stop()
            event.prevent_default()
            self.action_delete_left()
            return
        own = self._bindings.copy()
        own.apply_keymap(self.app._keymap)  # noqa: SLF001 - the keys a person has chosen
        for binding in own.key_to_bindings.get(event.key, ()):
            event.stop()
            event.prevent_default()
            await self.run_action(binding.action)

    def insert_text_at_cursor(self, text: str) -> None:
        """Insert text; a mark typed or pasted after its letter is joined to it."""
        super().insert_text_at_cursor(text)
        before = unicodedata.normalize("NFC", self.value[: self.cursor_position])
        whole = unicodedata.normalize("NFC", self.value)
        if whole != self.value:
            self.value = whole
            self.cursor_position = len(before)
