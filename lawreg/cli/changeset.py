"""Changeset files as the commands read them: every mistake on a line of its own."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from lawreg.cli.console import Console
from lawreg.cli.exit_codes import FAILED
from lawreg.cli.parser import Parser
from lawreg.language import Text

if TYPE_CHECKING:
    from lawreg.intake.proposed import Proposed

CHANGESET = Text("TỆP-ĐỀ-XUẤT", "CHANGESET")


def accept_all_switch(parser: Parser) -> None:
    """Declare that items nobody decided count as accepted."""
    parser.switch(
        "--accept-all",
        Text("nhận mọi mục chưa quyết định", "accept every item not decided"),
    )


def telling_items(path: str, console: Console, record: Callable[[], int]) -> int:
    """Record; where items of the file are not ready, say each at its line instead."""
    from lawreg.intake.changeset_file import items_located
    from lawreg.intake.recording import NotReadyError

    try:
        return record()
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
