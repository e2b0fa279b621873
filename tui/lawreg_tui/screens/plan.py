"""The screen of plans: the text, what was found in it, and what to do about that."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult, SuspendNotSupported
from textual.containers import Horizontal, Vertical
from textual.widgets import Static

from lawreg.errors import ConfigError, LawregError
from lawreg.language import Text
from lawreg.model import Certainty, Finding, Instrument, Resolved
from lawreg.report.finding_card import citation_lines, finding_lines
from lawreg.report.lines import Line
from lawreg.report.summary import findings_phrase, outcome_phrase, render_summary
from lawreg.report.verdicts import Mark
from lawreg.report.visible import one_line
from lawreg.report.words import sentence
from lawreg_tui.dialogs.chooser import Chooser
from lawreg_tui.editor import editor_command, run_editor
from lawreg_tui.keymap import bindings
from lawreg_tui.plan_copying import plan_copies
from lawreg_tui.plan_questions import Checked, Stamp, Unread, check_file, stamp_of
from lawreg_tui.plan_subject import Subject
from lawreg_tui.room import Room
from lawreg_tui.session import Session
from lawreg_tui.widgets.finding_list import FindingList
from lawreg_tui.widgets.long_list import LongList
from lawreg_tui.widgets.pane_title import PaneTitle
from lawreg_tui.widgets.plan_folder import PlanFolder
from lawreg_tui.widgets.plan_text import PlanText
from lawreg_tui.widgets.reading import Reading

_TITLES = {
    "text": Text("Văn bản kế hoạch", "Text of the plan"),
    "findings": Text("Phát hiện", "Findings"),
    "about": Text("Chi tiết", "Details"),
}
_LINE = Text("{title} · dòng {n}", "{title} · line {n}")
_HIDDEN = Text("ẩn {n} chưa chắc chắn", "{n} unsure hidden")
_WAITING = Text("{name}: đang kiểm tra …", "{name}: being checked …")
_UNREAD = Text("{name}: chưa kiểm tra được", "{name}: could not be checked")
_OLDER = Text("Dưới đây là lần kiểm tra trước.", "Below is the check before.")
_CHECKED = Text(
    "Tệp đã thay đổi: đã kiểm tra lại.", "The file has changed: checked anew."
)
_NOT_HELD = Text(
    "Chưa xác định được văn bản này trong sổ đăng ký.",
    "The registry does not decide which instrument this is.",
)
_COPY = Text("Chép gì?", "Copy what?")
_COPIED = Text("Đã chép: {words}", "Copied: {words}")
_NO_TERMINAL = Text(
    "không mở được trình soạn thảo ở đây.", "no editor can be opened here."
)
_EDIT_ELSEWHERE = Text(
    "Sửa tệp bằng phần mềm khác; lưu xong là được kiểm tra lại.",
    "Edit the file with another program; it is checked anew when saved.",
)
WATCH_PAUSE = 0.5
"""Seconds between two looks at the file; it is read once two of them agree."""


class PlanRoom(Room):
    """Text, findings and details side by side; on a narrow screen, one at a time."""

    NAME_WORDS = Text("Kế hoạch", "Plan")
    BINDINGS = bindings("room", "plan")
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        given = session.path or os.curdir
        is_folder = os.path.isdir(given)
        self.path = "" if is_folder else given
        self.folder = given if is_folder else os.path.dirname(given) or os.curdir
        self.checked: Checked | None = None
        self.findings: Sequence[Finding] = ()
        self.marks: Sequence[Mark] = ()
        self.subject = Subject()
        self._least = Certainty.MEDIUM
        self._stamp: Stamp | None = None
        self._seen: Stamp | None = None

    def body(self) -> ComposeResult:
        """Put the verdict above the panes; a folder takes the place of both."""
        language = self.session.language
        yield Static(id="verdict", markup=False)
        yield Static(id="notice", markup=False)
        with Horizontal(id="titles"):
            for pane, words in _TITLES.items():
                yield PaneTitle(pane, words.to(language))
        with Horizontal(id="plan-panes"):
            yield PlanText(id="text")
            with Vertical(id="beside"):
                yield FindingList(language, id="findings")
                yield Reading(id="about")
        yield PlanFolder(language, self._ask_check, id="folder")

    def on_mount(self) -> None:
        """Open what was given, and look now and then whether the file was saved."""
        super().on_mount()
        self.set_interval(WATCH_PAUSE, self._watch)
        if self.path:
            self._open(self.path)
        else:
            self.action_open()

    def day_changed(self) -> None:
        """Check anew: the world stood otherwise on another day."""
        if self.path:
            self._check()
        else:
            self.action_open()

    # -- checking ------------------------------------------------------------

    def _open(self, path: str) -> None:
        self.path, self.checked = path, None
        self.findings, self.marks, self.subject = (), (), Subject()
        # Nothing of one plan may be taken for another's, least of all if that is broken.
        self.query_one(PlanText).clear()
        self._list_findings()
        self.query_one("#about", Reading).read(())
        self._say("#verdict", _WAITING.fill(name=path).to(self.session.language))
        self._say("#notice", "")
        self._tell_titles()
        self.set_class(False, "-folder")
        self.action_show_pane("text")
        self._check()

    @on(PlanFolder.Chosen)
    def _chosen_plan(self, chosen: PlanFolder.Chosen) -> None:
        chosen.stop()
        self._open(chosen.path)

    def action_open(self) -> None:
        """List the plans of the folder."""
        try:
            self.query_one(PlanFolder).list(self.folder)
        except LawregError as error:
            self.lawreg.show_problem(error)
            return
        self.path = ""
        self.set_class(True, "-folder")
        self.set_focus(self.query_one("#plans"))

    def action_recheck(self) -> None:
        """Read and check the file, or the folder, anew."""
        self.day_changed()

    def _check(self, *, saved: bool = False) -> None:
        self._stamp = stamp_of(self.path)
        self._ask_check(self.path, partial(self._take, saved=saved), "check")

    def _ask_check(
        self, path: str, then: Callable[[Checked | Unread], None], group: str
    ) -> None:
        as_of, session = self.lawreg.as_of, self.session
        self.ask(
            lambda view: check_file(
                view, path, as_of, session.rules(), session.registry
            ),
            then,
            group,
        )

    def _watch(self) -> None:
        """Check anew what was saved, once it is no longer being written."""
        if not self.path:
            return
        stamp = stamp_of(self.path)
        if stamp != self._stamp and stamp == self._seen:
            self._check(saved=True)
        self._seen = stamp

    def _take(self, known: Checked | Unread, *, saved: bool) -> None:
        if known.path != self.path:
            return
        self._stamp = known.stamp
        if isinstance(known, Unread):
            self._tell_unread(known)
            return
        self._tell_checked(known.with_certainty(self._least))
        if saved:
            self.lawreg.tell(_CHECKED)

    def _tell_unread(self, known: Unread) -> None:
        """Say in a line why the plan cannot be read; what was read before stays."""
        name = os.path.basename(known.path)
        self._say("#verdict", _UNREAD.fill(name=name).to(self.session.language))
        told = known.error.line(self.session.language)
        if self.checked is not None:
            told = f"{told} {_OLDER.to(self.session.language)}"
        self._say("#notice", told)

    def _tell_checked(self, known: Checked) -> None:
        """Show what was found, leaving the reader at the same finding or line."""
        subject, first = self.subject, self.checked is None
        self.checked, self.findings, self.marks = known, known.shown(), known.marks()
        self.subject = subject.found_again(known, self.findings)
        text, listed = self.query_one(PlanText), self.query_one(FindingList)
        line, between = text.line_here, text.mark is None and not listed.has_focus
        text.read(known.result.plan, self.marks)
        self._list_findings()
        self._tell_verdict(known)
        if first and self.findings:
            self.subject = Subject.of_finding(0, self.findings)
        mark = self._mark_of(self.subject)
        if mark is not None and (first or not between):
            text.go_to(mark)
        else:
            text.go_to_line(line)
        self._show_subject(keep=not first)

    def _list_findings(self) -> None:
        held = self.findings
        self.query_one(FindingList).fill(
            len(held),
            lambda first, most, take: take(held[first : first + most]),
            keep=True,
        )

    def _tell_verdict(self, known: Checked) -> None:
        run, language = known.run, self.session.language
        outcome = outcome_phrase(run)
        told = [os.path.basename(known.path)]
        told += [outcome.to(language)] if outcome is not None else []
        told.append(findings_phrase(run).to(language))
        if run.hidden:
            key = self.lawreg.keys_of("plan.unsure")
            hidden = _HIDDEN.fill(n=run.hidden).to(language)
            told.append(f"{hidden} ({key})" if key else hidden)
        self._say("#verdict", " · ".join(told))
        self._say("#notice", " ".join(sentence(d.to(language)) for d in known.doubts))

    def _say(self, place: str, words: str) -> None:
        shown = self.query_one(place, Static)
        shown.update(one_line(words))
        shown.display = bool(words)

    # -- moving --------------------------------------------------------------

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
            self._show_subject()
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
        self._show_subject()

    @on(LongList.Opened, "#findings")
    def _opened_finding(self) -> None:
        self.action_show_pane("about")

    @on(LongList.Opened, "#text")
    def _opened_words(self) -> None:
        """Go to the instrument cited, or to what is told where none is decided."""
        mark = self.query_one(PlanText).mark
        cited = self._cited(mark)
        if cited is not None:
            self._go_to(cited.instrument_id)
        elif mark is not None:
            if self.marks[mark].citation is not None:
                self.lawreg.tell(_NOT_HELD)
            self.action_show_pane("about")

    @on(Reading.Followed)
    def _followed(self, followed: Reading.Followed) -> None:
        followed.stop()
        self._go_to(followed.instrument_id)

    def _go_to(self, instrument_id: str) -> None:
        self.lawreg.call_later(self.lawreg.open_instrument, instrument_id)

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

    # -- telling -------------------------------------------------------------

    def _show_subject(self, *, keep: bool = False) -> None:
        """Put the list at the finding and tell of it, or of the citation."""
        subject, known = self.subject, self.checked
        if known is None:
            return
        language = self.session.language
        if subject.finding is not None:
            self.query_one(FindingList).cursor = subject.finding
            finding = self.findings[subject.finding]
            rule = self.session.rules().rule(finding.code)
            lines = finding_lines(finding, known.result, known.around, rule, language)
        elif subject.citation is not None:
            lines = citation_lines(
                subject.citation, known.result, known.around, language
            )
        else:
            lines = self._summary_lines(known)
        self.query_one("#about", Reading).read(lines, keep=keep)
        self._tell_titles()

    def _summary_lines(self, known: Checked) -> list[Line]:
        told = render_summary(known.run, self.session.language)
        return [Line(one_line(line)) for line in told.splitlines()]

    def action_summary(self) -> None:
        """Tell what was checked, and with what."""
        if self.checked is not None:
            self.query_one("#about", Reading).read(self._summary_lines(self.checked))
            self.action_show_pane("about")

    def _tell_titles(self) -> None:
        language = self.session.language
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

    # -- panes ---------------------------------------------------------------

    @on(PaneTitle.Chosen)
    def _chosen(self, chosen: PaneTitle.Chosen) -> None:
        chosen.stop()
        self.action_show_pane(chosen.pane)

    def action_show_pane(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        if not self.has_class("-folder"):
            self._front(pane)
            self.set_focus(self.query_one(f"#{pane}"))

    def on_descendant_focus(self) -> None:
        """Mark the pane that has the keys."""
        focused = self.focused.id if self.focused is not None else None
        if focused in _TITLES:
            self._front(focused)

    def _front(self, pane: str) -> None:
        for name in _TITLES:
            self.set_class(name == pane, f"-{name}")
            self.query_one(f"#{name}-title", PaneTitle).say(shown=name == pane)

    def action_cancel(self) -> None:
        """Stop what is being asked, and step back to the text."""
        super().action_cancel()
        self.action_show_pane("text")

    # -- doing ---------------------------------------------------------------

    def action_unsure(self) -> None:
        """Show the findings of low certainty too, or hide them again."""
        low, medium = Certainty.LOW, Certainty.MEDIUM
        self._least = medium if self._least is low else low
        if self.checked is not None:
            self._tell_checked(self.checked.with_certainty(self._least))

    async def action_copy(self) -> None:
        """Offer what can be copied, the words to write first."""
        if self.checked is None or not self.path:
            return
        at, language = self.subject.finding, self.session.language
        finding = self.findings[at] if at is not None else None
        cited = self._cited(self._mark_of(self.subject))
        offered = plan_copies(
            self.checked, finding, cited, self.lawreg.as_of, self.session
        )
        choices = [choice for choice, _ in offered.values()]
        chooser = Chooser(_COPY.to(language), choices, language)
        await self.lawreg.open_dialog(
            chooser, lambda name: self._copy(offered[name][1]) if name else None
        )

    def _copy(self, words: str) -> None:
        self.lawreg.copy_to_clipboard(words)
        self.lawreg.tell(_COPIED.fill(words=words))

    def action_edit(self) -> None:
        """Open the file in the person's editor at the line, and check it afterwards."""
        if not self.path:
            return
        offset = self.query_one(PlanText).offset_here
        line = self.checked.line_of(offset) if self.checked is not None else 1
        try:
            command = editor_command(self.path, line)
            with self.lawreg.suspend():
                run_editor(command)
        except LawregError as error:
            self.lawreg.show_problem(error)
        except SuspendNotSupported:
            self.lawreg.show_problem(
                ConfigError(_NO_TERMINAL, self.path, _EDIT_ELSEWHERE)
            )
        else:
            self._check()
