"""Asking for a file by its path."""

from __future__ import annotations

import os

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from lawreg.language import Text
from lawreg_tui.keymap import bindings
from lawreg_tui.widgets.text_field import TextField

_FORM = Text("đường dẫn của tệp, rồi Enter", "the path of the file, then Enter")
_NONE = Text("Không có tệp này.", "There is no such file.")


class PathDialog(ModalScreen[str | None], inherit_bindings=False):
    """Gives the path of a file that is there, ``None`` when left."""

    BINDINGS = bindings("dialog")
    AUTO_FOCUS = "TextField"

    def __init__(self, title: str, folder: str, language: str) -> None:
        super().__init__()
        self._heading = title
        self._folder = folder
        self._language = language

    def compose(self) -> ComposeResult:
        """Put the folder in the field to go on from."""
        with Vertical(classes="dialog"):
            yield Static(self._heading, classes="dialog--title", markup=False)
            yield TextField(
                os.path.join(self._folder, ""), compact=True, select_on_focus=False
            )
            yield Static(_FORM.to(self._language), id="told", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the path, or say that nothing is there."""
        event.stop()
        path = os.path.expanduser(event.value.strip())
        if os.path.isfile(path):
            self.dismiss(path)
            return
        told = self.query_one("#told", Static)
        told.update(_NONE.to(self._language))
        told.add_class("-wrong")

    def action_close(self) -> None:
        """Leave without a file."""
        self.dismiss(None)
