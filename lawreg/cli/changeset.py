"""Changeset files as the commands read them: every mistake on a line of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FAILED
from lawreg.cli.parser import Parser
from lawreg.errors import IntakeError
from lawreg.language import Text
from lawreg.registry.follow_up import on_registry, shell_word

if TYPE_CHECKING:
    from lawreg.intake.proposed import Proposed

_DECIDE = Text(
    "Duyệt bằng `lawreg review {path}{on}`, hoặc thêm --accept-all vào lệnh vừa chạy để "
    "nhận hết.",
    "Go through them with `lawreg review {path}{on}`, or add --accept-all to this command "
    "to take all.",
)
CHANGESET = Text("TỆP-ĐỀ-XUẤT", "CHANGESET")


def accept_all_switch(parser: Parser) -> None:
    """Declare that items nobody decided count as accepted."""
    parser.switch(
        "--accept-all",
        Text("nhận mọi mục chưa quyết định", "accept every item not decided"),
    )


def telling_items(
    path: str, address: str, console: Console, record: Callable[[], int]
) -> int:
    """Record; where items of the file are not ready, say each at its line instead.

    Raises `IntakeError` where some are undecided, with the command that goes through
    them.
    """
    from lawreg.intake.changeset_file import items_located
    from lawreg.intake.recording import NotReadyError, UndecidedError

    try:
        return record()
    except UndecidedError as error:
        hint = _DECIDE.fill(path=shell_word(path), on=on_registry(address))
        raise IntakeError(error.what, path, hint) from error
    except NotReadyError as error:
        for problem in items_located(path, error.problems):
            console.complain(problem)
        return FAILED


def read_changeset(path: str, console: Console) -> Proposed | None:
    """Read a changeset file; ``None`` when it is wrong, after saying all that is."""
    from lawreg.intake.changeset_file import ChangesetError, load_changeset

    try:
        return load_changeset(path)
    except ChangesetError as error:
        for problem in error.problems:
            console.complain(problem)
        return None
