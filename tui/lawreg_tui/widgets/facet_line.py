"""The line that says what the list is filtered by."""

from __future__ import annotations

from collections.abc import Mapping

from rich.cells import cell_len
from rich.text import Text as Rich
from textual import events
from textual.widgets import Static

from lawreg.language import Text
from lawreg.report.visible import one_line
from lawreg_tui.facets import facet_words
from lawreg_tui.questions import Asked

_NONE = Text("Chưa lọc", "Not filtered")
_BETWEEN = " · "


class FacetLine(Static):
    """Every facet where there is room, else those that leave something out."""

    def __init__(self, language: str) -> None:
        super().__init__(id="facets", markup=False)
        self._language = language
        self._told = facet_words(Asked(), {}, language)

    def tell(self, asked: Asked, issuers: Mapping[str, str]) -> None:
        """Take what the list is filtered by; ``issuers`` are names by id."""
        told = facet_words(asked, issuers, self._language)
        if told == self._told:
            return
        self._told = told
        self.set_class(any(filtered for _, filtered in self._told), "-narrowed")
        self.refresh()

    def render(self) -> Rich:
        """Write what there is room for."""
        line = _BETWEEN.join(words for words, _ in self._told)
        if cell_len(line) > self.size.width:
            kept = [words for words, filtered in self._told if filtered]
            line = _BETWEEN.join(kept) or _NONE.to(self._language)
        return Rich(one_line(line), no_wrap=True, overflow="ellipsis")

    async def on_click(self, event: events.Click) -> None:
        """Offer other filters, as the key does."""
        event.stop()
        await self.run_action("screen.filter")
