"""The plans of a folder, each with what its check found."""

from __future__ import annotations

import os
from typing import ClassVar, NamedTuple

from rich.text import Text as Rich

from lawreg.language import Text
from lawreg.report.verdicts import Verdict
from lawreg.report.visible import one_line
from lawreg_tui.looks import VERDICT_SIGNS, VERDICT_STYLES
from lawreg_tui.plan_questions import Checked, Unread
from lawreg_tui.widgets.long_list import LongList

_WAITING = Text("… chưa kiểm tra", "… not checked yet")
_UNCITED = Text("không có viện dẫn", "no citation")


class PlanRow(NamedTuple):
    """A plan, and what is known of it by now."""

    path: str
    known: Checked | Unread | None = None


class PlanList(LongList[PlanRow]):
    """Rows of two lines: the name of the file, and the counts."""

    COMPONENT_CLASSES: ClassVar[set[str]] = set(VERDICT_STYLES.values())

    def __init__(self, language: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._language = language

    def write(self, row: PlanRow, line: int, width: int) -> Rich:  # noqa: ARG002 - the list cuts
        """Write the name, or the counts by severity, or why it cannot be read."""
        if line == 0:
            return Rich(one_line(os.path.basename(row.path)), self._part("strong"))
        if row.known is None:
            return Rich(_WAITING.to(self._language), self._part("quiet"))
        if isinstance(row.known, Unread):
            told = row.known.error.what.to(self._language)
            return self._coloured(Verdict.DOUBT, one_line(told))
        return self._counts(row.known)

    def _counts(self, known: Checked) -> Rich:
        text = Rich("")
        for severity, n in known.run.severities().items():
            if n:
                label = severity.label.to(self._language)
                text.append("  " if text else "")
                text.append_text(
                    self._coloured(Verdict(severity.value), f"{n} {label}")
                )
        if not known.result.citations:
            text.append("  " if text else "")
            told = _UNCITED.to(self._language)
            return text.append_text(self._coloured(Verdict.DOUBT, told))
        clean = Verdict.CLEAN
        return text or self._coloured(clean, clean.label.to(self._language))

    def _coloured(self, verdict: Verdict, words: str) -> Rich:
        style = self._colour(VERDICT_STYLES[verdict])
        return Rich(f"{VERDICT_SIGNS[verdict]} {words}", style)
