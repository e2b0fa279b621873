"""What every screen is: a head with the day, a body, and a foot with the keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, TypeVar, cast

from textual.app import ComposeResult
from textual.binding import ActiveBinding
from textual.screen import Screen
from textual.widgets import Footer

from lawreg.language import Text
from lawreg_tui.copying import Copy, file_name
from lawreg_tui.desk import Question
from lawreg_tui.dialogs.chooser import Chooser
from lawreg_tui.keymap import BY_NAME
from lawreg_tui.session import Session
from lawreg_tui.widgets.masthead import Masthead

if TYPE_CHECKING:
    from lawreg_tui.app import LawregApp

Answer = TypeVar("Answer")
_COPY = Text("Chép gì?", "Copy what?")
PAGE_GROUP = "page"
"""Groups of questions that Esc leaves alone: a row in sight would stay unread."""


class Room(Screen[None], inherit_bindings=False):
    """A screen of the app; a subclass gives its name, its body and its keys."""

    NAME_WORDS: ClassVar[Text]

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session

    def compose(self) -> ComposeResult:
        """Put the body between the head and the foot."""
        yield Masthead(self.NAME_WORDS, self.session)
        yield from self.body()
        yield Footer(compact=True, show_command_palette=False)

    def body(self) -> ComposeResult:
        """Give the widgets of the screen."""
        raise NotImplementedError

    def on_mount(self) -> None:
        """Tell the day at once."""
        self.tell()

    def tell(self) -> None:
        """Write the head anew."""
        self.query_one(Masthead).tell(self.lawreg.as_of, self.lawreg.revision)

    def day_changed(self) -> None:
        """Say everything anew: another day is asked about."""

    def rules_changed(self) -> None:
        """Say anew what rests on the rules: some were turned on or off."""

    def registry_changed(self) -> None:
        """Say everything anew: something was recorded in the registry."""
        self.day_changed()

    async def finish(self) -> None:
        """Wait for what must not be cut short before the app is left."""

    def action_cancel(self) -> None:
        """Stop what is being asked; a screen may then step back as well."""
        for worker in self.workers:
            if worker.node is self and not worker.group.startswith(PAGE_GROUP):
                worker.cancel()

    def withdraw(self, *groups: str) -> None:
        """Stop asking the questions of some groups."""
        for worker in self.workers:
            if worker.node is self and worker.group in groups:
                worker.cancel()

    def ask(
        self, question: Question[Answer], then: Callable[[Answer], None], group: str
    ) -> None:
        """Ask the registry; a later question of the same group takes the place of this."""
        self.lawreg.ask(self, question, then, group)

    def command(self) -> str:
        """Give the command whose answer is what is being looked at; none where nothing is."""
        raise NotImplementedError

    def action_copy_command(self) -> None:
        """Copy that command."""
        words = self.command()
        if words:
            self.lawreg.copy(words, "lawreg.sh")

    async def offer_copies(self, copies: Sequence[Copy], about: str) -> None:
        """Let the person choose what to copy; ``about`` names a file where one is needed."""
        language = self.session.language
        by_name = {copy.name: copy for copy in copies}
        choices = [copy.choice(language) for copy in copies]

        def take(name: str | None) -> None:
            if name is not None:
                copy = by_name[name]
                self.lawreg.copy(copy.words, file_name(about, copy))

        chooser = Chooser(_COPY.to(language), choices, language)
        await self.lawreg.open_dialog(chooser, take)

    @property
    def lawreg(self) -> LawregApp:
        """The app, by its own type."""
        return cast("LawregApp", self.app)

    @property
    def active_bindings(self) -> dict[str, ActiveBinding]:
        """The keys that work now, each with its word in the language of the session."""
        told = {}
        for pressed, active in super().active_bindings.items():
            key = BY_NAME.get(active.binding.id or "")
            if key is None:  # a widget of Textual's own; help does not speak of it
                continue
            words = (key.label or key.about).to(self.session.language)
            binding = replace(active.binding, description=words)
            told[pressed] = active._replace(binding=binding)
        return told
