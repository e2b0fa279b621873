"""Going through a changeset item by item: what each key does, saved before the next one."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from lawreg.cli.editor import editor_command, run_editor
from lawreg.cli.output_file import write_file
from lawreg.cli.reviewed_file import ReviewedFile, file_content
from lawreg.errors import ConfigError, LawregError
from lawreg.intake.changeset_file import ChangesetError, parse_changeset
from lawreg.intake.changeset_text import render_one_item
from lawreg.intake.note import Note
from lawreg.intake.notes import notes_on
from lawreg.intake.proposed import Decision, Item, Proposed
from lawreg.intake.typed_targets import settle_typed
from lawreg.language import Text

if TYPE_CHECKING:
    from lawreg.model import RegistryView

_MUST_MEND = Text(
    "mục này phải sửa trước khi nhận: bấm e để sửa, r để bỏ.",
    "this item must be mended before it is accepted: e edits it, r rejects it.",
)
_FIRST = Text("đây là mục đầu tiên.", "this is the first item.")
_ONE_ITEM = Text(
    "giữ đúng một mục trong tệp; chưa sửa gì. Bản đang sửa được giữ: bấm e để sửa tiếp.",
    "keep exactly one item in the file; nothing is changed. What you wrote is kept: e goes "
    "on with it.",
)
_KEPT = Text(
    "mục chưa đổi. Bản đang sửa được giữ: bấm e để sửa tiếp.",
    "the item is unchanged. What you wrote is kept: e goes on with it.",
)
_IN_DRAFT = Text(
    "bản đang sửa, dòng {line}: {what}", "what you wrote, line {line}: {what}"
)
_AS_FIRST = re.compile(r"\A(?:mục|item) 1(?:: |, )")
_AGAIN = Text("Chạy lại lawreg review.", "Run lawreg review again.")


class _Draft(NamedTuple):
    """An edit of an item that could not be taken."""

    item: int
    """Its place in the changeset."""
    text: str
    line: int
    """Where to go on."""


def _line_of(problem: LawregError) -> int:
    """Give the line in ``file:34`` or ``file:34:12``; 0 where there is none."""
    numbers = [part for part in problem.where.split(":")[1:] if part.isdecimal()]
    return int(numbers[0]) if numbers else 0


def _in_draft(problem: LawregError) -> LawregError:
    """Say where in the edit it is, not in which file for the time being.

    The item edited is the first of that file, whatever it is of the changeset.
    """
    line, what = _line_of(problem), problem.what
    what = Text(_AS_FIRST.sub("", what.vi), _AS_FIRST.sub("", what.en))
    if not line:
        return ConfigError(what, hint=problem.hint)
    return ConfigError(_IN_DRAFT.fill(line=line, what=what), hint=problem.hint)


class ReviewSession:
    """A changeset file being gone through; every change is in the file at once."""

    def __init__(
        self,
        path: str,
        proposed: Proposed,
        view: RegistryView,
        tell: Callable[[LawregError], None],
    ) -> None:
        self.path = path
        self.proposed = settle_typed(proposed, view)
        self.view = view
        self.index = 0
        self._tell = tell
        self._file = ReviewedFile(path, _AGAIN)
        self._draft: _Draft | None = None
        while not self.over and self.item.decision is not Decision.UNDECIDED:
            self.index += 1
        if self.over:
            self.index = 0

    @property
    def over(self) -> bool:
        """Whether the last item was passed."""
        return self.index >= len(self.proposed.items)

    @property
    def item(self) -> Item:
        """The item in view."""
        return self.proposed.items[self.index]

    @property
    def left(self) -> int:
        """How many items nobody decided."""
        return self.proposed.count(Decision.UNDECIDED)

    def notes(self) -> tuple[Note, ...]:
        """Give the notes on the item in view, as the registry is now."""
        return notes_on(self.proposed, self.view)[self.index]

    def decide(self, decision: Decision) -> None:
        """Decide the item in view and go on, unless it must be mended first."""
        if decision is Decision.ACCEPT and any(note.waits for note in self.notes()):
            self._tell(ConfigError(_MUST_MEND))
            return
        self.proposed = self.proposed.decide(self.index, decision)
        self._save()
        self.skip()

    def skip(self) -> None:
        """Go on to the next item."""
        self.index += 1

    def back(self) -> None:
        """Go back to the item before."""
        if not self.index:
            self._tell(ConfigError(_FIRST))
        self.index = max(0, self.index - 1)

    def edit(self) -> None:
        """Open the item in the person's editor and take what comes back, if it is sound.

        What is not is kept: the next edit of the same item goes on from it.
        """
        try:
            text = self._edited()
        except ConfigError as error:
            self._tell(error)
            return
        try:
            edited = parse_changeset(text, "")
        except ChangesetError as error:
            for problem in error.problems:
                self._tell(_in_draft(problem))
            lines = [line for line in map(_line_of, error.problems) if line]
            self._draft = _Draft(self.index, text, lines[0] if lines else 1)
            self._tell(ConfigError(_KEPT))
            return
        if len(edited.items) != 1:
            self._draft = _Draft(self.index, text, 1)
            self._tell(ConfigError(_ONE_ITEM))
            return
        self._draft = None
        mended = self.proposed.replace(self.index, edited.items[0])
        self.proposed = settle_typed(mended, self.view)
        self._save()

    def _edited(self) -> str:
        """Give what the person leaves of the item, or of what was kept of it."""
        draft = self._draft
        if draft is None or draft.item != self.index:
            text = render_one_item(self.proposed, self.index, self.view)
            line = text[: text.index("[[items]]")].count("\n") + 1
            draft = _Draft(self.index, text, line)
        with tempfile.TemporaryDirectory(prefix="lawreg-") as folder:
            path = os.path.join(folder, f"muc-{self.index + 1}.toml")
            write_file(path, draft.text)
            run_editor(editor_command(path, draft.line))
            return file_content(path).decode(errors="replace")

    def _save(self) -> None:
        """Write the file, unless somebody else did since it was read."""
        self._file.save(self.proposed, self.view)
