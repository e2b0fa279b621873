"""A changeset beside the text it was read from: moving in one moves the other."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from lawreg.intake.told import item_sentence
from lawreg.language import Text
from lawreg.report.item_card import item_card
from lawreg.report.lines import Line
from lawreg_tui.review_questions import Review
from lawreg_tui.widgets.beside import Panes
from lawreg_tui.widgets.item_list import ItemList, ItemRow
from lawreg_tui.widgets.long_list import LongList
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.reading import Reading
from lawreg_tui.widgets.said_text import SaidPane

_TITLES = {
    "items": Text("Mục", "Items"),
    "text": Text("Toàn văn", "Text"),
    "about": Text("Chi tiết", "Details"),
    "breaks": Text("Kế hoạch", "Plans"),
}
_QUOTES = Text("Câu trích", "Quotes")
_AT = Text("{title} ({at}/{n})", "{title} ({at}/{n})")
_LOWER = ("about", "breaks")
"""They take turns below the text."""


class ReviewPanes(Panes):
    """Items, text, details and plans; on a narrow screen, one at a time."""

    PANES = _TITLES

    def __init__(self, language: str) -> None:
        super().__init__(id="panes", classes="-items -under-about")
        self.review: Review | None = None
        self._language = language
        self._at = 0
        self._summary: Sequence[Line] | None = None

    def compose(self) -> ComposeResult:
        """Put the titles above the panes."""
        with Horizontal(id="titles"):
            for pane, words in _TITLES.items():
                yield PaneTitle(pane, words.to(self._language))
        with Horizontal(id="review-panes"):
            yield ItemList(self._language, id="items")
            with Vertical(id="said"):
                yield SaidPane(id="text")
                yield Reading(id="about")
                yield Reading(id="breaks")

    @property
    def at(self) -> int:
        """The index of the item in view."""
        return self._at

    def clear(self) -> None:
        """Show nothing: of one changeset nothing may be taken for another's."""
        self.review, self._at, self._summary = None, 0, None
        self.query_one(ItemList).cursor = 0
        self.query_one(ItemList).show(())
        self.query_one(SaidPane).clear()
        for pane in _LOWER:
            self.query_one(f"#{pane}", Reading).read(())
        self._tell_titles()

    def tell(self, review: Review) -> None:
        """Show a changeset; the reader stays at the same item, at first the first open."""
        first = self.review is None
        self.review = review
        if first:
            self._at = next(iter(review.undecided), 0)
        self._at = min(self._at, max(len(review.proposed.items) - 1, 0))
        self._list()
        self.query_one(SaidPane).read(review.said)
        self._show(keep=not first)

    def tell_breaks(self, lines: Sequence[Line] | None, title: str) -> None:
        """Say what the accepted items do to the plans; ``None`` leaves what is told."""
        if lines is not None:
            self.query_one("#breaks", Reading).read(lines, keep=True)
        self.query_one("#breaks-title", PaneTitle).say(title)

    def tell_summary(self, lines: Sequence[Line]) -> None:
        """Tell of the changeset as a whole in the place of an item."""
        self._summary = lines
        self.query_one("#about", Reading).read(lines)
        self.front("about")

    def go_to(self, index: int) -> None:
        """Go to an item."""
        if self.review is not None and index < len(self.review.proposed.items):
            self._at, self._summary = index, None
            self.query_one(ItemList).cursor = index
            self._show()

    def next_undecided(self) -> bool:
        """Go to the next item that nobody decided, from the end to the first again."""
        left = self.review.undecided if self.review is not None else []
        if left:
            self.go_to(next((at for at in left if at > self._at), left[0]))
        return bool(left)

    def catch_up(self) -> None:
        """Follow a cursor whose move has not been told yet: keys may come in one read."""
        self._moved_in_text()
        self._moved_in_list()

    @on(LongList.Moved, "#items")
    def _moved_in_list(self) -> None:
        """Let the text and the details follow the item under the cursor."""
        listed = self.query_one(ItemList)
        if listed.has_focus and listed.cursor != self._at:
            self.go_to(listed.cursor)

    @on(LongList.Moved, "#text")
    def _moved_in_text(self) -> None:
        """Let the list and the details follow the words under the cursor."""
        text = self.query_one(SaidPane)
        items = text.items_here()
        if text.has_focus and items and self._at not in items:
            self._at, self._summary = items[0], None
            self.query_one(ItemList).cursor = self._at
            self._show(go=False)

    @on(LongList.Opened, "#items")
    def _opened(self) -> None:
        self.front("text")

    @on(LongList.Opened, "#text")
    def _opened_words(self) -> None:
        self.front("about")

    def _list(self) -> None:
        review = self.review
        if review is None:
            return
        rows = [
            ItemRow(n, item, notes, item_sentence(item, review.name).to(self._language))
            for n, (item, notes) in enumerate(
                zip(review.proposed.items, review.notes, strict=True), 1
            )
        ]
        self.query_one(ItemList).show(rows)
        self.query_one(ItemList).cursor = self._at

    def _show(self, *, keep: bool = False, go: bool = True) -> None:
        """Tell the item in view and bring its words into sight."""
        review = self.review
        if review is None or not review.proposed.items:
            self._tell_titles()
            return
        lines = self._summary or item_card(
            review.proposed.items[self._at],
            review.notes[self._at],
            review.name,
            review.held,
            self._language,
        )
        self.query_one("#about", Reading).read(lines, keep=keep)
        self.query_one(SaidPane).light(self._at, go=go and not keep)
        self._tell_titles()

    def _tell_titles(self) -> None:
        review, language = self.review, self._language
        items = review.proposed.items if review is not None else ()
        told = {"title": _TITLES["items"], "at": self._at + 1, "n": len(items)}
        title = _AT.fill(**told) if items else _TITLES["items"]
        self.query_one("#items-title", PaneTitle).say(title.to(language))
        quoted = review is not None and review.said.doubt is not None
        words = _QUOTES if quoted else _TITLES["text"]
        self.query_one("#text-title", PaneTitle).say(words.to(language))

    def mark_front(self, pane: str) -> None:
        """Mark the pane that has the keys; of the lower two it is the one shown."""
        super().mark_front(pane)
        if pane in _LOWER:
            for name in _LOWER:
                self.set_class(name == pane, f"-under-{name}")
