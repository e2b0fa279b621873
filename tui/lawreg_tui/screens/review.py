"""The screen on which a changeset is reviewed: decided item by item, then recorded."""

from __future__ import annotations

import os
from collections.abc import Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.widgets import Static

from lawreg.cli.apply import applied_phrase
from lawreg.intake.proposed import Decision
from lawreg.intake.recording import Applied
from lawreg.language import Text
from lawreg.report.lines import Line
from lawreg.report.visible import one_line
from lawreg.report.words import sentence
from lawreg_tui.applying import begin_applying
from lawreg_tui.breaks_teller import BreaksTeller
from lawreg_tui.changeset_choice import choose_changeset
from lawreg_tui.deciding import ALL_DECIDED, APPLY, LEFT, MUST_MEND, DecisionWriter
from lawreg_tui.given_path import folder_of, plan_path
from lawreg_tui.keymap import bindings
from lawreg_tui.review_copying import review_command, review_copies
from lawreg_tui.review_lines import (
    count_words,
    first_problem,
    not_open_words,
    notice_words,
    problem_lines,
    summary_lines,
    unsound_words,
    waiting_words,
)
from lawreg_tui.review_questions import (
    ChangesetFile,
    Review,
    Unsound,
    find_changesets,
)
from lawreg_tui.room import Room
from lawreg_tui.screens import REVIEW_ROOM, room_for
from lawreg_tui.session import Session
from lawreg_tui.watching import WATCH_PAUSE, Watch
from lawreg_tui.widgets.reading import Reading
from lawreg_tui.widgets.review_panes import ReviewPanes

_READ_AGAIN = Text("Tệp đã thay đổi: đã đọc lại.", "The file has changed: read again.")
_READ = "read"
"""The group of questions about the file that is open."""


class ReviewRoom(Room):
    """Items beside the text they were read from; on a narrow screen, one at a time."""

    NAME_WORDS = Text("Duyệt đề xuất", "Review")
    BINDINGS = bindings("room", "review")
    AUTO_FOCUS = ""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        given = session.path
        self.file: ChangesetFile | None = None
        if given is not None and room_for(given) == REVIEW_ROOM:
            self.file = ChangesetFile(given)
        place = plan_path(given)
        self._folder = place if os.path.isdir(place) else folder_of(place)
        self.watch_file = Watch()
        self._unsound: Unsound | None = None
        self._done: Text | None = None
        self._done_at = ""
        self._writer = DecisionWriter(self)
        self._teller = BreaksTeller(self)

    def body(self) -> ComposeResult:
        """Put the counts above the panes."""
        yield Static(id="verdict", markup=False)
        yield Static(id="notice", markup=False)
        yield ReviewPanes(self.session.language)

    def on_mount(self) -> None:
        """Open what was given, and look now and then whether the file was saved."""
        super().on_mount()
        self.set_interval(WATCH_PAUSE, self._watch)
        if self.file is not None:
            self.open(self.file.path)
        else:
            self._tell_empty()

    def day_changed(self) -> None:
        """Judge the plans anew: the world stands otherwise on another day."""
        self._teller.begin()

    def rules_changed(self) -> None:
        """Judge the plans with the rules that are on."""
        self._teller.begin()

    def registry_changed(self) -> None:
        """Read everything again: what was proposed may be held by now."""
        self._teller.forget()
        if self.file is not None:
            self._read()

    @property
    def panes(self) -> ReviewPanes:
        """The changeset that is open."""
        return self.query_one(ReviewPanes)

    @property
    def review(self) -> Review | None:
        """What was read of it; ``None`` before that."""
        return self.panes.review

    # -- reading -------------------------------------------------------------

    def open(self, path: str) -> None:
        """Open a changeset file."""
        self.file, self._unsound, self._done = ChangesetFile(path), None, None
        self._folder = folder_of(path)
        self.panes.clear()
        self._teller.forget()
        self.set_class(False, "-empty")
        self._say("#verdict", waiting_words(path))
        self._say("#notice", Text("", ""))
        self.action_show_pane("items")
        self._read()

    def action_reload(self) -> None:
        """Read the file again."""
        if self.file is not None:
            self._read()

    def _read(self, *, saved: bool = False) -> None:
        if self.file is not None:
            self.watch_file.begin(self.file.path)
            self.ask(self.file.read, partial(self._take, saved=saved), _READ)

    def _watch(self) -> None:
        """Read again what was saved elsewhere, once it is no longer being written."""
        if self.file is None or self._writer.is_writing:
            return
        if self.watch_file.is_saved(self.file.path):
            self._read(saved=True)

    def _take(self, read: Review | Unsound, *, saved: bool) -> None:
        if self.file is None or read.path != self.file.path:
            return
        self.watch_file.read(read.stamp)
        if isinstance(read, Unsound):
            self._unsound = read
            self._tell_unsound(read)
            return
        self._unsound = None
        self.lawreg.take_revision(read.revision)
        if read.revision.revision != self._done_at:
            # Somebody recorded or undid something since: what was said is over.
            self._done = None
        self.panes.tell(read)
        self._tell_review()
        self._teller.begin()
        if saved:
            self.lawreg.tell(_READ_AGAIN)

    def _tell_unsound(self, read: Unsound) -> None:
        """Say every mistake with its line; what was read before stays."""
        self._say("#verdict", unsound_words(read))
        told = first_problem(read, self.session.language, older=self.review is not None)
        self._say("#notice", Text(told, told))
        self.panes.tell_summary(problem_lines(read, self.session.language))

    def _tell_review(self) -> None:
        review, language = self.review, self.session.language
        if review is None:
            return
        self._say("#verdict", count_words(review))
        said = [self._done] if self._done else notice_words(review)
        words = " ".join(sentence(one.to(language)) for one in said)
        self._say("#notice", Text(words, words))

    def _tell_empty(self) -> None:
        self.set_class(True, "-empty")
        found = len(find_changesets(self._folder))
        key = self.lawreg.keys_of("review.open")
        self._say("#verdict", not_open_words(self._folder, found, key))
        self._say("#notice", Text("", ""))

    def _say(self, place: str, words: Text) -> None:
        shown_in = self.query_one(place, Static)
        told = one_line(words.to(self.session.language))
        shown_in.update(told)
        shown_in.display = bool(told)

    # -- deciding ------------------------------------------------------------

    def action_decide(self, word: str) -> None:
        """Decide the item in view, save it, and go on to the next that is open."""
        self.panes.catch_up()
        review, decision = self.review, Decision(word)
        if review is None or self._unsound is not None or not review.proposed.items:
            return
        at = self.panes.at
        if decision is Decision.ACCEPT and review.waits(at):
            keys = ("edit", "reject")
            told = {key: self.lawreg.keys_of(f"review.{key}") for key in keys}
            self.lawreg.tell(MUST_MEND.fill(**told), seconds=8)
            return
        self._done = None
        proposed = review.proposed.decide(at, decision)
        self.panes.tell(review._replace(proposed=proposed))
        self._tell_review()
        self._writer.save()
        self._teller.begin()
        if decision is not Decision.UNDECIDED:
            self.panes.next_undecided()

    async def finish(self) -> None:
        """Wait until every decision is in the file, and what is applied is recorded."""
        await self._writer.finish()

    def action_next_undecided(self) -> None:
        """Go to the next item that nobody decided."""
        self.panes.catch_up()
        if self.review is not None and not self.panes.next_undecided():
            key = self.lawreg.keys_of("review.apply")
            self.lawreg.tell(ALL_DECIDED.fill(key=key))

    async def action_edit(self) -> None:
        """Open the file in the person's editor at the item, and read it afterwards."""
        if self.file is None:
            return
        self.panes.catch_up()
        await self.finish()
        if self.lawreg.edit(self.file.path, self._line()):
            self._read()

    def _line(self) -> int:
        if self._unsound is not None:
            return self._unsound.line
        lines = self.review.lines if self.review is not None else ()
        return lines[self.panes.at] if self.panes.at < len(lines) else 1

    # -- applying ------------------------------------------------------------

    def action_apply(self) -> None:
        """Compare what was accepted with the registry, then ask for confirmation."""
        review, file = self.review, self.file
        if review is None or file is None or self._unsound is not None:
            return
        if review.undecided:
            self.panes.next_undecided()
            self.lawreg.tell(LEFT.fill(n=len(review.undecided)), seconds=8)
        else:
            begin_applying(self, file, review.proposed, self._applied, APPLY)

    def _applied(self, done: Applied) -> None:
        review = self.review
        if review is not None:
            registry = self.session.registry
            self._done = applied_phrase(done, review.proposed, registry)
            now = done.recorded or review.revision
            self._done_at = now.revision
            self._tell_review()
        if done.recorded is not None:
            self.lawreg.registry_changed()

    # -- panes and other doors -------------------------------------------------

    def tell_breaks(self, lines: Sequence[Line] | None, title: Text) -> None:
        """Say what the accepted items do to the plans; ``None`` leaves what is told."""
        self.panes.tell_breaks(lines, title.to(self.session.language))

    def action_show_pane(self, pane: str) -> None:
        """Bring a pane to the front and give it the keys."""
        if self.file is not None:
            if pane == "breaks":
                self._teller.go_on()
            self.panes.front(pane)

    def action_summary(self) -> None:
        """Tell of the changeset as a whole."""
        if self._unsound is not None:
            self._tell_unsound(self._unsound)
        elif self.review is not None:
            self.panes.tell_summary(summary_lines(self.review, self.session.language))

    @on(Reading.Followed)
    async def _followed(self, followed: Reading.Followed) -> None:
        followed.stop()
        await self.lawreg.open_instrument(followed.instrument_id)

    def command(self) -> str:
        """Review the same file."""
        return review_command(self.file.path, self.session) if self.file else ""

    async def action_copy(self) -> None:
        """Offer the item in words, its quotes, and the commands."""
        self.panes.catch_up()
        review = self.review
        if review is not None:
            copies = review_copies(review, self.panes.at, self.session)
            await self.offer_copies(copies, os.path.basename(review.path))

    async def action_open(self) -> None:
        """Offer the changesets of the folder, or a path to type."""
        await choose_changeset(self.lawreg, self._folder, self.open)

    def action_cancel(self) -> None:
        """Stop what is being asked, and step back to the items."""
        super().action_cancel()
        self._teller.stopped()
        self.action_show_pane("items")
