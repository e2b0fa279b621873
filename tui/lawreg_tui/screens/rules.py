"""The screen of rules: what is looked for, by which law, and what is off in this run."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.widgets import Input, Static

from lawreg.language import Text
from lawreg_tui.copying import check_copy, rule_command, rule_copies
from lawreg_tui.keymap import bindings
from lawreg_tui.list_room import ListRoom
from lawreg_tui.room import PAGE_GROUP
from lawreg_tui.rule_rows import (
    RuleBook,
    RuleRow,
    list_rules,
    read_rule_book,
    row_lines,
)
from lawreg_tui.session import Session
from lawreg_tui.widgets.long_list import LongList, Take
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.reading import Reading
from lawreg_tui.widgets.rule_list import RuleList
from lawreg_tui.widgets.text_field import TextField

_FILTER = Text("Lọc", "Filter")
_HINT = Text("mã, tên, căn cứ; không cần gõ dấu", "code, name, law; no accents needed")
_TITLES = {
    "list": Text("Quy tắc", "Rules"),
    "card": Text("Chi tiết", "Details"),
}
_COUNTED = Text("Quy tắc ({n})", "Rules ({n})")


class RulesRoom(ListRoom):
    """List and detail side by side; on a narrow screen, one at a time."""

    NAME_WORDS = Text("Quy tắc", "Rules")
    BINDINGS = bindings("room", "rules")

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._book: RuleBook | None = None
        self._words = ""

    def body(self) -> ComposeResult:
        """Put the field above list and detail."""
        language = self.session.language
        with Horizontal(id="find-line"):
            yield Static(_FILTER.to(language), classes="prompt", markup=False)
            yield TextField(placeholder=_HINT.to(language), id="find", compact=True)
        with Horizontal(id="titles"):
            for pane, words in _TITLES.items():
                yield PaneTitle(pane, words.to(language))
        with Horizontal(id="panes"):
            yield RuleList(self.session)
            yield Reading(id="card")

    def on_mount(self) -> None:
        """Read the rules and look up their laws."""
        super().on_mount()
        self.ask(
            lambda view: read_rule_book(view, self.session.rules()),
            self._take,
            f"{PAGE_GROUP} rules",
        )

    def rules_changed(self) -> None:
        """Show again which rules are on."""
        self.query_one(RuleList).refresh()
        self._tell(keep=True)

    def _take(self, book: RuleBook) -> None:
        self._book = book
        self._list()

    # -- finding -------------------------------------------------------------

    @on(Input.Changed, "#find")
    def _typed(self, event: Input.Changed) -> None:
        self._words = event.value
        self._list()

    def _list(self) -> None:
        """Show the rules that answer what was typed."""
        if self._book is None:
            return
        rows = list_rules(self._book.rules, self._words)

        def read(first: int, most: int, take: Take[RuleRow]) -> None:
            take(rows[first : first + most])

        found = sum(row.rule is not None for row in rows)
        told = _COUNTED.fill(n=found).to(self.session.language)
        self.query_one("#list-title", PaneTitle).say(told)
        self.query_one(RuleList).fill(len(rows), read)
        if not rows:
            self.query_one("#card", Reading).read(())

    # -- reading -------------------------------------------------------------

    @property
    def row(self) -> RuleRow | None:
        """The rule or heading under the cursor."""
        return self.query_one(RuleList).row

    @on(LongList.Moved, "#list")
    def _moved(self) -> None:
        self._tell(keep=False)

    @on(LongList.Opened, "#list")
    def _opened(self) -> None:
        """Go from the list into what is told."""
        self.action_show_pane("card")

    def _tell(self, *, keep: bool) -> None:
        """Tell the rule under the cursor."""
        if self.row is not None and self._book is not None:
            language = self.session.language
            lines = row_lines(self.row, self._book, self.session.ignored, language)
            self.query_one("#card", Reading).read(lines, keep=keep)

    @on(Reading.Followed)
    async def _followed(self, followed: Reading.Followed) -> None:
        """Go to the law that a rule rests on."""
        followed.stop()
        await self.lawreg.open_instrument(followed.instrument_id)

    # -- turning on and off, copying -----------------------------------------

    def action_switch(self) -> None:
        """Turn the rule or the group under the cursor off, or on again."""
        if self.row is not None:
            self.lawreg.switch_rules(self.row.codes)

    async def action_copy(self) -> None:
        """Offer what can be copied of the rule; of a heading, the command of a check."""
        if self.row is None:
            return
        rule = self.row.rule
        copies = rule_copies(rule, self.session) if rule else [check_copy(self.session)]
        await self.offer_copies(copies, rule.code if rule else "check")

    def command(self) -> str:
        """Tell the rule under the cursor; at a heading, every rule."""
        rule = self.row.rule if self.row is not None else None
        return rule_command(rule) if rule is not None else "lawreg rules list"
