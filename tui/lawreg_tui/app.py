"""The app: screens, the day asked about, help and the palette, and what goes wrong."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, TypeVar, cast

from textual import events
from textual.app import App
from textual.binding import ActiveBinding
from textual.dom import DOMNode
from textual.filter import Monochrome, NoColor
from textual.reactive import reactive
from textual.screen import ModalScreen
from textual.widget import Widget
from textual.worker import WorkType

from lawreg.errors import LawregError
from lawreg.language import Text
from lawreg.model import Revision
from lawreg.report.visible import one_line
from lawreg_tui.clipboard import is_short, this_terminal_takes
from lawreg_tui.desk import Question
from lawreg_tui.dialogs.day import DayDialog
from lawreg_tui.dialogs.jump import JumpScreen
from lawreg_tui.dialogs.problem import ProblemDialog
from lawreg_tui.editing import edit_file
from lawreg_tui.failures import as_lawreg_error
from lawreg_tui.keymap import bindings
from lawreg_tui.offered import HELP, PALETTE, command_chooser, commands_of, keys_of
from lawreg_tui.own_files import COPIES, own_file, write_own
from lawreg_tui.room import Room
from lawreg_tui.screens import INSTRUMENTS_ROOM, PLAN_ROOM, ROOMS, room_for
from lawreg_tui.session import Session
from lawreg_tui.themes import THEMES
from lawreg_tui.widgets.text_field import TextField

if TYPE_CHECKING:
    from lawreg_tui.screens.instruments import InstrumentsRoom
    from lawreg_tui.screens.plan import PlanRoom

Answer = TypeVar("Answer")
Result = TypeVar("Result")

_COPIED = Text("Đã chép: {words}", "Copied: {words}")
_SAVED = Text("Đã lưu vào {path}", "Saved to {path}")
_TOLD = 300
"""Letters of what was copied that are told."""
_THEME = Text("Màu: {name}", "Colours: {name}")


class LawregApp(App[None], inherit_bindings=False):
    """The terminal UI of one session."""

    CSS_PATH = "lawreg.tcss"
    BINDINGS = bindings("app")
    ENABLE_COMMAND_PALETTE = False
    """Textual's own matches no accents and loses Backspace; `Chooser` is ours."""
    DEFAULT_MODE = ROOMS[0].name
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (70, "-medium"), (110, "-wide")]  # noqa: RUF012 - as Textual declares it

    as_of: reactive[date] = reactive(date.max, init=False)
    revision: reactive[Revision | None] = reactive(None, init=False)

    def __init__(
        self, session: Session, as_of: date, keys: Mapping[str, str] | None = None
    ) -> None:
        if session.path is not None:
            opens = room_for(session.path)
            self.DEFAULT_MODE = opens  # type: ignore[misc]  # Textual asks the app
        super().__init__()
        if self.no_color:  # Textual makes greys of colours, which are colours too
            kept = (f for f in self._filters if not isinstance(f, Monochrome))
            self._filters = [*kept, NoColor()]
        self.session = session
        self.takes_copies = this_terminal_takes(os.environ)
        self.set_reactive(LawregApp.as_of, as_of)
        for room in ROOMS:
            self.add_mode(room.name, partial(room.open, session))
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name
        self.set_keymap(dict(keys or {}))

    def on_mount(self) -> None:
        """Ask which registry this is."""
        self._ask_revision()

    def _ask_revision(self) -> None:
        self.ask(self, lambda view: view.revision(), self.take_revision, "revision")

    def registry_changed(self) -> None:
        """Let every screen say everything anew after something was recorded."""
        self._ask_revision()
        for room in self._rooms():
            room.registry_changed()

    def watch_as_of(self) -> None:
        """Let every screen say everything anew."""
        for room in self._rooms():
            room.tell()
            room.day_changed()

    def ask(
        self,
        asker: DOMNode,
        question: Question[Answer],
        then: Callable[[Answer], None],
        group: str,
    ) -> None:
        """Ask the registry in its thread and give the answer to ``then``.

        Within a group only the last question counts. What goes wrong is shown.
        """

        # A callable, not a coroutine: a question withdrawn before its turn leaves nothing.
        async def answer() -> None:
            await self._answer(question, then)

        work: WorkType[None] = answer
        asker.run_worker(work, group=group, exclusive=True, name=group)

    async def on_event(self, event: events.Event) -> None:
        """Do what a key does before the next key is looked at.

        Textual lets a key wait for its turn behind those sent with it, so that of
        «t» and a day pasted at once the day would reach the screen and not the dialog.
        Letters for a text field stay with the field.
        """
        pressed = isinstance(event, events.Key) and not event.is_forwarded
        if pressed and not isinstance(self.focused, TextField):
            key = cast("events.Key", event).key
            if await self._check_bindings(key, priority=True):
                return
            if await self._check_bindings(key):
                return
        await super().on_event(event)

    @property
    def failure(self) -> Exception | None:
        """What the app itself failed by, outside any question."""
        return self._exception

    def _fatal_error(self) -> None:
        # Textual would print pages of Python; the command line says one line of it.
        self._close_messages_no_wait()

    async def _answer(
        self, question: Question[Answer], then: Callable[[Answer], None]
    ) -> None:
        try:
            then(await self.session.desk.ask(question))
        except Exception as error:  # noqa: BLE001 - the app lives on, whatever it was
            self.show_problem(as_lawreg_error(error))

    def show_problem(self, error: LawregError) -> None:
        """Say what went wrong, where, and what to do; once at a time."""
        if not isinstance(self.screen, ProblemDialog):
            self.push_screen(ProblemDialog(error, self.session.language))

    def tell(self, words: Text, seconds: float = 4) -> None:
        """Say for a moment that something was done; data in it is taken as it is."""
        told = one_line(words.to(self.session.language))
        self.notify(told, markup=False, timeout=seconds)

    def copy(self, words: str, name: str) -> None:
        """Hand ``words`` to the clipboard, or save them as ``name`` where none takes them."""
        if self.takes_copies and is_short(words):
            self.copy_to_clipboard(words)
            self.tell(_COPIED.fill(words=words[:_TOLD]))
        else:
            self.save(words, name)

    def save(self, words: str, name: str) -> None:
        """Write a file in the folder of the user's own data, and say where it is."""
        try:
            path = own_file(COPIES, name)
            write_own(path, words)
        except LawregError as error:
            self.show_problem(error)
        else:
            self.tell(_SAVED.fill(path=path), seconds=12)

    async def open_dialog(
        self, dialog: ModalScreen[Result], then: Callable[[Result | None], None]
    ) -> None:
        """Put a dialog over the screen; keys typed from now on are for its field."""
        await self.push_screen(dialog, then)
        dialog.set_focus(dialog.query_one(TextField))

    async def action_ask_day(self) -> None:
        """Ask for the day on which everything is told."""
        await self.open_dialog(DayDialog(self.as_of, self.session), self._take_day)

    async def open_instrument(self, instrument_id: str) -> None:
        """Go to the screen of instruments and on to one of them; back returns here."""
        origin = self.current_mode
        await self.switch_mode(INSTRUMENTS_ROOM)
        cast("InstrumentsRoom", self.screen).follow(instrument_id, origin)

    async def open_plan(self, path: str) -> None:
        """Go to the screen of plans and open one."""
        await self.switch_mode(PLAN_ROOM)
        cast("PlanRoom", self.screen).open(path)

    def edit(self, path: str, line: int) -> bool:
        """Give the terminal to the person's editor; says whether it was opened."""
        return edit_file(self, path, line)

    async def action_quit(self) -> None:
        """Leave, once everything that a screen had to write is written."""
        for room in self._rooms():
            await room.finish()
        await super().action_quit()

    def switch_rules(self, codes: Collection[str]) -> None:
        """Turn rules off or on for this run, and let every screen say so."""
        self.session.switch(codes)
        for room in self._rooms():
            room.tell()
            room.rules_changed()

    async def action_jump(self) -> None:
        """Put letters over what takes the keys; a letter goes there."""
        if isinstance(self.screen, Room):
            places = self.screen.focus_chain
            await self.push_screen(JumpScreen(places), self._jump)

    def _jump(self, place: Widget | None) -> None:
        if place is not None:
            self.screen.set_focus(place)

    async def action_open_room(self, name: str) -> None:
        """Go to a screen; keys typed from now on are for it."""
        await self.switch_mode(name)

    def action_next_theme(self) -> None:
        """Take the next colours."""
        names = [theme.name for theme in THEMES]
        self.theme = names[(names.index(self.theme) + 1) % len(names)]
        self.tell(_THEME.fill(name=self.theme))

    async def action_palette(self) -> None:
        """Find a command among everything that keys do here."""
        await self._offer(PALETTE, grouped=False)

    async def action_help(self) -> None:
        """Tell the keys, those of the focused widget first."""
        await self._offer(HELP, grouped=True)

    def commands(self) -> dict[str, ActiveBinding]:
        """Give everything that can be done here by its id, from the focus outwards."""
        return commands_of(self)

    def keys_of(self, name: str) -> str:
        """Write the keys that do something here: «t», «?, f1»."""
        return keys_of(self, name)

    async def _offer(self, title: Text, *, grouped: bool) -> None:
        if isinstance(self.screen, Room):
            language = self.session.language
            chooser = command_chooser(self, title, language, grouped=grouped)
            await self.open_dialog(chooser, partial(self._do, self.commands()))

    def _do(self, commands: Mapping[str, ActiveBinding], name: str | None) -> None:
        if name is not None:
            active = commands[name]
            self.call_later(self.run_action, active.binding.action, active.node)

    def _take_day(self, day: date | None) -> None:
        if day is not None:
            self.as_of = day

    def take_revision(self, revision: Revision) -> None:
        """Say on every screen which state of the registry answers rest on."""
        if revision != self.revision:
            self.revision = revision
            for room in self._rooms():
                room.tell()

    def _rooms(self) -> list[Room]:
        """Give the screens that have been opened."""
        stacks = self._screen_stacks.values()
        return [s for stack in stacks for s in stack if isinstance(s, Room)]
