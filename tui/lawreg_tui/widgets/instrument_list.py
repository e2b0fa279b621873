"""The list of instruments: number and title, and below how each stands."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text as Rich

from lawreg.language import day
from lawreg.report.visible import one_line
from lawreg_tui.looks import STYLES, status_words
from lawreg_tui.questions import InstrumentRow
from lawreg_tui.widgets.long_list import LongList


class InstrumentList(LongList[InstrumentRow]):
    """Rows of two lines, so that no status is ever cut."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(STYLES.values())

    def __init__(self, language: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._language = language

    def write(self, row: InstrumentRow, line: int, width: int) -> Rich:
        """Write the number and title, or the status and the day of issue."""
        instrument = row.instrument
        if line == 0:
            name = one_line(instrument.number or instrument.title)
            title = one_line(instrument.title) if instrument.number else ""
            text = Rich(name, self._part("strong"), end="")
            return text.append(f"  {title}") if title else text
        colour = self._colour(STYLES[row.status])
        text = Rich(status_words(row.status, self._language), colour, end="")
        issued = instrument.issued_on
        told = day(issued).to(self._language) if issued else str(instrument.year or "")
        if told and text.cell_len + len(told) + 3 <= width:
            text.append(f" · {told}", self._part("quiet"))
        return text
