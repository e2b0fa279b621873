"""The person's own editor, which is given the terminal for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.app import SuspendNotSupported

from lawreg.cli.editor import editor_command, run_editor
from lawreg.errors import ConfigError, LawregError
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
        command = editor_command(path, line)
        with app.suspend():
            run_editor(command)
    except LawregError as error:
        app.show_problem(error)
    except SuspendNotSupported:
        app.show_problem(ConfigError(_NO_TERMINAL, path, _EDIT_ELSEWHERE))
    else:
        return True
    return False
