"""The screen of plans: the text, what was found in it, and what to do about that."""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from lawreg.errors import LawregError
from lawreg.language import Text
from lawreg.model import Certainty
from lawreg.report.summary import findings_phrase, outcome_phrase
from lawreg.report.visible import one_line
from lawreg.report.words import sentence
from lawreg_tui.dialogs.chooser import Chooser
from lawreg_tui.given_path import folder_of, plan_path
from lawreg_tui.keymap import bindings
from lawreg_tui.plan_copying import check_command, plan_copies
from lawreg_tui.plan_lines import line_choices
from lawreg_tui.plan_questions import Checked, Unread, check_file
from lawreg_tui.room import Room
from lawreg_tui.session import Session
from lawreg_tui.watching import WATCH_PAUSE, Watch
from lawreg_tui.widgets.plan_folder import PlanFolder
from lawreg_tui.widgets.plan_panes import PlanPanes
from lawreg_tui.widgets.reading import Reading

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
_FIND = Text("Tìm trong văn bản kế hoạch", "Find in the text of the plan")
_STOPPED = Text(
    "Đã dừng: tệp như đang có chưa được kiểm tra; bấm {key} để kiểm tra.",
    "Stopped: the file as it is was not checked; press {key} to check it.",
)
_CHECK = "check"
"""The group of questions about the plan that is open."""


class PlanRoom(Room):
    """Text, findings and details side by side; on a narrow screen, one at a time."""

    NAME_WORDS = Text("Kế hoạch", "Plan")
    BINDINGS = bindings("room", "plan")
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        given = plan_path(session.path)
        is_folder = os.path.isdir(given)
        self.path = "" if is_folder else given
        self.folder = given if is_folder else folder_of(given)
        self._least = Certainty.MEDIUM
        self._file = Watch()
        self._unread: Unread | None = None

    def body(self) -> ComposeResult:
        """Put the verdict above the panes; a folder takes the place of both."""
        yield Static(id="verdict", markup=False)
        yield Static(id="notice", markup=False)
        yield PlanPanes(self.session)
        yield PlanFolder(self.session.language, self._ask_check, id="folder")

    def on_mount(self) -> None:
        """Open what was given, and look now and then whether the file was saved."""
        super().on_mount()
        self.set_interval(WATCH_PAUSE, self._watch)
        if self.path:
            self.open(self.path)
        else:
            self.action_open()

    def day_changed(self) -> None:
        """Check anew: the world stood otherwise on another day."""
        if self.path:
            self._check()
        else:
            self.action_open()

    def rules_changed(self) -> None:
        """Check anew with the rules that are on."""
        if self.path:
            self._check()

    @property
    def panes(self) -> PlanPanes:
        """The plan that is open."""
        return self.query_one(PlanPanes)

    # -- checking ------------------------------------------------------------

    def open(self, path: str) -> None:
        """Open a plan and check it."""
        self.withdraw("folder")
        self.path, self._unread = path, None
        self.panes.clear()
        self._say("#verdict", _WAITING.fill(name=path).to(self.session.language))
        self._say("#notice", "")
        self.set_class(False, "-folder")
        self.action_show_pane("text")
        self._check()

    @on(PlanFolder.Chosen)
    def _chosen_plan(self, chosen: PlanFolder.Chosen) -> None:
        chosen.stop()
        self.open(chosen.path)

    def action_open(self) -> None:
        """List the plans of the folder."""
        try:
            self.query_one(PlanFolder).list(self.folder)
        except LawregError as error:
            self.lawreg.show_problem(error)
            return
        self.path = ""
        self._say("#verdict", "")
        self._say("#notice", "")
        self.set_class(True, "-folder")
        self.set_focus(self.query_one("#plans"))

    def action_recheck(self) -> None:
        """Read and check the file, or the folder, anew."""
        self.day_changed()

    def _check(self, *, saved: bool = False) -> None:
        self._file.begin(self.path)
        self._ask_check(self.path, partial(self._take, saved=saved), _CHECK)

    def _ask_check(
        self, path: str, then: Callable[[Checked | Unread], None], group: str
    ) -> None:
        as_of, session = self.lawreg.as_of, self.session
        self.ask(
            lambda view: check_file(
                view, path, as_of, session.rules_on(), session.registry
            ),
            then,
            group,
        )

    def _watch(self) -> None:
        """Check anew what was saved, once it is no longer being written."""
        if self.path and self._file.is_saved(self.path):
            self._check(saved=True)

    def _take(self, known: Checked | Unread, *, saved: bool) -> None:
        if known.path != self.path:
            return
        self._file.read(known.stamp)
        self._unread = known if isinstance(known, Unread) else None
        if isinstance(known, Unread):
            self._tell_unread(known)
            return
        self.lawreg.take_revision(known.run.revision)
        self._tell_checked(known.with_certainty(self._least))
        if saved:
            self.lawreg.tell(_CHECKED)

    def _tell_unread(self, known: Unread) -> None:
        """Say in a line why the plan cannot be read; what was read before stays."""
        name = os.path.basename(known.path)
        self._say("#verdict", _UNREAD.fill(name=name).to(self.session.language))
        told = known.error.line(self.session.language)
        if self.panes.checked is not None:
            told = f"{told} {_OLDER.to(self.session.language)}"
        self._say("#notice", told)

    def _tell_checked(self, known: Checked) -> None:
        self._tell_verdict(known)
        self.panes.tell(known)
        if self._unread is not None:  # what is shown is older than the file
            self._tell_unread(self._unread)

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

    # -- reading -------------------------------------------------------------

    @on(Reading.Followed)
    def _followed(self, followed: Reading.Followed) -> None:
        followed.stop()
        self._go_to(followed.instrument_id)

    def _go_to(self, instrument_id: str) -> None:
        self.lawreg.call_later(self.lawreg.open_instrument, instrument_id)

    @on(PlanPanes.NotHeld)
    def _not_held(self) -> None:
        self.lawreg.tell(_NOT_HELD)

    def action_summary(self) -> None:
        """Tell what was checked, and with what."""
        if self.path:
            self.panes.tell_summary()

    async def action_find(self) -> None:
        """Offer the lines of the text, those that hold the words typed."""
        if self.path and self.panes.checked is not None:
            language = self.session.language
            lines = line_choices(self.panes.checked)
            chooser = Chooser(_FIND.to(language), lines, language)
            await self.lawreg.open_dialog(
                chooser, lambda name: self.panes.go_to_line(int(name)) if name else None
            )

    def action_show_pane(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        if self.path:
            self.panes.front(pane)

    def action_cancel(self) -> None:
        """Stop what is being asked, and step back to the text."""
        stopped = any(w.group == _CHECK and not w.is_finished for w in self.workers)
        super().action_cancel()
        if stopped and self.path:
            told = _STOPPED.fill(key=self.lawreg.keys_of("plan.recheck"))
            self._say("#notice", told.to(self.session.language))
        self.action_show_pane("text")

    # -- doing ---------------------------------------------------------------

    def action_unsure(self) -> None:
        """Show the findings of low certainty too, or hide them again."""
        low, medium = Certainty.LOW, Certainty.MEDIUM
        self._least = medium if self._least is low else low
        known = self.panes.checked
        if known is not None:
            self._tell_checked(known.with_certainty(self._least))

    async def action_copy(self) -> None:
        """Offer what can be copied, the words to write first."""
        panes = self.panes
        if not self.path or panes.checked is None:
            return
        panes.catch_up()
        offered = plan_copies(
            panes.checked, panes.finding, panes.cited, self.lawreg.as_of, self.session
        )
        await self.offer_copies(offered, os.path.basename(self.path))

    def command(self) -> str:
        """Check the plan; of a folder, the plan under the cursor."""
        as_of, known = self.lawreg.as_of, self.panes.checked
        if self.path and known is not None:
            return check_command(known, as_of, self.session)
        row = self.query_one(PlanFolder).row
        if not self.path and row is not None and isinstance(row.known, Checked):
            return check_command(row.known, as_of, self.session)
        return ""

    def action_edit(self) -> None:
        """Open the file in the person's editor at the line, and check it afterwards."""
        if not self.path:
            return
        self.panes.catch_up()
        if self.lawreg.edit(self.path, self.panes.line):
            self._check()
