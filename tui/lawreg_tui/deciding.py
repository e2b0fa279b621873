"""Deciding the items of a changeset: what is told of it, and the file it is written to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lawreg.errors import ConfigError
from lawreg.language import Text
from lawreg_tui.room import PAGE_GROUP

if TYPE_CHECKING:
    from lawreg_tui.screens.review import ReviewRoom
    from lawreg_tui.watching import Stamp

MUST_MEND = Text(
    "Mục này phải sửa trước khi nhận: {edit} để sửa, {reject} để bỏ.",
    "The item must be mended before it is accepted: {edit} edits, {reject} rejects it.",
)
LEFT = Text(
    "Còn {n} mục chưa quyết định; đây là mục đầu tiên.",
    "Items not decided: {n}; this is the first.",
)
ALL_DECIDED = Text(
    "Mọi mục đã được quyết định; {key} để ghi vào sổ.",
    "Every item is decided; {key} records them.",
)
_SAVE, APPLY = f"{PAGE_GROUP} save", f"{PAGE_GROUP} apply"
"""Groups of questions that Esc leaves alone: what is written is not cut short."""


class DecisionWriter:
    """Asks the registry's thread to write each decision; none takes another's place."""

    def __init__(self, room: ReviewRoom) -> None:
        self._room = room
        self._saves = 0

    def save(self) -> None:
        """Write the file with every decision so far."""
        review, file = self._room.review, self._room.file
        if review is None or file is None:
            return
        self._saves += 1
        proposed = review.proposed
        self._room.ask(
            lambda view: file.save(proposed, view),
            self._saved,
            f"{_SAVE} {self._saves}",
        )

    def _saved(self, came: Stamp | ConfigError | None) -> None:
        """Take note of the file; where it could not be written, read what is there."""
        if isinstance(came, ConfigError):
            self._room.lawreg.show_problem(came)
            self._room.action_reload()
        else:
            self._room.watch_file.wrote(came)

    @property
    def is_writing(self) -> bool:
        """Whether something is being written, or recorded."""
        return any(
            worker.group.startswith((_SAVE, APPLY)) and not worker.is_finished
            for worker in self._room.workers
        )

    async def finish(self) -> None:
        """Wait until every decision is in the file, and what is applied is recorded."""
        for worker in list(self._room.workers):
            if worker.group.startswith((_SAVE, APPLY)) and not worker.is_finished:
                await worker.wait()
