"""The screen of instruments: find one, read it, follow what it amends and what amends it."""

from __future__ import annotations

from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal

from lawreg.language import Text
from lawreg.model.instrument import slug
from lawreg.report.drawing import Drawing
from lawreg.report.timeline import Timeline
from lawreg_tui.bookmarks import is_bookmarked
from lawreg_tui.copying import instrument_copies, page_command, search_command
from lawreg_tui.instrument_search import LIST, SearchRoom
from lawreg_tui.keymap import bindings
from lawreg_tui.marking import mark, offer_marks
from lawreg_tui.questions import draw_around, tell_of
from lawreg_tui.session import Session
from lawreg_tui.trail import Trail
from lawreg_tui.widgets.detail import PANES, Detail
from lawreg_tui.widgets.instrument_list import InstrumentList
from lawreg_tui.widgets.long_list import LongList
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.reading import Reading

_TITLES = {
    "list": LIST,
    "card": Text("Chi tiết", "Details"),
    "life": Text("Diễn biến", "Timeline"),
    "web": Text("Quan hệ", "Graph"),
}
_ONLY_NAMED = Text(
    "Sổ đăng ký chỉ nêu tên văn bản này: {name}", "The registry only names {name}"
)
_RETURN = Text("Bấm {key} để trở lại.", "Press {key} to go back.")
_SCREEN = "screen:"
"""Begins a step of the trail that is no instrument."""


class InstrumentsRoom(SearchRoom):
    """List and detail side by side; on a narrow screen, one at a time."""

    NAME_WORDS = Text("Văn bản", "Instruments")
    BINDINGS = bindings("room", "instruments")
    AUTO_FOCUS = "#list"

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.trail = Trail()
        self.timeline: Timeline | None = None
        self._listed = ""
        self._sent = False
        self._drawn = ""

    def body(self) -> ComposeResult:
        """Put the field and the filters above list and detail."""
        language = self.session.language
        yield from self.finder()
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
        self.search()

    def day_changed(self) -> None:
        """Ask for the list and the instrument anew, leaving the reader where they are."""
        self.search(keep=True)
        self._show(keep=True)

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
        """Go from the list into what is told, once it is the list that was asked for."""
        if self.awaited:
            self.opens = True
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

    async def action_back(self) -> None:
        """Return to the instrument before, or to the screen that led here."""
        before = self.trail.back()
        if before is not None and before.startswith(_SCREEN):
            self.trail.forward()
            await self.lawreg.action_open_room(before.removeprefix(_SCREEN))
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
        self.set_class(pane == "web" and not detail.drawn, "-weaving")
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
        self.awaited = self.opens = False
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

    async def action_marks(self) -> None:
        """Offer the instruments marked, and go on to the one chosen."""
        await offer_marks(self, self._go_to)

    def _go_to(self, instrument_id: str | None) -> None:
        if instrument_id is None:
            self.withdraw("marks")
        else:
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

    def command(self) -> str:
        """List the same, or tell the same of the instrument, by what has the keys."""
        as_of, detail, here = self.lawreg.as_of, self.query_one(Detail), self.trail.here
        if not detail.has_focus_within or here is None:
            return search_command(self.asked, as_of, self.session)
        return page_command(here, detail.current or PANES[0], as_of, self.session)
