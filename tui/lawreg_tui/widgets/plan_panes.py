"""A plan, what was found in it, and the details: moving in one moves the others."""

from __future__ import annotations

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.message import Message

from lawreg.language import Text
from lawreg.model import Finding, Instrument, Resolved
from lawreg.report.finding_card import citation_lines, finding_lines
from lawreg.report.lines import Line
from lawreg.report.summary import render_summary
from lawreg.report.verdicts import Mark
from lawreg.report.visible import one_line
from lawreg_tui.plan_questions import Checked
from lawreg_tui.plan_subject import Subject
from lawreg_tui.session import Session
from lawreg_tui.widgets.beside import Panes
from lawreg_tui.widgets.finding_list import FindingList
from lawreg_tui.widgets.long_list import LongList
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.plan_text import PlanText
from lawreg_tui.widgets.reading import Reading

_TITLES = {
    "text": Text("Văn bản kế hoạch", "Text of the plan"),
    "findings": Text("Phát hiện", "Findings"),
    "about": Text("Chi tiết", "Details"),
}
_LINE = Text("{title} · dòng {n}", "{title} · line {n}")


class PlanPanes(Panes):
    """Text, findings and details of one plan; on a narrow screen, one at a time."""

    PANES = _TITLES

    class NotHeld(Message):
        """A citation was chosen that is no instrument of the registry."""

    def __init__(self, session: Session) -> None:
        super().__init__(id="panes")
        self.checked: Checked | None = None
        self.findings: Sequence[Finding] = ()
        self.marks: Sequence[Mark] = ()
        self.subject = Subject()
        self._session = session

    def compose(self) -> ComposeResult:
        """Put the titles above the panes."""
        language = self._session.language
        with Horizontal(id="titles"):
            for pane, words in _TITLES.items():
                yield PaneTitle(pane, words.to(language))
        with Horizontal(id="plan-panes"):
            yield PlanText(id="text")
            with Vertical(id="beside"):
                yield FindingList(language, id="findings")
                yield Reading(id="about")

    def clear(self) -> None:
        """Show nothing: of one plan nothing may be taken for another's."""
        self.checked = None
        self.findings, self.marks, self.subject = (), (), Subject()
        self.query_one(PlanText).clear()
        self._list()
        self.query_one("#about", Reading).read(())
        self._tell_titles()

    def tell(self, known: Checked) -> None:
        """Show what was found, leaving the reader at the same finding or line."""
        subject, first = self.subject, self.checked is None
        self.checked, self.findings, self.marks = known, known.shown(), known.marks()
        self.subject = subject.found_again(known, self.findings)
        text, listed = self.query_one(PlanText), self.query_one(FindingList)
        line, between = text.line_here, text.mark is None and not listed.has_focus
        text.read(known.result.plan, self.marks)
        self._list()
        if first and self.findings:
            self.subject = Subject.of_finding(0, self.findings)
        mark = self._mark_of(self.subject)
        if mark is not None and (first or not between):
            text.go_to(mark)
        else:
            text.go_to_line(line)
        self._show(keep=not first)

    def go_to_line(self, line: int) -> None:
        """Go to a line of the plan's text, counted from 0."""
        self.front("text")
        self.query_one(PlanText).go_to_line(line)

    def tell_summary(self) -> None:
        """Tell what was checked, and with what."""
        if self.checked is not None:
            self.query_one("#about", Reading).read(self._summary(self.checked))
            self.front("about")

    @property
    def finding(self) -> Finding | None:
        """What the reader is at, where that is a finding."""
        at = self.subject.finding
        return self.findings[at] if at is not None else None

    @property
    def cited(self) -> Instrument | None:
        """The instrument cited where the reader is."""
        return self._cited(self._mark_of(self.subject))

    @property
    def line(self) -> int:
        """The line of the file at which the cursor of the text stands."""
        if self.checked is None:
            return 1
        return self.checked.line_of(self.query_one(PlanText).offset_here)

    def catch_up(self) -> None:
        """Follow a cursor whose move has not been told yet: keys may come in one read."""
        self._moved_in_text()
        self._moved_in_list()

    @on(LongList.Moved, "#text")
    def _moved_in_text(self) -> None:
        """Let the list and the details follow the words under the cursor."""
        text = self.query_one(PlanText)
        if not text.has_focus or self.checked is None:
            return
        if text.mark is not None:
            mark = self.marks[text.mark]
            if not mark.findings and mark.citation is not None:
                self.subject = Subject.of_citation(mark.citation, self.checked)
            elif self.subject.finding not in mark.findings:
                self.subject = Subject.of_finding(mark.findings[0], self.findings)
            self._show()
        self._tell_titles()

    @on(LongList.Moved, "#findings")
    def _moved_in_list(self) -> None:
        """Let the text and the details follow the finding under the cursor."""
        listed = self.query_one(FindingList)
        if not listed.has_focus or not self.findings:
            return
        self.subject = Subject.of_finding(listed.cursor, self.findings)
        mark = self._mark_of(self.subject)
        if mark is not None:
            self.query_one(PlanText).go_to(mark)
        self._show()

    @on(LongList.Opened, "#findings")
    def _opened_finding(self) -> None:
        self.front("about")

    @on(LongList.Opened, "#text")
    def _opened_words(self) -> None:
        """Go to the instrument cited, or to what is told where none is decided."""
        mark = self.query_one(PlanText).mark
        cited = self._cited(mark)
        if cited is not None:
            self.post_message(Reading.Followed(cited.instrument_id))
        elif mark is not None:
            if self.marks[mark].citation is not None:
                self.post_message(self.NotHeld())
            self.front("about")

    def _mark_of(self, subject: Subject) -> int | None:
        """Give the mark of what the reader is at."""
        for at, mark in enumerate(self.marks):
            if subject.finding is not None and subject.finding in mark.findings:
                return at
            if subject.citation is not None and mark.citation == subject.citation:
                return at
        return None

    def _cited(self, mark: int | None) -> Instrument | None:
        index = self.marks[mark].citation if mark is not None else None
        if index is None or self.checked is None:
            return None
        found = self.checked.result.resolutions[index]
        return found.instrument if isinstance(found, Resolved) else None

    def _show(self, *, keep: bool = False) -> None:
        """Put the list at the finding and tell of it, or of the citation."""
        subject, known = self.subject, self.checked
        if known is None:
            return
        language = self._session.language
        if subject.finding is not None:
            self.query_one(FindingList).cursor = subject.finding
            finding = self.findings[subject.finding]
            rule = self._session.rules().rule(finding.code)
            lines = finding_lines(finding, known.result, known.around, rule, language)
        elif subject.citation is not None:
            lines = citation_lines(
                subject.citation, known.result, known.around, language
            )
        else:
            lines = self._summary(known)
        self.query_one("#about", Reading).read(lines, keep=keep)
        self._tell_titles()

    def _summary(self, known: Checked) -> list[Line]:
        told = render_summary(known.run, self._session.language)
        return [Line(one_line(line)) for line in told.splitlines()]

    def _tell_titles(self) -> None:
        language = self._session.language
        title, listed = _TITLES["text"], _TITLES["findings"].to(language)
        if self.checked is not None:
            offset = self.query_one(PlanText).offset_here
            title = _LINE.fill(title=title, n=self.checked.line_of(offset))
        at = self.subject.finding
        count = f"{at + 1}/" if at is not None else ""
        self.query_one("#text-title", PaneTitle).say(title.to(language))
        self.query_one("#findings-title", PaneTitle).say(
            f"{listed} ({count}{len(self.findings)})"
        )

    def _list(self) -> None:
        held = self.findings
        self.query_one(FindingList).fill(
            len(held),
            lambda first, most, take: take(held[first : first + most]),
            keep=True,
        )
