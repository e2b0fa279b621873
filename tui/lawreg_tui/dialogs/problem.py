"""What went wrong, where, and what to do; the app lives on."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from lawreg.errors import LawregError
from lawreg.language import Text
from lawreg.report.visible import one_line
from lawreg.report.words import sentence
from lawreg_tui.keymap import bindings

_TITLE = Text("Không làm được", "It could not be done")
_WHAT = Text("Điều gì:", "What:")
_WHERE = Text("Ở đâu:", "Where:")
_NEXT = Text("Làm gì:", "Next:")
_GO_ON = Text(
    "Bấm Esc để quay lại rồi thử cách khác.", "Press Esc to go back and try again."
)


class ProblemDialog(ModalScreen[None], inherit_bindings=False):
    """A panel over the screen that asked."""

    BINDINGS = bindings("dialog")

    def __init__(self, error: LawregError, language: str) -> None:
        super().__init__()
        self._error = error
        self._language = language

    def compose(self) -> ComposeResult:
        """Say what, where and what next, a line each."""
        error, language = self._error, self._language
        hint = error.hint.to(language) or _GO_ON.to(language)
        lines = [f"{_WHAT.to(language)} {sentence(error.what.to(language))}"]
        if error.where:
            lines.append(f"{_WHERE.to(language)} {error.where}")
        lines.append(f"{_NEXT.to(language)} {hint}")
        with Vertical(classes="dialog -problem"):
            yield Static(_TITLE.to(language), classes="dialog--title", markup=False)
            for line in lines:
                yield Static(one_line(line), markup=False)

    def action_close(self) -> None:
        """Go back to the screen."""
        self.dismiss()
