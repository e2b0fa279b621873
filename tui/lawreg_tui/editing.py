"""The person's own editor, which is given the terminal for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from lawreg.cli.editor import editor_command, run_editor
from lawreg.errors import ConfigError
from lawreg.language import Text

if TYPE_CHECKING:
    from lawreg_tui.app import LawregApp

_NO_TERMINAL = Text(
    "không mở được trình soạn thảo ở đây.", "no editor can be opened here."
)
_EDIT_ELSEWHERE = Text(
    "Sửa tệp bằng phần mềm khác; lưu xong là được đọc lại.",
    "Edit the file with another program; it is read again when saved.",
)


def edit_file(app: LawregApp, path: str, line: int) -> bool:
    """Open a file at a line in the person's editor; says whether it was opened."""
    try:
        problem = _run_suspended(app, editor_command(path, line))
    except SuspendNotSupported:
        problem = ConfigError(_NO_TERMINAL, path, _EDIT_ELSEWHERE)
    except ConfigError as unusable:
        problem = unusable
    if problem:
        app.show_problem(problem)
    return problem is None


def _run_suspended(app: LawregApp, command: list[str]) -> ConfigError | None:
    """Run an editor in the terminal; gives why it could not be started.

    A value, for an error that leaves the block takes the terminal with it: Textual
    draws again only where the block ends by itself.
    """
    with app.suspend():
        try:
            run_editor(command)
        except ConfigError as not_started:
            return not_started
    return None
