"""The text a changeset was read from, the words of the item in view standing out."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from lawreg_tui.review_text import Place, SaidText
from lawreg_tui.text_rows import Marked
from lawreg_tui.widgets.marked_text import MarkedText

_SIGN = "▸"
_OTHER, _HERE = "said--other", "said--here"


class SaidPane(MarkedText):
    """Every place on which an item rests is marked; those of one item are lit."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {_OTHER, _HERE}

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._said: SaidText | None = None
        self._places: Sequence[Place] = ()

    def read(self, said: SaidText) -> None:
        """Show a text; one that is shown already stays as it is."""
        if said != self._said:
            self._said, self._places = said, said.places
            self.show(said.text, self._marked(None), {})

    def light(self, item: int, *, go: bool) -> None:
        """Let the words of an item stand out; ``go`` brings the first into sight."""
        self.mark_as(self._marked(item))
        first = next((n for n, p in enumerate(self._places) if item in p.items), None)
        if go and first is not None:
            self.go_to(first)

    def on_show(self) -> None:
        """Stand at the words: where the pane was hidden it had no height to stand in."""
        self.centre()

    def items_here(self) -> tuple[int, ...]:
        """Give the items that rest on the words under the cursor."""
        return self._places[self.mark].items if self.mark is not None else ()

    def _marked(self, item: int | None) -> Sequence[Marked]:
        return [
            Marked(p.start, p.end, _SIGN, _HERE if item in p.items else _OTHER)
            for p in self._places
        ]
