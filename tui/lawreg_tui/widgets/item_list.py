"""The items of a changeset: how each was decided, its doubts, and what it does."""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from typing import ClassVar, NamedTuple

from rich.text import Text as Rich

from lawreg.intake.note import Note
from lawreg.intake.proposed import Decision, Item, is_stub
from lawreg.language import Text
from lawreg.report.visible import one_line
from lawreg_tui.widgets.long_list import LongList

_MUST = Text("! phải sửa", "! to be mended")
_NOTED = Text("? {n} lưu ý", "? notes: {n}")
_STUB = Text("ghi tạm", "stub")

_SIGNS = {
    Decision.ACCEPT: "✓",
    Decision.REJECT: "✗",
    Decision.UNDECIDED: "○",
}
"""Each one cell wide in every terminal."""

_STYLES = {
    Decision.ACCEPT: "decision--accept",
    Decision.REJECT: "decision--reject",
    Decision.UNDECIDED: "decision--undecided",
}
"""Component classes of the style sheet."""


def _words(decision: Decision, language: str) -> str:
    return f"{_SIGNS[decision]} {decision.label.to(language)}"


class ItemRow(NamedTuple):
    """An item with what the list tells of it."""

    number: int
    """From 1."""
    item: Item
    notes: Sequence[Note]
    sentence: str


class ItemList(LongList[ItemRow]):
    """Rows of three lines: the decision with what to look at, and the sentence."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *_STYLES.values(),
        "item--must",
        "item--note",
    }
    HEIGHT = 3

    def __init__(self, language: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._language = language

    def show(self, rows: Sequence[ItemRow]) -> None:
        """Show the items; the cursor stays in its row."""
        self.fill(
            len(rows),
            lambda first, most, take: take(rows[first : first + most]),
            keep=True,
        )

    def write(self, row: ItemRow, line: int, width: int) -> Rich:
        """Write the decision and the doubts, or a line of the sentence."""
        if line == 0:
            return self._head(row, width)
        sentence = one_line(row.sentence)
        lines = textwrap.wrap(sentence, max(width, 10), break_on_hyphens=False)
        quiet = row.item.decision is Decision.REJECT
        words = lines[0] if line == 1 else " ".join(lines[1:])
        return Rich(words, self._part("quiet") if quiet else "", end="")

    def _head(self, row: ItemRow, width: int) -> Rich:
        decision = row.item.decision
        words = _words(decision, self._language)
        text = Rich(words, self._colour(_STYLES[decision]), end="")
        text.append(f" · {row.number}", self._part("strong"))
        must = sum(note.waits for note in row.notes)
        if must:
            text.append(f"  {_MUST.to(self._language)}", self._colour("item--must"))
        if len(row.notes) > must:
            noted = _NOTED.fill(n=len(row.notes) - must).to(self._language)
            text.append(f"  {noted}", self._colour("item--note"))
        # The sentence of a stub says what it is, where there is no room here.
        stub = f"  {_STUB.to(self._language)}"
        if is_stub(row.item) and text.cell_len + len(stub) <= width:
            text.append(stub, self._part("quiet"))
        return text
