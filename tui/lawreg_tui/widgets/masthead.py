"""The head of every screen: the screen, the day asked about, the registry's revision."""

from __future__ import annotations

from datetime import date

from rich.cells import cell_len
from rich.text import Text as Rich
from textual import events
from textual.widgets import Static

from lawreg.language import Text, day
from lawreg.model import Revision
from lawreg.report.words import short_revision
from lawreg_tui.days import day_phrase
from lawreg_tui.session import Session

_OFF = Text("{n} quy tắc đang tắt", "{n} rules are off")
_REGISTRY = Text("sổ {revision} ({day})", "registry {revision} ({day})")
_SHORT = Text("sổ {revision}", "registry {revision}")
_FORMS = (_REGISTRY, _SHORT)


class Masthead(Static):
    """One line; what goes first is the least needed.

    The day asked about stays longest, then the rules off, then the registry's revision.
    """

    def __init__(self, title: Text, session: Session) -> None:
        super().__init__()
        self._title = title
        self._session = session
        self._as_of = session.today
        self._revision: Revision | None = None

    def tell(self, as_of: date, revision: Revision | None) -> None:
        """Take the day and the revision that answers rest on."""
        self._as_of, self._revision = as_of, revision
        self.set_class(as_of != self._session.today, "-other-day")
        self.refresh()

    def render(self) -> Rich:
        """Write what there is room for."""
        language = self._session.language
        asked = day_phrase(self._as_of, self._session.today).to(language)
        off = self._off().to(language)
        whole, short = (self._registry(form).to(language) for form in _FORMS)
        named = f"{self._title.to(language)} · {asked}"
        room = self.size.width - 2
        for left, *right in (
            (f"lawreg · {named}", off, whole),
            (named, off, whole),
            (named, off, short),
            (asked, off, whole),
            (asked, off, short),
            (asked, off),
        ):
            beside = " · ".join(filter(None, right))
            gap = room - cell_len(left) - cell_len(beside)
            if gap >= (2 if beside else 0):
                return Rich(f" {left}{' ' * gap}{beside}")
        return Rich(f" {asked}")

    async def on_click(self, event: events.Click) -> None:
        """Ask for another day, as the key does."""
        event.stop()
        await self.app.run_action("ask_day")

    def _off(self) -> Text:
        """Say how many rules are off, which no reader of findings may overlook."""
        off = len(self._session.ignored)
        return _OFF.fill(n=off) if off else Text("", "")

    def _registry(self, form: Text) -> Text:
        held = self._revision
        if held is None:
            return Text("", "")
        revision = short_revision(held.revision)
        return form.fill(revision=revision, day=day(held.on))
