"""Finding instruments: the field, the filters and the list of the screen of instruments."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input, Static

from lawreg.language import Text
from lawreg.model import Revision
from lawreg.registry import QueryableRegistry
from lawreg_tui.dialogs.chooser import Chooser
from lawreg_tui.facets import facet_choices, with_facet
from lawreg_tui.looks import count_words
from lawreg_tui.questions import (
    Asked,
    Facets,
    Found,
    InstrumentRow,
    Standing,
    look_for,
    read_facets,
    read_found,
    read_rows,
)
from lawreg_tui.room import PAGE_GROUP, Room
from lawreg_tui.session import Session
from lawreg_tui.widgets.facet_line import FacetLine
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.long_list import PAGE, Take
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.text_field import TextField

LIST = Text("Danh sách", "List")
_FIND = Text("Tìm", "Find")
_HINT = Text(
    "số, tên, cơ quan; không cần gõ dấu", "number, title, issuer; no accents needed"
)
_NEAR = Text("Không thấy; có phải:", "Not found; perhaps:")
_NOTHING = Text("Không tìm thấy", "Nothing found")
_FILTER = Text("Lọc danh sách theo", "Filter the list by")
TYPING_PAUSE = 0.005
"""Seconds without a key before what was typed is asked: an input method rewrites a
syllable in several keys, and what is asked meanwhile is withdrawn."""


class SearchRoom(Room, inherit_bindings=False):
    """A screen with a list of instruments that answers while somebody types."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.asked = Asked()
        self.awaited = False
        """Whether the list is about to be another."""
        self.opens = False
        """Whether the first row is to be opened when it is there: Enter came before it."""
        self._standing = Standing()
        self._issuers: dict[str, str] = {}
        self._pause: Timer | None = None

    @property
    def pausing(self) -> bool:
        """Whether what was typed is about to be asked."""
        return self._pause is not None

    def finder(self) -> ComposeResult:
        """Give the field and, below it, what the list is filtered by."""
        language = self.session.language
        with Horizontal(id="find-line"):
            yield Static(_FIND.to(language), classes="prompt", markup=False)
            yield TextField(placeholder=_HINT.to(language), id="find", compact=True)
        yield FacetLine(language)

    def action_show_pane(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        raise NotImplementedError

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self.asked = self.asked._replace(words=" ".join(event.value.split()))
        if self._pause is not None:
            self._pause.stop()
        self.awaited, self.opens = True, False
        self.withdraw("search", "detail", "drawing")
        self._pause = self.set_timer(TYPING_PAUSE, self.search)

    @on(Input.Submitted, "#find")
    def action_results(self) -> None:
        """Go from the field to what was found, without waiting for another letter.

        A second Enter that still reached the field is for the list.
        """
        listed = self.query_one(InstrumentList)
        if self.focused is listed:
            listed.action_select()
            return
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
            self.search()
        self.action_show_pane("list")

    def action_find(self) -> None:
        """Go to the field."""
        self.set_focus(self.query_one("#find"))

    async def action_filter(self) -> None:
        """Offer what there is to filter by."""
        language = self.session.language
        chooser = Chooser(_FILTER.to(language), None, language)

        def offer(facets: Facets) -> None:
            self._issuers = {key: name for key, name, _ in facets.issuers}
            chooser.offer(facet_choices(facets, language))

        self.ask(read_facets, offer, "facets")
        await self.lawreg.open_dialog(chooser, self._narrow)

    def _narrow(self, chosen: str | None) -> None:
        if chosen is None:
            self.withdraw("facets")
        else:
            self.asked = with_facet(self.asked, chosen)
            self.search()

    def search(self, *, keep: bool = False) -> None:
        """Ask for the list; only the last question is answered."""
        asked, as_of = self.asked, self.lawreg.as_of
        self._pause, self.awaited = None, True
        self.query_one(FacetLine).tell(asked, self._issuers)

        def look(view: QueryableRegistry) -> tuple[Found, Revision]:
            return look_for(view, asked, as_of, self._standing, PAGE), view.revision()

        self.ask(look, partial(self._take, keep=keep), "search")

    def _take(self, told: tuple[Found, Revision], *, keep: bool) -> None:
        found, revision = told
        self.lawreg.take_revision(revision)
        self._list(found, keep=keep)

    def _list(self, found: Found, *, keep: bool) -> None:
        """Show what was found, a page at a time where it is the whole registry."""
        as_of, contents, standing = self.lawreg.as_of, found.contents, self._standing
        self.awaited = False

        def read(first: int, most: int, take: Take[InstrumentRow]) -> None:
            until = min(first + most, found.total)
            if until <= len(found.rows):
                take(found.rows[first:until])
                return

            def rows(view: QueryableRegistry) -> Sequence[InstrumentRow]:
                if contents is None:
                    return read_found(view, found.ids[first:until], as_of, standing)
                return read_rows(
                    view, contents, first, most, as_of=as_of, standing=standing
                )

            self.ask(rows, take, f"{PAGE_GROUP} {first}")

        self._count(found)
        listed = self.query_one(InstrumentList)
        listed.fill(found.total, read, keep=keep)
        if self.opens and not found.near:
            listed.call_later(listed.action_select)
        self.opens = False

    def _count(self, found: Found) -> None:
        language = self.session.language
        told = Text("{n} đầu", "first {n}") if found.more else Text("{n}", "{n}")
        if found.looked_at:
            told = Text(f"{told.vi}; mới xét {{of}}", f"{told.en}; of {{of}} looked at")
        counted = told.fill(n=count_words(found.total), of=count_words(found.looked_at))
        words = f"{LIST.to(language)} ({counted.to(language)})"
        if found.near:
            words = (_NEAR if found.rows else _NOTHING).to(language)
        self.query_one("#list-title", PaneTitle).say(words)
