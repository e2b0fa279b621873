"""The screen of instruments: find one, read it, follow what it amends and what amends it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.timer import Timer
from textual.widgets import Input, Static

from lawreg.language import Text
from lawreg.model.instrument import slug
from lawreg.registry import QueryableRegistry
from lawreg.report.drawing import Drawing
from lawreg.report.timeline import Timeline
from lawreg_tui.bookmarks import is_bookmarked
from lawreg_tui.copying import instrument_copies
from lawreg_tui.dialogs.chooser import Chooser
from lawreg_tui.facets import facet_choices, with_facet
from lawreg_tui.keymap import bindings
from lawreg_tui.looks import count_words
from lawreg_tui.marking import mark, offer_marks
from lawreg_tui.questions import (
    Asked,
    Facets,
    Found,
    InstrumentRow,
    Standing,
    draw_around,
    look_for,
    read_facets,
    read_found,
    read_rows,
    tell_of,
)
from lawreg_tui.room import PAGE_GROUP, Room
from lawreg_tui.session import Session
from lawreg_tui.trail import Trail
from lawreg_tui.widgets.detail import PANES, Detail
from lawreg_tui.widgets.facet_line import FacetLine
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.long_list import PAGE, LongList, Take
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.reading import Reading
from lawreg_tui.widgets.text_field import TextField

_FIND = Text("Tìm", "Find")
_HINT = Text(
    "số, tên, cơ quan; không cần gõ dấu", "number, title, issuer; no accents needed"
)
_TITLES = {
    "list": Text("Danh sách", "List"),
    "card": Text("Chi tiết", "Details"),
    "life": Text("Diễn biến", "Timeline"),
    "web": Text("Quan hệ", "Graph"),
}
_NEAR = Text("Không thấy; có phải:", "Not found; perhaps:")
_NOTHING = Text("Không tìm thấy", "Nothing found")
_FILTER = Text("Lọc danh sách theo", "Filter the list by")
_ONLY_NAMED = Text(
    "Sổ đăng ký chỉ nêu tên văn bản này: {name}", "The registry only names {name}"
)
_RETURN = Text("Bấm {key} để trở lại.", "Press {key} to go back.")
_SCREEN = "screen:"
"""Begins a step of the trail that is no instrument."""
TYPING_PAUSE = 0.005
"""Seconds without a key before what was typed is asked: an input method rewrites a
syllable in several keys, and what is asked meanwhile is withdrawn."""


class InstrumentsRoom(Room):
    """List and detail side by side; on a narrow screen, one at a time."""

    NAME_WORDS = Text("Văn bản", "Instruments")
    BINDINGS = bindings("room", "instruments")
    AUTO_FOCUS = "#list"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.asked = Asked()
        self.trail = Trail()
        self.timeline: Timeline | None = None
        self._standing = Standing()
        self._issuers: dict[str, str] = {}
        self._awaited = False
        self._listed = ""
        self._sent = False
        self._drawn = ""
        self._pause: Timer | None = None

    def body(self) -> ComposeResult:
        """Put the field and the filters above list and detail."""
        language = self.session.language
        with Horizontal(id="find-line"):
            yield Static(_FIND.to(language), classes="prompt", markup=False)
            yield TextField(placeholder=_HINT.to(language), id="find", compact=True)
        yield FacetLine(language)
        with Horizontal(id="titles"):
            for pane, words in _TITLES.items():
                yield PaneTitle(pane, words.to(language))
        with Horizontal(id="panes"):
            yield InstrumentList(language, id="list")
            yield Detail(language)

    def on_mount(self) -> None:
        """List everything."""
        super().on_mount()
        self.add_class("-listing")
        self._search()

    def day_changed(self) -> None:
        """Ask for the list and the instrument anew, leaving the reader where they are."""
        self._search(keep=True)
        self._show(keep=True)

    # -- finding -------------------------------------------------------------

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self.asked = self.asked._replace(words=" ".join(event.value.split()))
        if self._pause is not None:
            self._pause.stop()
        self._awaited = True
        self.withdraw("search", "detail", "drawing")
        self._pause = self.set_timer(TYPING_PAUSE, self._search)

    @on(Input.Submitted, "#find")
    def action_results(self) -> None:
        """Go from the field to what was found, without waiting for another letter."""
        if self._pause is not None:
            self._pause.stop()
            self._pause = None
            self._search()
        self.action_show_pane("list")

    def action_find(self) -> None:
        """Go to the field."""
        self.set_focus(self.query_one("#find"))

    def action_filter(self) -> None:
        """Offer what there is to filter by."""
        self.ask(read_facets, self._offer_facets, "facets")

    def _offer_facets(self, facets: Facets) -> None:
        self._issuers = {key: name for key, name, _ in facets.issuers}
        language = self.session.language
        chooser = Chooser(
            _FILTER.to(language), facet_choices(facets, language), language
        )
        self.call_later(self.lawreg.open_dialog, chooser, self._narrow)

    def _narrow(self, chosen: str | None) -> None:
        if chosen is not None:
            self.asked = with_facet(self.asked, chosen)
            self._search()

    def _search(self, *, keep: bool = False) -> None:
        """Ask for the list; only the last question is answered."""
        asked, as_of = self.asked, self.lawreg.as_of
        self._pause, self._awaited = None, True
        self.query_one(FacetLine).tell(asked, self._issuers)
        self.ask(
            lambda view: look_for(view, asked, as_of, self._standing, PAGE),
            partial(self._list, keep=keep),
            "search",
        )

    def _list(self, found: Found, *, keep: bool) -> None:
        """Show what was found, a page at a time where it is the whole registry."""
        as_of, contents, standing = self.lawreg.as_of, found.contents, self._standing
        self._awaited = False

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
        self.query_one(InstrumentList).fill(found.total, read, keep=keep)

    def _count(self, found: Found) -> None:
        language = self.session.language
        told = Text("{n} đầu", "first {n}") if found.more else Text("{n}", "{n}")
        if found.looked_at:
            told = Text(f"{told.vi}; mới xét {{of}}", f"{told.en}; of {{of}} looked at")
        counted = told.fill(n=count_words(found.total), of=count_words(found.looked_at))
        words = f"{_TITLES['list'].to(language)} ({counted.to(language)})"
        if found.near:
            words = (_NEAR if found.rows else _NOTHING).to(language)
        self.query_one("#list-title", PaneTitle).say(words)

    # -- reading -------------------------------------------------------------

    @on(LongList.Moved, "#list")
    def _moved(self) -> None:
        """Tell of the instrument under the cursor."""
        row = self.query_one(InstrumentList).row
        if row is not None and row.instrument.instrument_id != self._listed:
            self._listed = row.instrument.instrument_id
            if self._sent:  # the list comes after what the reader was sent to
                self._sent = False
                return
            self.trail.look(self._listed)
            self._show()

    @on(LongList.Opened, "#list")
    def _opened(self) -> None:
        """Go from the list into what is told, unless the list is about to be another."""
        if self._awaited:
            return
        if self._listed != self.trail.here:
            self.trail.follow(self._listed)
            self._show()
        self.action_show_pane(self.query_one(Detail).current or PANES[0])

    @on(Reading.Followed)
    def _followed(self, followed: Reading.Followed) -> None:
        """Go on to the instrument that a line leads to."""
        followed.stop()
        self.follow(followed.instrument_id)

    def follow(self, instrument_id: str, origin: str = "") -> None:
        """Go on to an instrument; back from there returns to the screen ``origin``."""
        if origin:
            self.trail.follow(f"{_SCREEN}{origin}")
            self._sent = not self._listed
            self.action_show_pane(self.query_one(Detail).current or PANES[0])
            self.lawreg.tell(_RETURN.fill(key=self.lawreg.keys_of("instruments.back")))
        self.trail.follow(instrument_id)
        self._show()

    def action_back(self) -> None:
        """Return to the instrument before, or to the screen that led here."""
        before = self.trail.back()
        if before is not None and before.startswith(_SCREEN):
            self.trail.forward()
            self.lawreg.action_open_room(before.removeprefix(_SCREEN))
        elif before is not None:
            self._show()

    def action_forward(self) -> None:
        """Go forward again."""
        if self.trail.forward() is not None:
            self._show()

    def _show(self, *, keep: bool = False) -> None:
        """Ask for everything about the instrument that the reader has come to."""
        here, as_of = self.trail.here, self.lawreg.as_of
        if here is None:
            return
        self.ask(
            lambda view: tell_of(view, here, as_of, self.session.rules()),
            partial(self._tell, here, keep=keep),
            "detail",
        )

    def _tell(self, here: str, timeline: Timeline | None, *, keep: bool) -> None:
        if timeline is None:
            self.lawreg.tell(_ONLY_NAMED.fill(name=here))
            self.trail.back()
            return
        self.timeline = timeline
        self._drawn = ""
        self.query_one(Detail).tell(timeline, keep=keep)
        self._star()
        self._draw()

    def _draw(self) -> None:
        """Ask for what surrounds the instrument, once and where it is looked at."""
        here, as_of = self.trail.here, self.lawreg.as_of
        if self.query_one(Detail).current != "web" or here in (None, self._drawn):
            return
        self._drawn = here or ""
        self.ask(
            lambda view: draw_around(view, self._drawn, as_of), self._drew, "drawing"
        )

    def _drew(self, drawing: Drawing) -> None:
        self.query_one(Detail).draw(drawing)

    # -- panes ---------------------------------------------------------------

    @on(PaneTitle.Chosen)
    def _chosen(self, chosen: PaneTitle.Chosen) -> None:
        chosen.stop()
        self.action_show_pane(chosen.pane)

    def action_show_pane(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        listing = pane == "list"
        self.set_class(listing, "-listing")
        self.set_class(not listing, "-reading")
        detail = self.query_one(Detail)
        self.set_class(pane == "web" and detail.drawn, "-drawing")
        if listing:
            self.set_focus(self.query_one("#list"))
        else:
            detail.show(pane)
            self._draw()

    def action_picture(self) -> None:
        """Show the neighbourhood as a picture, or as a tree again."""
        self.query_one(Detail).turn()
        self.action_show_pane("web")

    def action_save_picture(self) -> None:
        """Write the neighbourhood as an SVG file and say where it is."""
        here, as_of = self.trail.here, self.lawreg.as_of
        if here is not None:
            self.ask(lambda view: draw_around(view, here, as_of), self._save, "saving")

    def _save(self, drawing: Drawing) -> None:
        from lawreg.report.graph_svg import render_svg

        name = f"{slug(drawing.web.root)}-{drawing.as_of.isoformat()}.svg"
        self.lawreg.save(render_svg(drawing, self.session.language), name)

    def on_descendant_focus(self) -> None:
        """Mark the pane that has the keys."""
        detail = self.query_one(Detail)
        listing = not detail.has_focus_within
        for title in self.query(PaneTitle):
            here = "list" if listing else detail.current
            title.say(shown=title.pane == here)

    def action_cancel(self) -> None:
        """Stop what is being asked, and step back to the list."""
        super().action_cancel()
        self._awaited = False
        self.action_show_pane("list")

    # -- bookmarks -----------------------------------------------------------

    def action_mark(self) -> None:
        """Mark the instrument that is told of, or take its mark away."""
        if self.timeline is not None:
            mark(self, self.timeline.card.instrument)
            self._star()

    def _star(self) -> None:
        """Show above the card whether its instrument is marked."""
        words = _TITLES["card"].to(self.session.language)
        marked = self.trail.here is not None and is_bookmarked(self.trail.here)
        self.query_one("#card-title", PaneTitle).say(f"{words} ★" if marked else words)

    def action_marks(self) -> None:
        """Offer the instruments marked, and go on to the one chosen."""
        offer_marks(self, self._go_to)

    def _go_to(self, instrument_id: str | None) -> None:
        if instrument_id is not None:
            self.follow(instrument_id)
            self.action_show_pane(self.query_one(Detail).current or PANES[0])

    # -- copying -------------------------------------------------------------

    async def action_copy(self) -> None:
        """Offer what can be copied of the instrument that is told of."""
        if self.timeline is None:
            return
        card, pane = self.timeline.card, self.query_one(Detail).current or PANES[0]
        copies = instrument_copies(card, pane, self.asked, self.session)
        instrument = card.instrument
        await self.offer_copies(copies, instrument.number or instrument.title)
