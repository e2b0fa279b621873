"""The plans of the portfolio: what each is, how it is judged, what will touch it, whose."""

from __future__ import annotations

from typing import ClassVar

from rich.text import Text as Rich

from lawreg.language import Text, day
from lawreg.model import Severity
from lawreg.report.verdicts import Verdict
from lawreg.report.visible import one_line
from lawreg.report.words import period_phrase
from lawreg_tui.looks import VERDICT_SIGNS, VERDICT_STYLES, verdict_words
from lawreg_tui.portfolio_rows import PortfolioRow
from lawreg_tui.widgets.long_list import LongList

_WAITING = Text("… đang xét", "… being judged")
_SOON = Text("» {n} sắp tới", "» {n} coming")
_NOBODY = Text("chưa ghi người phụ trách", "no owner named")
_UNSIGNED = Text("chưa ghi ngày ký", "no day of signing")
_SIGNED = Text("ký {day}", "signed {day}")
_PERIOD = Text("kỳ {period}", "period {period}")


class PortfolioList(LongList[PortfolioRow]):
    """Rows of three lines."""

    COMPONENT_CLASSES: ClassVar[set[str]] = {
        *VERDICT_STYLES.values(),
        "portfolio--soon",
    }
    HEIGHT = 3

    def __init__(self, language: str, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self._language = language

    def write(self, row: PortfolioRow, line: int, width: int) -> Rich:  # noqa: ARG002 - the list cuts
        """Write number and title; the verdict and what comes; whose and of when."""
        plan = row.plan
        if line == 0:
            text = Rich(one_line(plan.cited_as), self._part("strong"), end="")
            return text.append(f"  {one_line(plan.title)}" if plan.number else "")
        if line == 1:
            return self._state(row)
        signed = _SIGNED.fill(day=day(plan.issued_on)) if plan.issued_on else _UNSIGNED
        told = [plan.owner or _NOBODY.to(self._language), signed.to(self._language)]
        if plan.period is not None:
            period = _PERIOD.fill(period=period_phrase(plan.period))
            told.append(period.to(self._language))
        return Rich(one_line(" · ".join(told)), self._part("quiet"), end="")

    def _state(self, row: PortfolioRow) -> Rich:
        text = Rich("", end="")
        if row.judged is None:
            text.append(_WAITING.to(self._language), self._part("quiet"))
        elif row.judged.verdict is None:
            why = row.judged.unread.what.to(self._language) if row.judged.unread else ""
            sign = VERDICT_SIGNS[Verdict.DOUBT]
            style = self._colour(VERDICT_STYLES[Verdict.DOUBT])
            text.append(one_line(f"{sign} {why}"), style)
        else:
            self._counts(text, tuple(row.judged.verdict))
        if row.events:
            soon = _SOON.fill(n=len(row.events)).to(self._language)
            text.append(f"  {soon}", self._colour("portfolio--soon"))
        return text

    def _counts(self, text: Rich, counts: tuple[int, ...]) -> None:
        for severity, n in zip(Severity, counts, strict=True):
            if n:
                verdict = Verdict(severity.value)
                label = severity.label.to(self._language)
                words = f"{VERDICT_SIGNS[verdict]} {n} {label}"
                text.append("  " if text else "")
                text.append(words, self._colour(VERDICT_STYLES[verdict]))
        if not text:
            clean = Verdict.CLEAN
            style = self._colour(VERDICT_STYLES[clean])
            text.append(verdict_words(clean, self._language), style)
