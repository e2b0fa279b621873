"""Asking for the day on which everything is told."""

from __future__ import annotations

from datetime import date

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from lawreg.errors import ConfigError
from lawreg.language import Text, day
from lawreg_tui.days import read_day
from lawreg_tui.keymap import bindings
from lawreg_tui.session import Session
from lawreg_tui.widgets.text_field import TextField

_TITLE = Text("Xem tình trạng tại ngày nào?", "On which day?")
_FORMS = Text(
    "28/12/2021, 2021-12-28 hoặc 28 tháng 12 năm 2021; để trống là hôm nay",
    "28/12/2021 or 2021-12-28; nothing is today",
)


class DayDialog(ModalScreen[date | None], inherit_bindings=False):
    """Gives the day typed, ``None`` when left; what is no day is told below."""

    BINDINGS = bindings("dialog")
    AUTO_FOCUS = "TextField"

    def __init__(self, as_of: date, session: Session) -> None:
        super().__init__()
        self._as_of = as_of
        self._session = session

    def compose(self) -> ComposeResult:
        """Put the forms of a day below the field."""
        language = self._session.language
        with Vertical(classes="dialog"):
            yield Static(_TITLE.to(language), classes="dialog--title", markup=False)
            yield TextField(day(self._as_of).to(language), compact=True)
            yield Static(_FORMS.to(language), id="told", markup=False)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the day, or say why it is none."""
        event.stop()
        try:
            self.dismiss(read_day(event.value, self._session.today))
        except ConfigError as error:
            told = error.line(self._session.language).removeprefix("--as-of: ")
            self.query_one("#told", Static).update(told)
            self.query_one("#told").add_class("-wrong")

    def action_close(self) -> None:
        """Keep the day as it is."""
        self.dismiss(None)
