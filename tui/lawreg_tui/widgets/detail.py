"""What is told of one instrument, in three panes: card, life, neighbourhood."""

from __future__ import annotations

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widget import Widget
from textual.widgets import ContentSwitcher, Static

from lawreg.report.drawing import Drawing
from lawreg.report.lines import Line
from lawreg.report.show import (
    act_lines,
    evidence_lines,
    field_lines,
    name_lines,
    status_lines,
)
from lawreg.report.timeline import Timeline
from lawreg.report.timeline_text import life_lines, provision_lines
from lawreg_tui.widgets.neighbour_tree import NeighbourTree
from lawreg_tui.widgets.picture_pane import PicturePane
from lawreg_tui.widgets.reading import Reading

PANES = ("card", "life", "web")


class Detail(ContentSwitcher):
    """One pane is shown; the others hold the same instrument."""

    def __init__(self, language: str) -> None:
        super().__init__(id="detail", initial=PANES[0])
        self._language = language

    def compose(self) -> ComposeResult:
        """Make the three panes."""
        yield Reading(id="card")
        yield Reading(id="life")
        with Vertical(id="web"):
            yield NeighbourTree(id="tree")
            yield PicturePane(id="picture")
            yield Static(id="told", markup=False)

    def tell(self, timeline: Timeline, *, keep: bool) -> None:
        """Show an instrument; ``keep`` leaves the reader at the same lines."""
        language = self._language
        self.query_one("#card", Reading).read(card_pane(timeline, language), keep=keep)
        life = life_lines(timeline, language, full=True)
        self.query_one("#life", Reading).read(life, keep=keep)

    def draw(self, drawing: Drawing) -> None:
        """Show what surrounds the instrument."""
        self.query_one(NeighbourTree).draw(drawing, self._language)
        self.query_one(PicturePane).draw(drawing, self._language)

    def turn(self) -> None:
        """Show the neighbourhood as a picture in place of the tree, or the tree again."""
        self.set_class(self.current != "web" or not self.drawn, "-picture")
        self.web.tell_here()

    @property
    def drawn(self) -> bool:
        """Whether the neighbourhood is shown as a picture."""
        return self.has_class("-picture")

    def show(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        self.current = pane
        self.screen.set_focus(self.reader)

    @property
    def web(self) -> NeighbourTree | PicturePane:
        """The neighbourhood in the form that is shown."""
        if self.drawn:
            return self.query_one(PicturePane)
        return self.query_one(NeighbourTree)

    @property
    def reader(self) -> Widget:
        """What takes the keys in the pane shown."""
        return self.web if self.current == "web" else self.query_one(f"#{self.current}")

    @on(Reading.Told)
    def _told(self, told: Reading.Told) -> None:
        """Write in full what the tree or the picture may cut."""
        told.stop()
        if told.control is self.web:
            self.query_one("#told", Static).update(told.words)


def card_pane(timeline: Timeline, language: str) -> list[Line]:
    """Give the card of an instrument as a reader at a screen asks for it.

    How it stands comes first, then its dates, the provisions that acts name, the
    acts with every source, and where the instrument itself was read.
    """
    card, space = timeline.card, Line()
    lines = [*name_lines(card, language), space, *status_lines(card, language), space]
    lines += [*field_lines(card, language), space]
    if timeline.provisions:
        lines += [*provision_lines(timeline, language), space]
    lines += act_lines(card, language, full=True)
    return [*lines, *evidence_lines(card, language, full=True)]
