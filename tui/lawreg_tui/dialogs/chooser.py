"""Choosing one of many by typing a part of it: filters, the palette, help, copying."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, OptionList, Static
from textual.widgets.option_list import Option

from lawreg.language import Text
from lawreg.report.visible import one_line
from lawreg_tui.keymap import bindings
from lawreg_tui.matching import rank
from lawreg_tui.widgets.text_field import TextField

_HINT = Text("gõ vài chữ để lọc", "type a few letters")
_WAITING = Text("đang đọc …", "being read …")
_NOTHING = Text("Không có lựa chọn nào như vậy.", "There is no such choice.")


class Choice(NamedTuple):
    """One thing to choose."""

    name: str
    """What the chooser gives back."""
    words: str
    note: str = ""
    """Beside the words: a key, a count."""
    group: str = ""
    """The heading under which it stands while nothing has been typed."""


class Chooser(ModalScreen[str | None], inherit_bindings=False):
    """A field and a list; gives the name of the choice, ``None`` when left.

    Without choices (``None``) it waits for those that `offer` brings.
    """

    BINDINGS = bindings("dialog", "chooser")
    AUTO_FOCUS = "TextField"

    def __init__(
        self, title: str, choices: Sequence[Choice] | None, language: str
    ) -> None:
        super().__init__()
        self._heading = title
        self._choices: Sequence[Choice] = choices or ()
        self._language = language
        self._wide = 0
        self._waits = choices is None
        self._submitted = False

    def compose(self) -> ComposeResult:
        """Put the field above the list."""
        with Vertical(classes="dialog"):
            yield Static(self._heading, classes="dialog--title", markup=False)
            yield TextField(
                placeholder=_HINT.to(self._language),
                compact=True,
                select_on_focus=False,
            )
            yield OptionList(markup=False, compact=True)

    def on_mount(self) -> None:
        """Show every choice; the field keeps the keys."""
        self.query_one(OptionList).can_focus = False
        self._list("")

    def offer(self, choices: Sequence[Choice]) -> None:
        """Take the choices that were still being read when it was opened.

        What has been typed meanwhile stays, and so does an Enter.
        """
        if self.is_attached:
            self._choices, self._waits = choices, False
            self._list(self.query_one(TextField).value)
            if self._submitted:
                self.action_choice("select")

    def on_input_changed(self, event: Input.Changed) -> None:
        """Keep the choices that answer what was typed, best first."""
        event.stop()
        self._submitted = False
        self._list(event.value)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Take the choice under the cursor."""
        event.stop()
        self._submitted = True
        self.action_choice("select")

    def on_option_list_option_selected(self, chosen: OptionList.OptionSelected) -> None:
        """Give the choice back."""
        chosen.stop()
        self.dismiss(chosen.option_id)

    def action_choice(self, action: str) -> None:
        """Move or choose in the list, while the field has the keys."""
        getattr(self.query_one(OptionList), f"action_{action}")()

    def action_close(self) -> None:
        """Leave without a choice."""
        self.dismiss(None)

    def _list(self, words: str) -> None:
        shown = self.query_one(OptionList)
        shown.clear_options()
        self._wide = max((len(c.note) for c in self._choices), default=0)
        if self._waits:
            shown.add_option(Option(_WAITING.to(self._language), disabled=True))
        elif not words.strip():
            shown.add_options(self._grouped())
        else:
            ranks = [(rank(words, f"{c.words} {c.note}"), c) for c in self._choices]
            found = sorted(
                ((r, c) for r, c in ranks if r is not None), key=lambda pair: pair[0]
            )
            shown.add_options(self._option(c) for _, c in found)
            if not found:
                told = _NOTHING.to(self._language)
                shown.add_option(Option(told, disabled=True))
        shown.action_first()

    def _grouped(self) -> list[Option]:
        options: list[Option] = []
        group = ""
        for choice in self._choices:
            if choice.group != group:
                group = choice.group
                options.append(Option(Content.styled(group, "bold"), disabled=True))
            options.append(self._option(choice))
        return options

    def _option(self, choice: Choice) -> Option:
        note = f"{choice.note:>{self._wide}}  " if self._wide else ""
        return Option(Content(f"  {note}{one_line(choice.words)}"), id=choice.name)
