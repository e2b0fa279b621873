"""The plans of a folder, checked one after another while the person looks on."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from textual import on
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.message import Message
from textual.widgets import Static

from lawreg.language import Text
from lawreg.plan.folder import find_plan_files
from lawreg.report.visible import one_line
from lawreg_tui.plan_questions import Checked, Unread
from lawreg_tui.widgets.long_list import LongList
from lawreg_tui.widgets.plan_list import PlanList, PlanRow

Check = Callable[[str, Callable[[Checked | Unread], None], str], None]
"""Asks for the check of a file; the answer is given to the second, within a group."""
_TITLE = Text("Các kế hoạch trong {folder} ({n})", "The plans in {folder} ({n})")
_EMPTY = Text(
    "Không có kế hoạch nào (.json, .txt) trong {folder}.",
    "There is no plan (.json, .txt) in {folder}.",
)


class PlanFolder(Vertical):
    """A list; each plan is a question of its own, so that nothing else waits for all."""

    class Chosen(Message):
        """A plan was chosen."""

        def __init__(self, path: str) -> None:
            super().__init__()
            self.path = path

    def __init__(self, language: str, check: Check, *, id: str | None = None) -> None:  # noqa: A002 - Textual's word
        super().__init__(id=id)
        self.rows: Sequence[PlanRow] = ()
        self._language = language
        self._check = check

    def compose(self) -> ComposeResult:
        """Put the name of the folder above the list."""
        yield Static(id="folder-title", markup=False)
        yield PlanList(self._language, id="plans")

    @property
    def row(self) -> PlanRow | None:
        """The plan under the cursor."""
        return self.query_one(PlanList).row

    def list(self, folder: str) -> None:
        """List a folder and check what is in it; the cursor stays in its row.

        Raises `PlanError` when the folder cannot be listed.
        """
        paths = find_plan_files(folder)
        self.rows = tuple(map(PlanRow, paths))
        told = (_TITLE if paths else _EMPTY).fill(folder=folder, n=len(paths))
        words = one_line(told.to(self._language))
        self.query_one("#folder-title", Static).update(words)
        self._show()
        self._check_from(0)

    def _check_from(self, at: int) -> None:
        """Check one plan, then the next; listing anew or leaving begins anew."""
        if at < len(self.rows):
            self._check(self.rows[at].path, partial(self._take, at), "folder")

    def _take(self, at: int, known: Checked | Unread) -> None:
        if at < len(self.rows) and self.rows[at].path == known.path:
            known_now = PlanRow(known.path, known)
            self.rows = (*self.rows[:at], known_now, *self.rows[at + 1 :])
            self._show()
            self.call_later(self._check_from, at + 1)

    def _show(self) -> None:
        rows = self.rows
        shown = self.query_one(PlanList)
        shown.fill(
            len(rows),
            lambda first, most, take: take(rows[first : first + most]),
            keep=True,
        )

    @on(LongList.Opened, "#plans")
    def _opened(self, event: LongList.Opened) -> None:
        event.stop()
        if self.row is not None:
            self.post_message(self.Chosen(self.row.path))
