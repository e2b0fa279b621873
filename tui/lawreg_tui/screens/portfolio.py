"""The screen of the portfolio: the office's own plans, judged, and what will touch them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import timedelta

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from lawreg.cli.kept_plans import no_plans
from lawreg.language import Text
from lawreg.report.kept_plan_card import Known, kept_plan_card
from lawreg.report.verdicts import Verdict
from lawreg.report.visible import one_line
from lawreg.report.words import count, sentence
from lawreg_tui.dialogs.chooser import Choice, Chooser
from lawreg_tui.keymap import bindings
from lawreg_tui.list_room import ListRoom
from lawreg_tui.looks import VERDICT_SIGNS
from lawreg_tui.portfolio_copying import list_command, portfolio_copies
from lawreg_tui.portfolio_judging import Judging
from lawreg_tui.portfolio_questions import Kept, read_kept
from lawreg_tui.portfolio_rows import (
    Narrowing,
    Order,
    PortfolioRow,
    facet_choices,
    narrowed,
    order_choices,
)
from lawreg_tui.room import PAGE_GROUP
from lawreg_tui.session import Session
from lawreg_tui.widgets.long_list import LongList
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.portfolio_list import PortfolioList
from lawreg_tui.widgets.reading import Reading
from lawreg_tui.widgets.text_field import TextField

_FIND = Text("Tìm", "Find")
_HINT = Text(
    "số, tên, người phụ trách; không cần gõ dấu",
    "number, title, owner; no accents needed",
)
_TITLES = {
    "list": Text("Danh mục", "Portfolio"),
    "card": Text("Chi tiết", "Details"),
}
_FILTER = Text("Lọc danh mục theo", "Filter the portfolio by")
_SORT = Text("Xếp danh mục theo", "Sort the portfolio by")
_AHEAD = Text("Nhìn trước bao nhiêu ngày?", "How many days to look ahead?")
_DAYS = (7, 30, 60, 90, 180, 365)
_FIRST_DAYS = 30
"""As in ``lawreg watch``."""
_TOUCHED = Text(
    "{n} bị chạm đến trong {days} ngày tới", "{n} touched within {days} days"
)
_GOING = Text("đang xét {at}/{n} …", "being judged {at}/{n} …")
_LOOKING = Text("đang tìm điều sắp tới …", "looking for what comes …")
_STOPPED = Text("đã dừng; {key} để xét lại", "stopped; {key} judges anew")
_ORDER = Text("Xếp: {order}", "By: {order}")
_ALL = Text("Chưa lọc", "Not filtered")


class PortfolioRoom(ListRoom):
    """List and details side by side; on a narrow screen, one at a time."""

    NAME_WORDS = Text("Danh mục kế hoạch", "Portfolio")
    BINDINGS = bindings("room", "portfolio")

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.asked = Narrowing()
        self.order = Order.PATH
        self.days = _FIRST_DAYS
        self._kept: Kept | None = None
        self._judging = Judging(self)
        self._rows: list[PortfolioRow] = []

    def body(self) -> ComposeResult:
        """Put the field and the counts above list and details."""
        language = self.session.language
        yield Static(id="verdict", markup=False)
        yield Static(id="notice", markup=False)
        with Horizontal(id="find-line"):
            yield Static(_FIND.to(language), classes="prompt", markup=False)
            yield TextField(placeholder=_HINT.to(language), id="find", compact=True)
        yield Static(id="facets", markup=False)
        with Horizontal(id="titles"):
            for pane, words in _TITLES.items():
                yield PaneTitle(pane, words.to(language))
        with Horizontal(id="panes"):
            yield PortfolioList(language, id="list")
            yield Reading(id="card")

    def on_mount(self) -> None:
        """Read the plans kept."""
        super().on_mount()
        self.action_reload()

    def day_changed(self) -> None:
        """Judge every plan anew: the world stood otherwise on another day."""
        if self._kept is not None:
            self._judging.begin(self._kept.plans)

    def rules_changed(self) -> None:
        """Judge with the rules that are on."""
        self.day_changed()

    def registry_changed(self) -> None:
        """Read the plans and judge them anew."""
        self.action_reload()

    def action_reload(self) -> None:
        """Read the plans kept, and judge them."""
        self.ask(read_kept, self._take, f"{PAGE_GROUP} portfolio")

    def _take(self, kept: Kept) -> None:
        self._kept = kept
        self.show_known()
        self._judging.begin(kept.plans)

    # -- showing -------------------------------------------------------------

    def show_known(self) -> None:
        """Show what is known by now; the cursor stays at its plan."""
        kept = self._kept
        if kept is None:
            return
        known = self._known(kept)
        self._tell_counts(known)
        shown = self.query_one(PortfolioList)
        here = self.row.plan.path if self.row is not None else None
        self._rows = narrowed(known, self.asked, self.order)
        rows = self._rows
        shown.fill(
            len(rows),
            lambda first, most, take: take(rows[first : first + most]),
            keep=True,
        )
        paths = [row.plan.path for row in rows]
        shown.cursor = paths.index(here) if here in paths else 0
        title, n = _TITLES["list"].to(self.session.language), len(kept.plans)
        counted = f"{n}" if len(rows) == n else f"{len(rows)}/{n}"
        self.query_one("#list-title", PaneTitle).say(f"{title} ({counted})")
        self._tell_card(keep=True)

    def _known(self, kept: Kept) -> list[PortfolioRow]:
        judged, events = self._judging.judged, self._judging.events_of
        return [
            PortfolioRow(plan, judged.get(plan.path), events(plan.path))
            for plan in kept.plans
        ]

    def _tell_counts(self, known: list[PortfolioRow]) -> None:
        """Say how many plans are judged how, and what the list is filtered by."""
        language = self.session.language
        told = [count(len(known), "kế hoạch", "plan").to(language)]
        for verdict in Verdict:
            n = sum(row.verdict is verdict for row in known)
            if n:
                label = verdict.label.to(language)
                told.append(f"{VERDICT_SIGNS[verdict]} {n} {label}")
        if self._judging.watch is not None:
            touched = sum(bool(row.events) for row in known)
            soon = _TOUCHED.fill(n=touched, days=self.days)
            told.append(soon.to(language))
        told += [words.to(language) for words in (self._progress(),) if words.vi]
        self._say("#verdict", " · ".join(told) if known else "")
        empty = None if known else no_plans(self.session.registry)
        self._say("#notice", sentence(empty.line(language)) if empty else "")
        filters = self.asked.told(language) or [_ALL.to(language)]
        order = _ORDER.fill(order=self.order.label).to(language)
        self._say("#facets", " · ".join([*filters, order]))

    def _progress(self) -> Text:
        judging = self._judging
        if judging.stopped:
            return _STOPPED.fill(key=self.lawreg.keys_of("portfolio.reload"))
        if judging.at < judging.total:
            return _GOING.fill(at=judging.at, n=judging.total)
        return _LOOKING if judging.watch is None and judging.total else Text("", "")

    def _say(self, place: str, words: str) -> None:
        shown = self.query_one(place, Static)
        shown.update(one_line(words))
        shown.display = bool(words)

    @property
    def row(self) -> PortfolioRow | None:
        """The plan under the cursor."""
        at = self.query_one(PortfolioList).cursor
        return self._rows[at] if at < len(self._rows) else None

    def _tell_card(self, *, keep: bool) -> None:
        row, kept = self.row, self._kept
        card = self.query_one("#card", Reading)
        if row is None or kept is None:
            card.read(())
            return
        as_of = self.lawreg.as_of
        last = as_of + timedelta(days=self.days)
        known = Known(row.judged, row.events, as_of, last)
        lines = kept_plan_card(row.plan, known, kept.names, self.session.language)
        card.read(lines, keep=keep)

    @on(LongList.Moved, "#list")
    def _moved(self) -> None:
        self._tell_card(keep=False)

    @on(LongList.Opened, "#list")
    def _opened(self) -> None:
        """Go to the plan itself."""
        if self.row is not None:
            self.lawreg.call_later(self.lawreg.open_plan, self.row.plan.path)

    @on(Reading.Followed)
    async def _followed(self, followed: Reading.Followed) -> None:
        followed.stop()
        await self.lawreg.open_instrument(followed.instrument_id)

    # -- filtering and sorting -------------------------------------------------

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self.asked = self.asked._replace(words=event.value)
        self.show_known()

    async def action_filter(self) -> None:
        """Offer what there is to filter by."""
        if self._kept is None:
            return
        choices = facet_choices(self._known(self._kept), self.session.language)
        await self._choose(_FILTER, choices, self._narrow)

    def _narrow(self, chosen: str) -> None:
        self.asked = self.asked.with_choice(chosen)
        self.show_known()

    async def action_sort(self) -> None:
        """Offer the orders."""
        await self._choose(_SORT, order_choices(self.session.language), self._sort)

    def _sort(self, chosen: str) -> None:
        self.order = Order(chosen)
        self.show_known()

    async def action_ahead(self) -> None:
        """Offer how many days to look ahead."""
        choices = [
            Choice(f"{n}", count(n, "ngày", "day").to(self.session.language))
            for n in _DAYS
        ]
        await self._choose(_AHEAD, choices, self._look)

    def _look(self, chosen: str) -> None:
        self.days = int(chosen)
        self._judging.look_again()

    async def _choose(
        self, title: Text, choices: Sequence[Choice], then: Callable[[str], None]
    ) -> None:
        language = self.session.language

        def take(chosen: str | None) -> None:
            if chosen is not None:
                then(chosen)

        chooser = Chooser(title.to(language), choices, language)
        await self.lawreg.open_dialog(chooser, take)

    # -- panes, copying ------------------------------------------------------

    async def action_copy(self) -> None:
        """Offer the plan in view, and the commands that tell the same."""
        row = self.row
        copies = portfolio_copies(
            row, self.asked.owner, self.lawreg.as_of, self.days, self.session
        )
        await self.offer_copies(copies, row.plan.cited_as if row else "portfolio")

    def command(self) -> str:
        """List the plans, those of one owner where the list is filtered by it."""
        return list_command(self.asked.owner, self.lawreg.as_of, self.session)

    def action_cancel(self) -> None:
        """Stop judging, and step back to the list."""
        super().action_cancel()
        self._judging.stop()
