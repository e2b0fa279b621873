"""The findings of a plan: how bad each is, of what, where, and what is wrong."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text as Rich

from lawreg.language import Text
from lawreg.model import Finding
from lawreg.report.verdicts import Verdict
from lawreg.report.visible import one_line
from lawreg_tui.looks import VERDICT_STYLES, verdict_words
from lawreg_tui.widgets.long_list import LongList

_LINE = Text("dòng {n}", "line {n}")


class FindingList(LongList[Finding]):
    """Rows of two lines."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(VERDICT_STYLES.values())

    def __init__(self, language: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._language = language

    def write(self, row: Finding, line: int, width: int) -> Rich:
        """Write how bad, which instrument or words, and the line; or the message."""
        if line == 1:
            return Rich(one_line(row.message.to(self._language)), end="")
        verdict = Verdict(row.severity.value)
        colour = self._colour(VERDICT_STYLES[verdict])
        text = Rich(verdict_words(verdict, self._language), colour, end="")
        place = ""
        if row.place is not None:
            place = _LINE.fill(n=row.place.line).to(self._language)
        about = Rich(f" {one_line(row.instrument or row.text)}", self._part("strong"))
        about.truncate(
            max(width - text.cell_len - len(place) - 1, 0), overflow="ellipsis"
        )
        text.append_text(about)
        gap = width - text.cell_len - len(place)
        return text.append(f"{' ' * max(gap, 0)}{place}", self._part("quiet"))
